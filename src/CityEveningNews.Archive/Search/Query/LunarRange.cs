using System.Globalization;
using CityEveningNews.Archive.Calendar;

namespace CityEveningNews.Archive.Search.Query;

/// <summary>The solar days of a lunar year, month or day, 1901 to 2100, by the framework's Chinese calendar.</summary>
internal static class LunarRange
{
    private static readonly ChineseLunisolarCalendar Calendar = new();

    /// <summary>The latest year of a sexagenary name, e.g. 辛丑, that begins no later than the given day; null when there is no such name.</summary>
    public static int? YearNamed(string name, DateOnly today) =>
        Sexagenary.YearsNamed(name).Where(year => Solar(year, 1, 1) <= today).Select(year => (int?)year).LastOrDefault();

    /// <summary>The solar days; null when the calendar does not hold such a year, month or day.</summary>
    /// <param name="year">The lunar year.</param>
    /// <param name="month">The month, 1 to 12, or null for the whole year.</param>
    /// <param name="leap">Whether the leap month of that number is meant.</param>
    /// <param name="day">The day, 1 to 30, or null for the whole month.</param>
    public static DateRange? Of(int year, int? month, bool leap, int? day)
    {
        if (year is < 1901 or > 2099) return null;
        if (month is null) return new DateRange(Solar(year, 1, 1), Solar(year + 1, 1, 1).AddDays(-1));
        if (month is < 1 or > 12) return null;
        int leapMonth = Calendar.GetLeapMonth(year);
        if (leap && leapMonth != month + 1) return null;
        int place = month.Value + (leap || (leapMonth > 0 && month >= leapMonth) ? 1 : 0);
        int days = Calendar.GetDaysInMonth(year, place);
        if (day is null) return new DateRange(Solar(year, place, 1), Solar(year, place, days));
        return day >= 1 && day <= days ? DateRange.Day(Solar(year, place, day.Value)) : null;
    }

    private static DateOnly Solar(int year, int place, int day) => DateOnly.FromDateTime(Calendar.ToDateTime(year, place, day, 0, 0, 0, 0));
}
