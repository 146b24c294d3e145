using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Forms;

/// <summary>Items of a list (1.…, 一、…, （一）…, ①…, ▶…): each begins a paragraph, or is a subhead; and what introduces them with a colon breaks off nowhere.</summary>
internal static partial class Enumeration
{
    /// <summary>Marks the first line of each item and the line that introduces the first.</summary>
    public static void Mark(IReadOnlyList<SourceLine> lines, ParagraphEdges[] edges)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (!IsItem(lines[i].Text)) continue;
            int above = ParagraphForms.Above(lines, i);
            char mark = above < 0 ? default : lines[above].Text.TrimEnd() is [.., var last] ? last : default;
            if (mark is '：' or '；') edges[above] |= ParagraphEdges.Closes | ParagraphEdges.Text;
            if (mark is '：' or '；' || ParagraphForms.StandsFree(lines, i)) edges[i] |= ParagraphEdges.Opens;
        }
    }

    /// <summary>True if a line begins as an item of a list does.</summary>
    public static bool IsItem(string line) => Item().IsMatch(line);

    // 3.5公里 is a figure, 三、四月 are two.
    [GeneratedRegex(@"^\s*(?:\d{1,2}\s*[.．、](?!\s*\d)|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳]|[▶►●◆■★▲]+)\s*[^\s，。、]")]
    private static partial Regex Item();
}
