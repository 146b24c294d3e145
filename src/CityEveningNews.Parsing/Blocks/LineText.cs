using System.Text;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>How wide lines are, how they end and how they are joined.</summary>
internal static class LineText
{
    /// <summary>Marks that may stand behind the end of a sentence.</summary>
    public const string SentenceClosing = "”’」』）)》";

    private const string Numerals = "〇一二三四五六七八九十百千万亿";
    private const string Counted = "年月日时点分万亿元个人名多余公米斤吨岁次届倍家户亩座项%";

    /// <summary>The width of a line in em: 1 for an ideograph, a half for a Latin letter, digit or space.</summary>
    public static double Width(string text)
    {
        double width = 0;
        foreach (char c in text.AsSpan().Trim()) width += c < 0x2000 ? 0.5 : 1;
        return width;
    }

    /// <summary>How many characters a line has but for marks and spaces.</summary>
    public static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    /// <summary>Joins lines as running text: nothing between ideographs, a space between two Latin words.</summary>
    public static string Join(IEnumerable<SourceLine> lines)
    {
        var text = new StringBuilder();
        foreach (SourceLine line in lines) Append(text, line.Text);
        return text.ToString();
    }

    /// <summary>Appends one line or fragment to running text.</summary>
    public static void Append(StringBuilder text, string line)
    {
        string trimmed = line.Trim();
        if (trimmed.Length == 0) return;
        if (text.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(trimmed[0])) text.Append(' ');
        text.Append(trimmed);
    }

    /// <summary>True if a text ends with the end of a sentence, closing quotes and brackets after it allowed.</summary>
    public static bool EndsSentence(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().TrimEnd().TrimEnd(SentenceClosing);
        return !rest.IsEmpty && "。！？!?…".Contains(rest[^1]);
    }

    /// <summary>True if a line is set in from the left by two em or an ideographic space.</summary>
    public static bool IsIndented(string text) => text.StartsWith('\u3000') || text.StartsWith("   ", StringComparison.Ordinal);

    /// <summary>True if a figure is cut from what it counts: …12 | 万…, …一万二千 | 公里….</summary>
    public static bool CutsFigure(string left, string right) =>
        left.Length > 0 && right.Length > 0 && (char.IsAsciiDigit(left[^1]) || Numerals.Contains(left[^1])) && Counted.Contains(right[0]);

    /// <summary>How many signs of a kind are left open: opened less closed.</summary>
    public static int Open(string text, char opening, char closing)
    {
        int open = 0;
        foreach (char c in text)
        {
            if (c == opening) open++;
            else if (c == closing) open--;
        }

        return open;
    }
}
