using System.Globalization;
using System.Text;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Explaining;

/// <summary>Sets text in a terminal's columns, of which an ideograph takes two.</summary>
internal static class Terminal
{
    /// <summary>How many columns a text takes.</summary>
    public static int Columns(string text) => text.EnumerateRunes().Sum(Columns);

    /// <summary>Breaks a text into lines of at most so many columns, at a space where one is near; an empty text gives one empty line.</summary>
    public static IReadOnlyList<string> Wrap(string text, int columns)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        int width = 0, space = -1;
        foreach (Rune rune in Printable(text).EnumerateRunes())
        {
            if (width + Columns(rune) > columns)
            {
                // Latin words are kept whole unless they are longer than half a line.
                int cut = space > columns / 4 && !IsWide(rune) ? space : line.Length;
                lines.Add(line.ToString(0, cut).TrimEnd());
                line.Remove(0, cut);
                width = Columns(line.ToString());
                space = -1;
            }

            if (line.Length == 0 && rune.Value == ' ' && lines.Count > 0) continue;
            line.Append(rune.ToString());
            width += Columns(rune);
            if (rune.Value == ' ' || IsWide(rune)) space = line.Length;
        }

        if (line.Length > 0 || lines.Count == 0) lines.Add(line.ToString());
        return lines;
    }

    /// <summary>Fills a text up with spaces to so many columns.</summary>
    public static string Pad(string text, int columns) => text + new string(' ', Math.Max(0, columns - Columns(text)));

    /// <summary>The beginning of a text, with an ellipsis if it was longer than so many columns.</summary>
    public static string Cut(string text, int columns) => Wrap(text, columns - 2) is { Count: > 1 } lines ? lines[0] + "…" : Printable(text);

    // What would move the cursor or print nothing is shown as a space.
    private static string Printable(string text) => string.Concat(text.Select(c =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? ' ' : c));

    private static int Columns(Rune rune) => rune.IsBmp ? (int)(TextWidth.Of((char)rune.Value) * 2) : 2;

    private static bool IsWide(Rune rune) => Columns(rune) == 2;
}
