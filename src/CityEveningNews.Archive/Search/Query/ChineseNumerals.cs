using System.Globalization;
using System.Text;

namespace CityEveningNews.Archive.Search.Query;

/// <summary>Rewrites the numerals of dates in Arabic digits: 二〇二一 → 2021, 十九 → 19, 廿三 → 23.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Rewrites every run of numerals in a text.</summary>
    public static string ToArabic(string text)
    {
        var arabic = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            while (end < text.Length && IsNumeral(text[end])) end++;
            if (end == i) arabic.Append(text[i++]);
            else
            {
                arabic.Append(Number(text[i..end]));
                i = end;
            }
        }

        return arabic.ToString();
    }

    private static string Number(string run)
    {
        run = run.Replace("廿", "二十", StringComparison.Ordinal).Replace("卅", "三十", StringComparison.Ordinal);
        int ten = run.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return string.Concat(run.Select(Digit));
        // More than two digits beside a ten is no date's number; left as digits, it is read as no date.
        if (ten > 1 || run.Length - ten > 2 || run.LastIndexOf('十') != ten) return string.Concat(run.Select(Digit));
        int tens = ten == 0 ? 1 : Digit(run[0]) - '0';
        int ones = ten + 1 == run.Length ? 0 : Digit(run[^1]) - '0';
        return ((tens * 10) + ones).ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsNumeral(char character) => Digits.Contains(character, StringComparison.Ordinal) || character is '零' or '○' or '十' or '廿' or '卅';

    private static char Digit(char numeral) => (char)('0' + Math.Max(0, Digits.IndexOf(numeral, StringComparison.Ordinal)));
}
