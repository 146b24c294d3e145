using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>A caption printed with a shadow comes out of an extractor twice, on one line or two.</summary>
internal static class Shadow
{
    /// <summary>The text once, if the lines are one text twice over; else null.</summary>
    public static string? Of(IReadOnlyList<SourceLine> lines)
    {
        string text = string.Concat(lines.Select(line => line.Text.Trim()));
        string bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (bare.Length < 6 || bare.Length % 2 != 0 || bare.Length > 200) return null;
        int half = bare.Length / 2;
        return string.CompareOrdinal(bare, 0, bare, half, half) == 0 ? Half(text, half) : null;
    }

    private static string Half(string text, int characters)
    {
        int end = 0;
        for (int seen = 0; seen < characters; end++)
        {
            if (!char.IsWhiteSpace(text[end])) seen++;
        }

        return text[..end].Trim();
    }
}
