using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>A caption printed with a shadow comes out of an extractor twice or more: on one line, on several, or in several places.</summary>
internal static class Shadow
{
    // In characters, of the text printed once.
    private const int Shortest = 3;
    private const int Longest = 100;

    /// <summary>The text once, if the lines are one text several times over; else null.</summary>
    public static string? Of(IReadOnlyList<SourceLine> lines)
    {
        string text = string.Concat(lines.Select(line => line.Text.Trim()));
        string bare = Bare(text);
        for (int once = Shortest; once <= Math.Min(Longest, bare.Length / 2); once++)
        {
            if (bare.Length % once == 0 && string.CompareOrdinal(bare, 0, bare, once, bare.Length - once) == 0) return Beginning(text, once);
        }

        return null;
    }

    /// <summary>The captions, those that say the same made one of all their lines, with the text of the first.</summary>
    public static IReadOnlyList<Block> Merge(IEnumerable<Block> captions) =>
        [.. captions.GroupBy(caption => Bare(Of(caption.Lines) ?? caption.Text)).Select(same => same.First() with { Lines = [.. same.SelectMany(b => b.Lines)] })];

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Beginning(string text, int characters)
    {
        int end = 0;
        for (int seen = 0; seen < characters; end++)
        {
            if (!char.IsWhiteSpace(text[end])) seen++;
        }

        return text[..end].Trim();
    }
}
