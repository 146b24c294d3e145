using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>Bylines as they stand on the page: over one line or several, broken anywhere.</summary>
internal static partial class BylineLines
{
    /// <summary>The lines as one text: parted by a space, or by nothing where only so they are a byline, for it was broken within a word.</summary>
    public static string Join(IReadOnlyList<SourceLine> lines)
    {
        string spaced = string.Join(' ', lines.Select(line => line.Text.Trim()));
        if (lines.Count == 1 || !(BlockForms.BeginsByline(spaced) || CutTitle().IsMatch(spaced)) || BylineReader.Read(spaced) is not null) return spaced;
        string whole = LineText.Join(lines);
        return BylineReader.ReadCertain(whole) is null ? spaced : whole;
    }

    /// <summary>True if the lines are a byline only when put together: it was broken within a word (通讯 | 员, 张文 | 艳).</summary>
    public static bool AreBrokenWithin(IReadOnlyList<SourceLine> lines, string joined) => lines.Count > 1 && joined == LineText.Join(lines) && !joined.EndsWith(' ' + lines[^1].Text.Trim(), StringComparison.Ordinal);

    /// <summary>True if a byline may begin at a line: a sentence is none, nor is a lead; and a note on the source closes a text.</summary>
    public static bool MayBegin(IReadOnlyList<SourceLine> lines, int index)
    {
        string text = lines[index].Text.Trim();
        if (!SourceNote.Is(text)) return !LineText.EndsSentence(text) && LeadReader.Read(text) is null;
        return (index == 0 || LineText.EndsSentence(lines[index - 1].Text)) && (index + 1 == lines.Count || lines[index + 1].Text.TrimStart() is not ['（' or '(', ..]);
    }

    /// <summary>True for a headline over a byline that ends with 摄: no caption, though it ends as one.</summary>
    public static bool AreSignedHeadline(IReadOnlyList<SourceLine> lines) =>
        lines.Count > 1 && BylineReader.Read(lines[^1].Text) is { IsTitled: true } && lines.SkipLast(1).All(line => !LineText.EndsSentence(line.Text) && !line.Text.Contains('，'))
        && !CaptionForms.StartsCaption(lines[0].Text.Trim());

    [GeneratedRegex("[记記] 者|通 [讯訊][员員]|通[讯訊] [员員]|[见見實实] [习習]")]
    private static partial Regex CutTitle();
}
