using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Articles;

/// <summary>The number that a subhead is counted by: 一、, （二）, 3., 其四, 建议五：.</summary>
/// <param name="Form">All of the counting but the number, and in what figures that is.</param>
/// <param name="Number">The number, from 1.</param>
internal readonly partial record struct Ordinal(string Form, int Number)
{
    /// <summary>Reads the number that a display line begins with; null if it is counted by none.</summary>
    public static Ordinal? Read(string display)
    {
        Match match = Counting().Match(display.Trim());
        if (!match.Success || !ChineseNumber.TryParse(match.Groups["number"].ValueSpan, out int number) || number is < 1 or > 30) return null;
        char figures = char.IsAsciiDigit(match.Groups["number"].ValueSpan[0]) ? '1' : '一';
        return new Ordinal($"{match.Groups["before"].Value}{figures}{match.Groups["after"].Value}", number);
    }

    /// <summary>True if this is the next after another in one series.</summary>
    public bool Follows(Ordinal other) => Form == other.Form && Number == other.Number + 1;

    [GeneratedRegex(@"^(?<before>[（(【\[]?(?:第|其|[\u4E00-\u9FFF]{2})?)(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?<after>[、．：:）)】\]]|\.(?!\d)|是(?=\S)|[\u4E00-\u9FFF][】：:]|(?<=其.))")]
    private static partial Regex Counting();
}
