namespace CityEveningNews.Web.Citations;

/// <summary>Line-based forms of citation must not be broken by what was printed.</summary>
internal static class OneLine
{
    /// <summary>The text with every run of white space and control characters made one space.</summary>
    public static string Of(string text)
    {
        char[] blanks = [.. text.Select(c => char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c)];
        return string.Join(' ', new string(blanks).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
