using System.Text.RegularExpressions;

namespace CityEveningNews.Parsing.Text;

/// <summary>Closes lines set wide, which extractors give back with a space after every character: 城 市 晚 报, 2026 年 亚 太 经 合 组 织.</summary>
internal static partial class SpacedOutText
{
    // So many characters by themselves show that a line was set wide.
    private const int Fewest = 3;

    /// <summary>The lines, those set wide closed up. Lines with any longer word of Chinese are left as they are: their spaces mean something.</summary>
    public static IEnumerable<SourceLine> Close(IEnumerable<SourceLine> lines) =>
        lines.Select(line => IsWide(line.Text) ? line with { Text = Between().Replace(line.Text, ""), IsSetWide = true } : line);

    private static bool IsWide(string text) => Wide().IsMatch(text) && text.Count(c => c is >= '\u4E00' and <= '\u9FFF' or '〇') >= Fewest;

    // Ideographs, marks, figures and Latin words, with one to four spaces between any two; figures by themselves are a table's.
    [GeneratedRegex(@"^\s*(?:[\p{IsCJKUnifiedIdeographs}〇]|[，。、：；！？“”‘’（）《》—…·％%]{1,3}|[A-Za-z0-9.:∶/+\-]+%?)(?:[ \u3000]{1,4}(?:[\p{IsCJKUnifiedIdeographs}〇]|[，。、：；！？“”‘’（）《》—…·％%]{1,3}|[A-Za-z0-9.:∶/+\-]+%?)){2,}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Wide();

    // Two figures, or two words, are still two.
    [GeneratedRegex(@"(?<=\S)[ \u3000]+(?=\S)(?!(?<=[A-Za-z0-9%][ \u3000]+)[A-Za-z0-9])")]
    private static partial Regex Between();
}
