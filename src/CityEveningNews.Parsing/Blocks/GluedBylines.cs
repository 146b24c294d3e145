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
            ? [Piece(line, text[..at].TrimEnd()), Piece(line, text[at..].TrimStart())]
            : [line];
    }

    private static SourceLine Piece(SourceLine line, string text) => line with { Raw = text, Text = text };

    // Where the byline begins, or the lead with a reporter in it; null if none does, or the whole line is one.
    private static int? Seam(string text)
    {
        if (BylineReader.Read(text) is not null || BylineReader.ReadLead(text) is not null || BlockForms.EndsCaption(text)) return null;
        for (int i = 1; i + 1 < text.Length; i++)
        {
            bool spaced = char.IsWhiteSpace(text[i]);
            if (!spaced && text[i] is not ('本' or '/' or '□')) continue;
            string left = text[..i].TrimEnd(), right = text[i..].TrimStart();
            bool headline = left.IndexOfAny(['，', '。']) < 0;
            if (headline && BylineReader.ReadLead(right) is { Dateline: null, Credits.Count: > 0 }) return i;
            if (TextWidth.Of(left) < ShortestHeadline || !(spaced || headline) || BylineReader.Read(left) is not null) continue;
            if (BlockForms.BeginsByline(right) && BylineReader.Read(right) is { IsTitled: true } byline
                && (BlockForms.EndsByline(right) || (char.IsLetter(right[^1]) && byline.Credits.All(c => PersonNames.LooksLike(c.Name))))) return i;
        }

        return null;
    }
}
