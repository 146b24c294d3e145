using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>
/// Parts a byline from the headline or the text it was given back on one line with: set at the right of the next line, it looks to an extractor as if
/// it went on with the line above.
/// </summary>
internal static class GluedBylines
{
    // In em: shorter, what stands before it belongs to the byline.
    private const double ShortestHeadline = 4;

    /// <summary>Parts such lines in two.</summary>
    public static IReadOnlyList<SourceLine> Part(IReadOnlyList<SourceLine> lines) => [.. lines.SelectMany(Part)];

    private static IEnumerable<SourceLine> Part(SourceLine line)
    {
        string text = line.Text.Trim();
        return Seam(text) is { } at
            ? [line.Part(text[..at].TrimEnd()), line.Part(text[at..].TrimStart())]
            : [line];
    }

    // Where the byline begins, or the lead with a reporter in it; null if none does, or the whole line is one.
    private static int? Seam(string text)
    {
        for (int i = 1; i + 1 < text.Length; i++)
        {
            bool spaced = char.IsWhiteSpace(text[i]);
            if ((spaced || text[i] is '本' or '/' or '□') && BeginsByline(text[..i].TrimEnd(), text[i..].TrimStart(), spaced)) return IsWhole(text) ? null : i;
        }

        return null;
    }

    private static bool BeginsByline(string left, string right, bool spaced)
    {
        bool headline = left.IndexOfAny(['，', '。']) < 0;
        if (headline && BylineReader.ReadLead(right) is { Dateline: null, Credits.Count: > 0 }) return true;
        if (TextWidth.Of(left) < ShortestHeadline || !(spaced || headline) || BylineReader.Read(left) is not null) return false;
        return BlockForms.BeginsByline(right) && BylineReader.Read(right) is { IsTitled: true } byline
            && (BlockForms.EndsByline(right) || (char.IsLetter(right[^1]) && byline.Credits.All(c => PersonNames.LooksLike(c.Name))));
    }

    // Read only where a byline may begin within the line: few lines have such a place.
    private static bool IsWhole(string text) => BylineReader.Read(text) is not null || BylineReader.ReadLead(text) is not null || CaptionForms.EndsCaption(text);
}
