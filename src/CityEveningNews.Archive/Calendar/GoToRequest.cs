using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CityEveningNews.Archive.Search.Query;

namespace CityEveningNews.Archive.Calendar;

/// <summary>What a reader typed into the go-to box, understood.</summary>
public abstract partial record GoToRequest
{
    private GoToRequest()
    {
    }

    /// <summary>A day; a year of the cycle of sixty gives several, one every sixty years, the newest first.</summary>
    public sealed record Days(IReadOnlyList<DateOnly> Dates) : GoToRequest;

    /// <summary>A month.</summary>
    public sealed record WholeMonth(int Year, int Month) : GoToRequest;

    /// <summary>A year.</summary>
    public sealed record WholeYear(int Year) : GoToRequest;

    /// <summary>总第N期.</summary>
    public sealed record Numbered(int IssueNumber) : GoToRequest;

    /// <summary>A date that no calendar has, such as 30 February.</summary>
    public sealed record NoSuchDay : GoToRequest;

    /// <summary>Nothing that could be understood.</summary>
    public sealed record NotUnderstood : GoToRequest;

    /// <summary>
    /// Understands 2021-02-19, 20210219, 2021年2月19日, 二〇二一年二月十九日, 辛丑年正月初八, 2021年闰四月十五, 2021-02, 2021, 总第12328期 and 12328.
    /// A day in Chinese numerals without 日 is lunar, as it is when people write one. Never throws.
    /// </summary>
    public static GoToRequest Parse(string? text)
    {
        string plain = Plain(text ?? "");
        if (plain.Length is 0 or > 40) return new NotUnderstood();
        if (NumberPattern().Match(plain) is { Success: true } number) return Issue(number.Groups["n"].Value);
        if (SolarDate().Match(plain) is { Success: true } solar) return Solar(solar);
        if (LunarDate().Match(plain) is { Success: true } lunar) return Lunar(lunar);
        return plain.All(char.IsAsciiDigit) ? Issue(plain) : new NotUnderstood();
    }

    // Full-width forms made narrow, blanks, ornaments and the weekday taken out.
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (char c in text.Normalize(NormalizationForm.FormKC).Replace('○', '〇').Replace('零', '〇').Replace('閏', '闰').Replace('臘', '腊'))
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) plain.Append(c);
        }

        return Weekday().Replace(plain.ToString(), "");
    }

    private static GoToRequest Issue(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? new Numbered(number) : new NotUnderstood();

    private static GoToRequest Solar(Match match)
    {
        int? year = Numeral(match.Groups["y"].Value), month = Numeral(match.Groups["m"].Value), day = Numeral(match.Groups["d"].Value);
        if (year is null or < 1 or > 9999) return new NotUnderstood();
        if (!match.Groups["m"].Success) return new WholeYear(year.Value);
        if (month is null or < 1 or > 12) return new NoSuchDay();
        if (!match.Groups["d"].Success) return new WholeMonth(year.Value, month.Value);
        return day is null || day < 1 || day > DateTime.DaysInMonth(year.Value, month.Value)
            ? new NoSuchDay()
            : new Days([new DateOnly(year.Value, month.Value, day.Value)]);
    }

    private static GoToRequest Lunar(Match match)
    {
        string year = match.Groups["y"].Value;
        int[] years = Numeral(year) is int known ? [known] : [.. Sexagenary.YearsNamed(year)];
        int month = match.Groups["m"].Value switch { "正" => 1, "冬" => 11, "腊" => 12, string name => Numeral(name) ?? 0 };
        int day = Numeral(match.Groups["d"].Value.TrimStart('初')) ?? 0;
        DateOnly[] dates = [.. years.Select(y => new LunarDay(y, month, match.Groups["leap"].Success, day).ToDate()).OfType<DateOnly>().OrderDescending()];
        return dates.Length > 0 ? new Days(dates) : new NoSuchDay();
    }

    // 2021, 二〇二一, 十九 or 廿三; null when it is none of them.
    private static int? Numeral(string text) =>
        int.TryParse(ChineseNumerals.ToArabic(text), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    [GeneratedRegex(@"[,,(]?(星期|周|礼拜)[一二三四五六日天][)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(总?第(?<n>\d{1,9})期?|(?<n>\d{1,9})期)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(
        @"^(?:(?:公元)?(?<y>[12]\d{3}|[一二][〇一二三四五六七八九]{3})(?:[-/.年](?:(?<m>[\d十一二三四五六七八九]{1,2})(?:月|[-/.月](?:(?<d>\d{1,2})[日号]?|(?<d>[十一二三四五六七八九]{1,3})[日号]))?)?)?|(?<y>[12]\d{3})(?<m>\d\d)(?<d>\d\d))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex SolarDate();

    [GeneratedRegex(
        @"^(?:农历|阴历)?(?<y>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]|[12]\d{3}|[一二][〇一二三四五六七八九]{3})年?(?<leap>闰)?(?<m>正|冬|腊|十[一二]?|[一二三四五六七八九])月(?<d>初[一二三四五六七八九十]|二?十[一二三四五六七八九]?|三十|廿[一二三四五六七八九]?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex LunarDate();
}
