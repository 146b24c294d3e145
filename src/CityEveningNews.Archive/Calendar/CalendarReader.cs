using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Calendar;

/// <summary>Reads the calendar of a year in one query over the index of dates.</summary>
public static class CalendarReader
{
    /// <summary>The year's calendar, the issues on both sides of it known, so that gaps over the turn of the year are judged.</summary>
    /// <param name="db">The archive.</param>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="cancel">Cancels the query.</param>
    public static async Task<YearReading> ReadYearAsync(ArchiveDbContext db, int year, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        DateOnly first = new(year, 1, 1), last = new(year, 12, 31);
        IQueryable<Issue> published = db.Issues.AsNoTracking().Published();
        IssueDay[] issues = await published
            .Where(issue => issue.Date >= (published.Where(before => before.Date < first).Max(before => (DateOnly?)before.Date) ?? first)
                && issue.Date <= (published.Where(after => after.Date > last).Min(after => (DateOnly?)after.Date) ?? last))
            .OrderBy(issue => issue.Date).ThenBy(issue => issue.Edition)
            .SelectIssueDays()
            .ToArrayAsync(cancel);
        return new YearReading(
            YearCalendar.Of(year, issues),
            Array.FindLast(issues, issue => issue.Date < first),
            Array.Find(issues, issue => issue.Date > last));
    }
}

/// <summary>A year's calendar and the issues nearest to the year.</summary>
/// <param name="Calendar">The calendar.</param>
/// <param name="Before">The last issue before the year, or null.</param>
/// <param name="After">The first issue after the year, or null.</param>
public sealed record YearReading(YearCalendar Calendar, IssueDay? Before, IssueDay? After)
{
    /// <summary>Whether the archive has anything to say of the year: an issue in it, or issues on both sides.</summary>
    public bool IsKnown => Calendar.IssueCount > 0 || (Before is not null && After is not null);
}
