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
        NumberedDay? before = await BeforeAsync(db, publication, date, cancel), after = await AfterAsync(db, publication, date, cancel);
        await CountAsync(db, publication, date, before, after, cancel);
        foreach (NumberedDay beside in new[] { before, after }.OfType<NumberedDay>())
        {
            await CountAsync(
                db, publication, beside.Date,
                await BeforeAsync(db, publication, beside.Date, cancel), await AfterAsync(db, publication, beside.Date, cancel), cancel);
        }
    }

    private static async Task CountAsync(
        ArchiveDbContext db, string publication, DateOnly date, NumberedDay? before, NumberedDay? after, CancellationToken cancel)
    {
        foreach (Issue issue in await db.Issues.Where(i => i.Publication == publication && i.Date == date).ToListAsync(cancel))
            issue.Contradictions = MastheadCheck.Of(issue, before, after).Count;
    }

    private static IQueryable<Issue> Numbered(ArchiveDbContext db, string publication) =>
        db.Issues.Where(i => i.Publication == publication && i.IssueNumber != null && i.Status != IssueStatus.Withdrawn);
}
