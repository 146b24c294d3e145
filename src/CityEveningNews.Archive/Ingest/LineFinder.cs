namespace CityEveningNews.Archive.Ingest;

/// <summary>Finds a line in a text, which may number its lines otherwise than the one the line was known in.</summary>
internal static class LineFinder
{
    /// <summary>Where it was, else the only line with the same words; null where there is none, or more than one.</summary>
    /// <param name="number">The number it had, from 1.</param>
    /// <param name="words">Its words.</param>
    /// <param name="lines">The text's lines as they came, the first at index 0.</param>
    public static int? Find(int number, string words, IReadOnlyList<string> lines)
    {
        string wanted = words.Trim();
        if (number >= 1 && number <= lines.Count && lines[number - 1].Trim() == wanted) return number;
        int[] same = [.. Enumerable.Range(1, lines.Count).Where(n => lines[n - 1].Trim() == wanted).Take(2)];
        return same.Length == 1 ? same[0] : null;
    }
}
