using System.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>How wide a line is set, how it ends, and how lines are joined.</summary>
internal static class LineText
{
    private const string Terminals = "。！？!?…";
    private const string Closers = "”’」』）)》〉】";

    /// <summary>The width in em: a Chinese character or mark is one, any other half.</summary>
    public static double Width(string text)
    {
        double width = 0;
        foreach (char c in text) width += c is >= '\u2e80' or '\u2014' or '\u2018' or '\u2019' or '\u201c' or '\u201d' or '\u2026' or '\u00b7' ? 1 : 0.5;
        return width;
    }

    /// <summary>The indent in em.</summary>
    public static double Indent(string text) => Width(text[..^text.TrimStart().Length]);

    /// <summary>Whether the text ends as a sentence ends, closing quotes and brackets aside.</summary>
    public static bool EndsSentence(string text)
    {
        string bare = text.TrimEnd().TrimEnd([.. Closers]);
        return bare.Length > 0 && Terminals.Contains(bare[^1], StringComparison.Ordinal);
    }

    /// <summary>Joins lines: Chinese without a space, two Latin words with one.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (string line in lines)
        {
            string bare = line.Trim();
            if (bare.Length == 0) continue;
            if (text.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(bare[0])) text.Append(' ');
            text.Append(bare);
        }

        return text.ToString();
    }
}
