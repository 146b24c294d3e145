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
        for (int i = 1; i + 1 < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) || char.IsWhiteSpace(text[i - 1])) continue;
            string left = text[..i], right = text[i..].TrimStart();
            if (!BlockForms.BeginsByline(right) || BylineReader.Read(right) is not { IsTitled: true }) continue;
            if (TextWidth.Of(left) < ShortestHeadline || BylineReader.Read(left) is not null || BylineReader.Read(text) is not null) break;
            return [line with { Raw = left, Text = left }, line with { Raw = right, Text = right }];
        }

        return [line];
    }
}
