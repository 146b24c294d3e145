using System.Text.RegularExpressions;

namespace CityEveningNews.Parsing.Text;

/// <summary>Closes lines set wide, which extractors give back with a space after every character: 城 市 晚 报.</summary>
internal static partial class SpacedOutText
{
    /// <summary>The lines, those set wide closed up. Lines with any longer word are left as they are: their spaces mean something.</summary>
    public static IEnumerable<SourceLine> Close(IEnumerable<SourceLine> lines) =>
        lines.Select(line => Wide().IsMatch(line.Text) ? line with { Text = Between().Replace(line.Text, "") } : line);

    // Three characters or more, each an ideograph or a mark, with one to four spaces between any two.
    [GeneratedRegex(@"^\s*[\p{IsCJKUnifiedIdeographs}《“‘（〇](?:[ \u3000]{1,4}[\p{IsCJKUnifiedIdeographs}，。、：；！？“”‘’（）《》〇0-9]){2,}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Wide();

    [GeneratedRegex(@"(?<=\S)[ \u3000]+(?=\S)")]
    private static partial Regex Between();
}
