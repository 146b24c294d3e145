namespace CityEveningNews.Archive.Search.Query;

/// <summary>Days from one to another, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before the first where a reader of dates made it.</param>
public readonly record struct DateRange(DateOnly From, DateOnly To)
{
    /// <summary>The days of a year.</summary>
    public static DateRange Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>The days of a month.</summary>
    public static DateRange Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>One day.</summary>
    public static DateRange Day(DateOnly day) => new(day, day);
}
