using System.Globalization;
using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Masthead.Dates;

/// <summary>A day of the Chinese lunar calendar (农历), between 1901-02-19 and 2101-01-28.</summary>
/// <param name="Year">The year, by the solar year its first month begins in, e.g. 2021 for 辛丑年.</param>
/// <param name="Month">The month, 1 to 12; a leap month has the number of the month before it.</param>
/// <param name="IsLeapMonth">True in a leap month (闰月).</param>
/// <param name="Day">The day, 1 to 30.</param>
public readonly partial record struct LunarDate(int Year, int Month, bool IsLeapMonth, int Day)
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private static readonly string[] MonthNames = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
    private static readonly ChineseLunisolarCalendar Calendar = new();

    /// <summary>The first solar day that has a lunar date here.</summary>
    public static DateOnly MinDate => DateOnly.FromDateTime(Calendar.MinSupportedDateTime);

    /// <summary>The last solar day that has a lunar date here.</summary>
    public static DateOnly MaxDate => DateOnly.FromDateTime(Calendar.MaxSupportedDateTime);

    /// <summary>The year's stem and branch, e.g. 辛丑.</summary>
    public string YearName => YearNameOf(Year);

    /// <summary>The month as printed, e.g. 正月, 闰四月, 十二月.</summary>
    public string MonthName => (IsLeapMonth ? "闰" : "") + MonthNames[Month - 1] + "月";

    /// <summary>The day as printed, e.g. 初八, 十五, 廿三, 三十.</summary>
    public string DayName => Day switch
    {
        10 => "初十",
        20 => "二十",
        30 => "三十",
        < 10 => "初" + MonthNames[Day - 1].Replace("正", "一", StringComparison.Ordinal),
        < 20 => "十" + MonthNames[Day - 11].Replace("正", "一", StringComparison.Ordinal),
        _ => "廿" + MonthNames[Day - 21].Replace("正", "一", StringComparison.Ordinal),
    };

    /// <summary>The lunar date of a solar day. Throws <see cref="ArgumentOutOfRangeException"/> outside <see cref="MinDate"/> … <see cref="MaxDate"/>.</summary>
    public static LunarDate FromSolar(DateOnly date)
    {
        DateTime time = date.ToDateTime(TimeOnly.MinValue);
        int year = Calendar.GetYear(time), month = Calendar.GetMonth(time), leap = Calendar.GetLeapMonth(year);
        bool isLeap = month == leap;
        return new LunarDate(year, leap > 0 && month >= leap ? month - 1 : month, isLeap, Calendar.GetDayOfMonth(time));
    }

    /// <summary>The solar day, or null if the calendar has no such day: a leap month the year lacks, a 30th of a short month.</summary>
    public DateOnly? ToSolar()
    {
        if (Year < Calendar.GetYear(Calendar.MinSupportedDateTime) || Year > Calendar.GetYear(Calendar.MaxSupportedDateTime)) return null;
        if (Month is < 1 or > 12 || Day < 1) return null;
        int leap = Calendar.GetLeapMonth(Year);
        if (IsLeapMonth && leap != Month + 1) return null;
        int month = IsLeapMonth || (leap > 0 && Month >= leap) ? Month + 1 : Month;
        return Day <= Calendar.GetDaysInMonth(Year, month) ? DateOnly.FromDateTime(Calendar.ToDateTime(Year, month, Day, 0, 0, 0, 0)) : null;
    }

    /// <summary>
    /// Reads a lunar date such as 辛丑年正月初八, 农历闰四月十五, 二〇二一年腊月廿三 or 2021年正月初八. Names of years come again every sixty
    /// years, and may be left out: the date nearest to a given day is taken.
    /// </summary>
    /// <param name="text">The date.</param>
    /// <param name="near">A day near the one meant.</param>
    /// <param name="date">Receives the date.</param>
    public static bool TryParse(string text, DateOnly near, out LunarDate date)
    {
        ArgumentNullException.ThrowIfNull(text);
        date = default;
        Match match = Pattern().Match(text);
        if (!match.Success || match.Length != text.Trim().Length) return false;
        LunarText? parts = LunarText.From(match);
        if (parts is null || parts.Month is not int month || parts.Day is not int day) return false;

        LunarDate? best = null;
        int distance = int.MaxValue;
        for (int year = Math.Max(1901, near.Year - 60); year <= Math.Min(2100, near.Year + 60); year++)
        {
            var candidate = new LunarDate(year, month, parts.IsLeapMonth, day);
            if (parts.YearName is not null && parts.YearName != YearNameOf(year)) continue;
            if (parts.YearNumber is int number && number != year) continue;
            if (candidate.ToSolar() is not { } solar) continue;
            int away = Math.Abs(solar.DayNumber - near.DayNumber);
            if (away < distance) (best, distance) = (candidate, away);
        }

        date = best ?? default;
        return best is not null;
    }

    /// <summary>The stem and branch of a year, e.g. 辛丑 for 2021.</summary>
    public static string YearNameOf(int year) => $"{Stems[(((year - 4) % 10) + 10) % 10]}{Branches[(((year - 4) % 12) + 12) % 12]}";

    /// <summary>The date as a masthead prints it, e.g. 辛丑年正月初八.</summary>
    public override string ToString() => YearName + "年" + MonthName + DayName;

    // (农历) (辛丑 | 二〇二一) (牛) 年 (闰) 正月 初八; any part may be missing, and a double issue names a second day.
    [GeneratedRegex(@"(?<calendar>农历|農曆|夏历|夏曆|阴历|陰曆|旧历|舊曆|岁次|歲次)?[：:\s]*(?:(?:(?<name>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])|(?<number>[0-9〇○零一二三四五六七八九]{4}))?\s*[（(]?[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬]?[）)]?年(?:\s*[（(][鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬]年?[）)])?|(?<name>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])(?=[闰閏]?[正一二三四五六七八九十冬腊臘]{1,2}月))?\s*(?<leap>[闰閏])?(?:(?<month>正|元|一|二|三|四|五|六|七|八|九|十一|十二|十|冬|腊|臘)\s*月\s*(?:[大小]\s*)?(?<day>初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九十]?|二十[一二三四五六七八九]?|三十|卅)(?:日)?(?:\s*[/／、至—–~～-]\s*(?:(?<month2>正|一|二|三|四|五|六|七|八|九|十一|十二|十|冬|腊|臘)月)?(?<day2>初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九十]?|二十[一二三四五六七八九]?|三十|卅))?)?", RegexOptions.CultureInvariant)]
    internal static partial Regex Pattern();
}

/// <summary>The parts of a lunar date that a page states.</summary>
/// <param name="YearName">The stem and branch, or null.</param>
/// <param name="YearNumber">The year in figures, or null.</param>
/// <param name="Month">The month, or null.</param>
/// <param name="IsLeapMonth">True if the month is called a leap month.</param>
/// <param name="Day">The day, or null.</param>
internal sealed record LunarText(string? YearName, int? YearNumber, int? Month, bool IsLeapMonth, int? Day)
{
    /// <summary>The month as printed, e.g. 腊月, or null.</summary>
    public string? MonthAndDay { get; init; }

    /// <summary>Reads a match of <see cref="LunarDate.Pattern"/>; null if it states neither year nor month.</summary>
    public static LunarText? From(Match match)
    {
        string? name = match.Groups["name"] is { Success: true } g ? g.Value : null;
        int? number = match.Groups["number"].Success && ChineseNumber.TryParse(match.Groups["number"].ValueSpan, out int y) ? y : null;
        if (!match.Groups["month"].Success) return name is null && number is null ? null : new LunarText(name, number, null, false, null);
        bool leap = match.Groups["leap"].Success;
        string month = match.Groups["month"].Value, day = match.Groups["day"].Value;
        return new LunarText(name, number, MonthOf(month), leap, DayOf(day))
        {
            MonthAndDay = (leap ? "闰" : "") + month + "月" + day,
        };
    }

    /// <summary>Whether a solar day fits all that is stated.</summary>
    public bool Fits(DateOnly date)
    {
        if (date < LunarDate.MinDate || date > LunarDate.MaxDate) return true;
        LunarDate lunar = LunarDate.FromSolar(date);
        return (YearName is null || YearName == lunar.YearName) && (YearNumber is null || YearNumber == lunar.Year)
            && (Month is null || (Month == lunar.Month && IsLeapMonth == lunar.IsLeapMonth)) && (Day is null || Day == lunar.Day);
    }

    private static int MonthOf(string text) => text switch
    {
        "正" or "元" => 1,
        "冬" => 11,
        "腊" or "臘" => 12,
        _ => ChineseNumber.TryParse(text, out int month) ? month : 0,
    };

    private static int DayOf(string text) => text is "廿十" ? 20 : ChineseNumber.TryParse(text.TrimStart('初'), out int day) ? day : 0;
}
