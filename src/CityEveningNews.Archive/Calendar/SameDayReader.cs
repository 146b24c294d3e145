using System.Globalization;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Calendar;

/// <summary>Reads the issues of one day of the year across the years, in one query over the index of dates.</summary>
public static class SameDayReader
{
    // The paper cannot be older than newspapers in the vernacular.
    private const int EarliestYear = 1870;
    private const int LatestYear = 2169;

    // In it every day of the calendar has its place.
    private const int LeapYear = 2000;

    /// <summary>The issues, the newest first.</summary>
    /// <param name="db">The archive.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month; 29 February is found in leap years alone.</param>
    /// <param name="except">A year to leave out, or null.</param>
    /// <param name="cancel">Cancels the query.</param>
    public static Task<List<IssueDay>> ReadAsync(ArchiveDbContext db, int month, int day, int? except = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        DateOnly[] dates =
        [
            .. Enumerable.Range(EarliestYear, LatestYear - EarliestYear + 1)
                .Where(year => year != except && day <= DateTime.DaysInMonth(year, month))
                .Select(year => new DateOnly(year, month, day)),
        ];
        return db.Issues.AsNoTracking().Published().Where(issue => dates.Contains(issue.Date))
            .OrderByDescending(issue => issue.Date).ThenBy(issue => issue.Edition).SelectIssueDays().ToListAsync(cancel);
    }

    /// <summary>Reads a day of the year, e.g. <c>02-29</c>, as a day of a leap year; null when there is none.</summary>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact($"{LeapYear}-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>The day of the year that many days on; the days go round.</summary>
    public static DateOnly Step(DateOnly day, int days)
    {
        DateOnly to = day.AddDays(days);
        return to.Year == LeapYear ? to : new DateOnly(LeapYear, to.Month, to.Day);
    }

    /// <summary>The address of a day of the year.</summary>
    public static string AddressOf(DateOnly day) => $"/issues/on/{day:MM'-'dd}";
}
