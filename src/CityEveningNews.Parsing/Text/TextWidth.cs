namespace CityEveningNews.Parsing.Text;

/// <summary>How wide text is set, in em: an ideograph or full-width mark is one, a Latin letter, digit or space half of one.</summary>
public static class TextWidth
{
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
}
