namespace CityEveningNews.Parsing.Text;

/// <summary>The pairs of characters that stand side by side in a text: what tells what a Chinese text speaks of.</summary>
internal static class CharacterPairs
{
    /// <summary>Each pair once, the first character in the upper half.</summary>
    /// <param name="text">The text.</param>
    /// <param name="counts">Which characters count; a pair needs two.</param>
    public static HashSet<int> Of(string text, Func<char, bool> counts)
    {
        var pairs = new HashSet<int>(text.Length);
        for (int i = 1; i < text.Length; i++)
        {
            if (counts(text[i]) && counts(text[i - 1])) pairs.Add((text[i - 1] << 16) | text[i]);
        }

        return pairs;
    }
}
