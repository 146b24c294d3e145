using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Forms;

/// <summary>A letter or a notice: to whom it is written stands above it, who signed it and when beneath, and 特此公告。 before that, each a paragraph of its own.</summary>
internal static partial class Letter
{
    // In lines.
    private const int LongestSalutation = 3;
    private const int MostSignatures = 4;

    private const ParagraphEdges Paragraph = ParagraphEdges.Opens | ParagraphEdges.Closes | ParagraphEdges.Text;

    // In em: no office has a longer name.
    private const double LongestSignature = 24;

    /// <summary>Marks salutations, closing formulas, signatures and dates.</summary>
    public static void Mark(IReadOnlyList<SourceLine> lines, ParagraphEdges[] edges)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (SalutationLines(lines, i) is > 0 and int salutation)
            {
                edges[i] |= ParagraphEdges.Opens | ParagraphEdges.Text;
                edges[i + salutation - 1] |= ParagraphEdges.Closes | ParagraphEdges.Text;
            }

            if (Formula().IsMatch(lines[i].Text) && ParagraphForms.StandsFree(lines, i)) edges[i] |= Paragraph;
            foreach (int at in Signed(lines, i)) edges[at] |= Paragraph;
        }
    }

    // 尊敬的读者：, beneath a headline.
    private static int SalutationLines(IReadOnlyList<SourceLine> lines, int at)
    {
        if (!SalutationStart().IsMatch(lines[at].Text) || !(at == 0 || lines[at - 1].IsBlank || ParagraphForms.IsUnmarked(lines[at - 1]))) return 0;
        int count = lines.Skip(at).Take(LongestSalutation).TakeWhile(line => !line.IsBlank && !line.Text.TrimEnd().EndsWith('：')).Count() + 1;
        return at + count <= lines.Count && Salutation().IsMatch(LineText.Join(lines.Skip(at).Take(count))) ? count : 0;
    }

    // The lines of the signatures and the date, if a line is the date beneath them.
    private static List<int> Signed(IReadOnlyList<SourceLine> lines, int date)
    {
        if (!Date().IsMatch(lines[date].Text)) return [];
        List<int> signed = [date];
        int above = ParagraphForms.Above(lines, date);
        for (; above >= 0 && signed.Count <= MostSignatures && IsSignature(lines[above]); above--) signed.Add(above);
        if (above >= 0 && lines[above].IsBlank) above--;
        return signed.Count > 1 && above >= 0 && LineText.EndsSentence(lines[above].Text) ? signed : [];
    }

    private static bool IsSignature(SourceLine line) =>
        !line.IsBlank && ParagraphForms.IsUnmarked(line) && LineText.Width(line.Text) <= LongestSignature && !LineText.EndsSentence(line.Text) && BylineReader.Read(line.Text) is null;

    [GeneratedRegex(@"^\s*(?:尊敬的|敬[爱愛]的|[亲親][爱愛]的|各|全[体體]|[广廣]大)")]
    private static partial Regex SalutationStart();

    // What ends with 如下：, 表示： or 是： says that something is said.
    [GeneratedRegex(@"^[^。；？！：]{3,60}(?<![下说說是为為道示括有到称稱])：$")]
    private static partial Regex Salutation();

    // 本通告自发布之日起施行。, 特此公告。
    [GeneratedRegex(@"^\s*(?:本.{1,8}自.{2,20}起(?:施行|[实實]施|[执執]行|生效)。|特此.{2,4}[。！])\s*$")]
    private static partial Regex Formula();

    [GeneratedRegex(@"^\s*(?:\d{4}|[〇○零一二三四五六七八九]{4})年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日\s*$")]
    private static partial Regex Date();
}
