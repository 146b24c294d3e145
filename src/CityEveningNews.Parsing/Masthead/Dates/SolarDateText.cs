using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Masthead.Dates;

/// <summary>Solar dates as mastheads print them: 2021年2月19日, 二〇二一年二月十九日, 2021.2.19, 2021-02-19, 2022年4月16/17日.</summary>
public static partial class SolarDateText
{
    /// <summary>Reads a date. Of a double issue's date the first day is given.</summary>
    /// <param name="text">The date and nothing else.</param>
    /// <param name="date">Receives the date.</param>
    public static bool TryParse(string text, out DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        Match match = Full().Match(trimmed);
        if (!match.Success || match.Length != trimmed.Length) match = Dotted().Match(trimmed);
        date = default;
        return match.Success && match.Length == trimmed.Length && Read(match, out date, out _);
    }

    /// <summary>Reads a match of one of the patterns below. False if there is no such day.</summary>
    internal static bool Read(Match match, out DateOnly date, out DateOnly? end)
    {
        date = default;
        end = null;
        if ((Part(match, "year") ?? Part(match, "minguo") + 1911) is not int year || Part(match, "month") is not int month || Part(match, "day") is not int day) return false;
        if (!IsDay(year, month, day)) return false;
        date = new DateOnly(year, month, day);
        if (Part(match, "day2") is not int lastDay) return true;
        int lastMonth = Part(match, "month2") ?? month;
        int lastYear = lastMonth < month ? year + 1 : year;
        if (IsDay(lastYear, lastMonth, lastDay) && new DateOnly(lastYear, lastMonth, lastDay) is var last && last > date && last.DayNumber - date.DayNumber < 15) end = last;
        return true;
    }

    /// <summary>One number of a date, or null.</summary>
    internal static int? Part(Match match, string group) =>
        match.Groups[group].Success && ChineseNumber.TryParse(match.Groups[group].ValueSpan, out int value) ? value : null;

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    // A line set wide gives its figures back apart: 2 0 2 1 年 2 月 1 9 日. Some papers set the letter O for 〇; Taiwan counts from 1911.
    [GeneratedRegex(@"(?:(?:今天是|今日是|公元|公历|公曆|西元|(?:出版)?日期[：:]|中華|中华)\s*)?(?<![0-9])(?:(?<year>[12](?:\s?[0-9]){3}|[一二][0-9〇○零OＯ一二三四五六七八九]{3})|民[国國]\s*(?<minguo>[0-9]{2,3}|[〇○零一二三四五六七八九十百]{2,5}))\s*年\s*(?<month>[0-9](?:\s?[0-9])?|[一二三四五六七八九十]{1,2})\s*月\s*(?<day>[0-9](?:\s?[0-9])?|[一二三四五六七八九十廿卅]{1,3})\s*[日号號]?(?:\s*[/／、至—–~～-]\s*(?:(?<month2>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*)?(?<day2>[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})\s*[日号號])?(?:出版(?!社))?", RegexOptions.CultureInvariant)]
    internal static partial Regex Full();

    // 2021.2.19, 2021/2/20-21, 2021 2/19
    [GeneratedRegex(@"(?:(?:今天是|今日是|公元|公历|公曆|西元|(?:出版)?日期[：:])\s*)?(?<![0-9.\-/])(?<year>[12][0-9]{3})(?:\s*[./／·-]\s*(?<month>[0-9]{1,2})\s*[./／·-]|\s+(?<month>[0-9]{1,2})[./／])\s*(?<day>[0-9]{1,2})(?![0-9])(?:\s*[-/、—–~～]\s*(?<day2>[0-9]{1,2})(?![0-9]))?", RegexOptions.CultureInvariant)]
    internal static partial Regex Dotted();

    // 20210219 by itself, or with the weekday.
    [GeneratedRegex(@"^\s*(?<year>(?:19|20)[0-9]{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12][0-9]|3[01])\s*(?=$|星期|周)", RegexOptions.CultureInvariant)]
    internal static partial Regex Compact();

    [GeneratedRegex(@"(?<![0-9]|[农農夏阴陰][历曆])(?<year>[12][0-9]{3}|[一二][0-9〇○零OＯ一二三四五六七八九]{3})\s*年(?:\s*(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月)?(?!\s*[第总])", RegexOptions.CultureInvariant)]
    internal static partial Regex YearMonth();

    // 192021年2月, 19 2021.02: a large day run together with the year and month beside it.
    [GeneratedRegex(@"(?<![0-9.])(?<day>[12][0-9]|3[01]|0?[1-9])(?:(?<year>(?:19|20)[0-9]{2})\s*年\s*(?<month>1[0-2]|0?[1-9])\s*月(?!\s*[0-9])|\s+(?<year>(?:19|20)[0-9]{2})[./](?<month>1[0-2]|0?[1-9])(?![0-9./]))", RegexOptions.CultureInvariant)]
    internal static partial Regex DayFirst();

    // 2021, 2021.02 or 2月 with nothing else on the line.
    [GeneratedRegex(@"^\s*(?:(?<year>(?:19|20)[0-9]{2})(?:\s*[./-]\s*(?<month>1[0-2]|0?[1-9]))?|(?<month>1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})\s*月)\s*$", RegexOptions.CultureInvariant)]
    internal static partial Regex Alone();

    // 2/19, 02-19 or 2月 19 with nothing else on the line, the year standing on another.
    [GeneratedRegex(@"^\s*(?:(?<month>1[0-2]|0?[1-9])\s*[/／]\s*(?<day>[12][0-9]|3[01]|0?[1-9])|(?<month>1[0-2]|0[1-9])-(?<day>[0-2][0-9]|3[01])|(?<month>1[0-2]|0?[1-9])\s*月\s+(?<day>[12][0-9]|3[01]|0?[1-9]))\s*$", RegexOptions.CultureInvariant)]
    internal static partial Regex MonthDayAlone();

    [GeneratedRegex(@"(?<![0-9])(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?<day>[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})\s*[日号號](?:\s*[/／、至—–~～-]\s*(?:(?<month2>[0-9]{1,2})\s*月\s*)?(?<day2>[0-9]{1,2})\s*[日号號])?", RegexOptions.CultureInvariant)]
    internal static partial Regex MonthDay();
}
