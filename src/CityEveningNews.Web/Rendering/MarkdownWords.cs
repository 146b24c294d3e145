using System.Globalization;
using System.Text;

namespace CityEveningNews.Web.Rendering;

/// <summary>Writes printed words so that Markdown reads every one of them back as it stands.</summary>
internal static class MarkdownWords
{
    private const string AlwaysEscaped = "\\&#|";
    private const string EscapedAtStart = ">-*+_";

    /// <summary>The words as one line of Markdown.</summary>
    public static string Escape(string words)
    {
        var line = new StringBuilder(words.Length + 8);
        for (int i = 0; i < words.Length; i++)
        {
            char c = words[i];
            bool atEdge = i == 0 || i == words.Length - 1;
            // Markdown drops white space at the edges and reads control characters as line ends: both are written as numbers.
            if (char.IsControl(c) || c is '\u2028' or '\u2029' || (atEdge && char.IsWhiteSpace(c))
                || (char.IsWhiteSpace(c) && IsBlank(words, i)))
                line.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else if (AlwaysEscaped.Contains(c) || (i == 0 && (EscapedAtStart.Contains(c) || c == '['))) line.Append('\\').Append(c);
            else line.Append(c);
        }

        return line.ToString();
    }

    private static bool IsBlank(string words, int i) =>
        string.IsNullOrWhiteSpace(words[..i]) || string.IsNullOrWhiteSpace(words[(i + 1)..]);
}
