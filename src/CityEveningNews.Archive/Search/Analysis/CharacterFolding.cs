namespace CityEveningNews.Archive.Search.Analysis;

/// <summary>
/// Folds what a reader takes for the same character: full and half width, upper and lower case, traditional and simplified.
/// One UTF-16 unit becomes one UTF-16 unit, so an offset in folded text is the same offset in the original.
/// </summary>
/// <remarks>The traditional characters come from OpenCC's data (Apache-2.0); <c>Data/make-tables.mjs</c> makes the table.</remarks>
public static class CharacterFolding
{
    private static readonly char[] Table = MakeTable();

    /// <summary>Folds one UTF-16 unit.</summary>
    public static char Fold(char character) => Table[character];

    /// <summary>Folds a text; the answer is as long as the text.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (folded, original) => Fold(original, folded));
    }

    /// <summary>Folds a text into a span at least as long.</summary>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        if (folded.Length < text.Length) throw new ArgumentException("The folded text is as long as the text.", nameof(folded));
        char[] table = Table;
        for (int i = 0; i < text.Length; i++) folded[i] = table[text[i]];
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (int i = 0; i < table.Length; i++) table[i] = char.ToLowerInvariant((char)i);
        table['\u3000'] = ' ';
        table['\u00a0'] = ' ';
        for (char wide = '\uff01'; wide <= '\uff5e'; wide++) table[wide] = char.ToLowerInvariant((char)(wide - 0xfee0));
        string pairs = DataTable.Read("traditional-to-simplified.txt").ReplaceLineEndings("");
        for (int i = 0; i + 1 < pairs.Length; i += 2) table[pairs[i]] = pairs[i + 1];
        return table;
    }
}
