using System.Text.RegularExpressions;

namespace CityEveningNews.Parsing.Text;

/// <summary>How wide text is set, in em: an ideograph or full-width mark is one, a Latin letter, digit or space half of one.</summary>
public static partial class TextWidth
{
    /// <summary>Marks that no line begins with.</summary>
    internal const string ClosingMarks = "”’）》」』】〉〕。，、；：？！％";

    /// <summary>Marks that no line ends with.</summary>
    internal const string OpeningMarks = "“‘（《「『【〈〔";

    /// <summary>The width of a text in em, its indent and trailing spaces left out.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        double width = 0;
        foreach (char c in text.Trim()) width += Of(c);
        return width;
    }

    /// <summary>The width of one character in em.</summary>
    public static double Of(char c) => c switch
    {
        '“' or '”' or '‘' or '’' or '…' or '—' or '·' => 1,
        < '\u2E80' => 0.5,
        _ => 1,
    };

    /// <summary>How much narrower a text may be, in em, because two marks that meet are set half an em closer.</summary>
    public static double Closer(ReadOnlySpan<char> text)
    {
        double closer = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (ClosingMarks.Contains(text[i - 1]) ? ClosingMarks.Contains(text[i]) || OpeningMarks.Contains(text[i]) : OpeningMarks.Contains(text[i - 1]) && OpeningMarks.Contains(text[i])) closer += 0.5;
        }

        return closer;
    }

    /// <summary>How far a line reaches beyond a measure, in em, when the marks that meet in it are set as close as it takes to fit; below 0 for one that falls short.</summary>
    /// <param name="width">How wide the line is, in em.</param>
    /// <param name="closer">How much narrower it may be, in em: <see cref="Closer"/>.</param>
    /// <param name="measure">The room on the line, in em.</param>
    internal static double Beyond(double width, double closer, double measure) => width - Math.Clamp(width - measure, 0, closer) - measure;

    /// <summary>The width, in em, of what cannot be broken at the head of a line: a word or number, or a character with the marks that cling to it.</summary>
    public static double OfFirstUnit(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? 0 : Of(Unit().Match(text).Value);
    }

    [GeneratedRegex(@"^[“‘（《「『【〈]*(?:[A-Za-z]+|[0-9][0-9.,%]*|.)[”’）》」』】〉。，、；：？！…—％%]*", RegexOptions.Singleline)]
    private static partial Regex Unit();
}
