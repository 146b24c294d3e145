using CityEveningNews.Archive.Calendar;

namespace CityEveningNews.Archive.Search.Query;

/// <summary>The solar days of a lunar year, month or day, as far as <see cref="LunarDay"/> reckons them.</summary>
internal static class LunarRange
{
    /// <summary>The latest year of a sexagenary name, e.g. 辛丑, that begins no later than the given day; null when there is no such name.</summary>
    public static int? YearNamed(string name, DateOnly today) =>
        Sexagenary.YearsNamed(name).Where(year => NewYear(year) <= today).Select(year => (int?)year).LastOrDefault();

    /// <summary>The solar days; null when the calendar does not hold such a year, month or day.</summary>
    /// <param name="year">The lunar year.</param>
    /// <param name="month">The month, 1 to 12, or null for the whole year.</param>
    /// <param name="leap">Whether the leap month of that number is meant.</param>
    /// <param name="day">The day, 1 to 30, or null for the whole month.</param>
    public static DateRange? Of(int year, int? month, bool leap, int? day)
    {
        if (month is not { } number)
            return NewYear(year) is { } newYear && NewYear(year + 1) is { } next ? new DateRange(newYear, next.AddDays(-1)) : null;
        if (day is { } one) return Solar(one) is { } solar ? DateRange.Day(solar) : null;
        return Solar(1) is { } first && (Solar(30) ?? Solar(29)) is { } last ? new DateRange(first, last) : null;

        DateOnly? Solar(int dayOfMonth) => new LunarDay(year, number, leap, dayOfMonth).ToDate();
    }

    private static DateOnly? NewYear(int year) => new LunarDay(year, 1, false, 1).ToDate();
}
