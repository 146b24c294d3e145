using System.Globalization;

namespace CityEveningNews.Archive.Calendar;

/// <summary>A day of the Chinese calendar (农历).</summary>
/// <param name="Year">The lunar year, by the Gregorian year it begins in.</param>
/// <param name="Month">The month, 1 to 12; a leap month bears the number of the month before it.</param>
/// <param name="IsLeap">Whether the month is a leap month (闰月).</param>
/// <param name="Day">The day of the month, 1 to 30.</param>
public readonly record struct LunarDay(int Year, int Month, bool IsLeap, int Day)
{
    /// <summary>The first lunar year that can be reckoned.</summary>
    public const int FirstYear = 1901;

    /// <summary>The last lunar year that can be reckoned.</summary>
    public const int LastYear = 2100;

    private static readonly ChineseLunisolarCalendar Reckoner = new();
    private static readonly string[] Months = ["正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"];
    private const string Digits = "一二三四五六七八九十";

    /// <summary>The lunar day of a date, or null outside 19 February 1901 to 28 January 2101.</summary>
    public static LunarDay? Of(DateOnly date)
    {
        DateTime day = date.ToDateTime(TimeOnly.MinValue);
        if (day < Reckoner.MinSupportedDateTime || day > Reckoner.MaxSupportedDateTime) return null;
        int year = Reckoner.GetYear(day), month = Reckoner.GetMonth(day), leap = Reckoner.GetLeapMonth(year);
        // The reckoner counts months through: after a leap month every number is one too high.
        bool isLeap = leap > 0 && month == leap;
        return new LunarDay(year, leap > 0 && month >= leap ? month - 1 : month, isLeap, Reckoner.GetDayOfMonth(day));
    }

    /// <summary>The date of this lunar day, or null when the year has no such month or the month no such day.</summary>
    public DateOnly? ToDate()
    {
        if (Year is < FirstYear or > LastYear || Month is < 1 or > 12 || Day is < 1 or > 30) return null;
        int leap = Reckoner.GetLeapMonth(Year);
        if (IsLeap && leap != Month + 1) return null;
        int month = IsLeap || (leap > 0 && Month >= leap) ? Month + 1 : Month;
        return Day > Reckoner.GetDaysInMonth(Year, month)
            ? null
            : DateOnly.FromDateTime(Reckoner.ToDateTime(Year, month, Day, 0, 0, 0, 0));
    }

    /// <summary>The year's name in the cycle of sixty, e.g. 辛丑.</summary>
    public string YearName => Sexagenary.NameOf(Year);

    /// <summary>The month's name, e.g. 正月 or 闰四月.</summary>
    public string MonthName => (IsLeap ? "闰" : "") + Months[Month - 1];

    /// <summary>The day's name, e.g. 初八 or 廿三.</summary>
    public string DayName => Day switch
    {
        <= 10 => "初" + Digits[Day - 1],
        < 20 => "十" + Digits[Day - 11],
        20 => "二十",
        < 30 => "廿" + Digits[Day - 21],
        _ => "三十",
    };

    /// <summary>What a calendar cell shows: the month's name on its first day, else the day's.</summary>
    public string ShortName => Day == 1 ? MonthName : DayName;

    /// <summary>Whether it is the last day of the lunar year (除夕).</summary>
    public bool IsNewYearsEve => Month == 12 && ToDate() is DateOnly date && Of(date.AddDays(1)) is { Month: 1, Day: 1 };

    /// <summary>The whole name, e.g. 辛丑年正月初八.</summary>
    public override string ToString() => $"{YearName}年{MonthName}{DayName}";
}
