using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Checking;

/// <summary>Finds the numbered issues beside one, and keeps each issue's count of contradictions true when one beside it changes.</summary>
public static class IssueNeighbours
{
    /// <summary>The numbered issue before, or null.</summary>
    public static Task<NumberedDay?> BeforeAsync(ArchiveDbContext db, string publication, DateOnly date, CancellationToken cancel = default) =>
        Numbered(db, publication).Where(i => i.Date < date).OrderByDescending(i => i.Date)
            .Select(i => new NumberedDay(i.Date, i.IssueNumber!.Value)).FirstOrDefaultAsync(cancel);

    /// <summary>The numbered issue after, or null.</summary>
    public static Task<NumberedDay?> AfterAsync(ArchiveDbContext db, string publication, DateOnly date, CancellationToken cancel = default) =>
        Numbered(db, publication).Where(i => i.Date > date).OrderBy(i => i.Date)
            .Select(i => new NumberedDay(i.Date, i.IssueNumber!.Value)).FirstOrDefaultAsync(cancel);

    /// <summary>Counts anew for the issues of a day and of the days beside it. The day's own changes are saved already; saving the counts is the caller's.</summary>
    public static async Task CountAsync(ArchiveDbContext db, string publication, DateOnly date, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        DateOnly?[] beside = [(await BeforeAsync(db, publication, date, cancel))?.Date, (await AfterAsync(db, publication, date, cancel))?.Date];
        foreach (DateOnly day in beside.OfType<DateOnly>().Append(date))
        {
            NumberedDay? before = await BeforeAsync(db, publication, day, cancel), after = await AfterAsync(db, publication, day, cancel);
            foreach (Issue issue in await db.Issues.Where(i => i.Publication == publication && i.Date == day).ToListAsync(cancel))
                issue.Contradictions = MastheadCheck.Of(issue, before, after).Count;
        }
    }

    private static IQueryable<Issue> Numbered(ArchiveDbContext db, string publication) =>
        db.Issues.Where(i => i.Publication == publication && i.IssueNumber != null && i.Status != IssueStatus.Withdrawn);
}
