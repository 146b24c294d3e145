using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Desk.Home;

/// <summary>Reads the editors' home: each list is short and reads along an index.</summary>
internal sealed class HomeReader(ArchiveDbContext db)
{
    // At or above this the parser counts as sure of a page.
    private const double Sure = 0.75;
    private const int Drafts = 50, Few = 10, Changes = 12;

    /// <summary>Reads it.</summary>
    public async Task<HomeView> ReadAsync(CancellationToken cancel)
    {
        DateOnly? newest = await db.Issues.Published().MaxAsync(i => (DateOnly?)i.Date, cancel);
        return new HomeView
        {
            Drafts = await ListAsync(db.Issues.Where(i => i.Status == IssueStatus.Draft).OrderBy(i => i.Confidence).ThenByDescending(i => i.Date), Drafts, cancel),
            Unsure = await ListAsync(db.Issues.Published().Where(i => i.Confidence < Sure).OrderBy(i => i.Confidence), Few, cancel),
            Contested = await ListAsync(Contested().OrderByDescending(i => i.Date), Few, cancel),
            Withdrawn = await ListAsync(db.Issues.Where(i => i.Status == IssueStatus.Withdrawn).OrderByDescending(i => i.Date), Few, cancel),
            Year = newest?.Year,
            Missing = newest is { } day ? await MissingAsync(day.Year, cancel) : [],
            Uploads = await db.IngestJobs.Where(j => j.State == IngestJobState.Refused || j.State == IngestJobState.Held)
                .OrderByDescending(j => j.BatchId).Take(Few)
                .Select(j => new HomeUpload(j.BatchId, j.FileName, j.State, j.Refusal)).ToListAsync(cancel),
            Changes = await db.Revisions.OrderByDescending(r => r.Id).Take(Changes)
                .Join(db.Issues, r => r.IssueId, i => i.Id, (r, i) => new { r.Id, Change = new HomeChange(r.At, r.By, r.Kind, r.Why, i.Date, i.Edition, r.ArticleNumber) })
                .OrderByDescending(c => c.Id).Select(c => c.Change).ToListAsync(cancel),
        };
    }

    private IQueryable<Issue> Contested() => db.Issues.Where(i =>
        i.MastheadContested || db.Articles.Where(a => a.Contest != Contest.None).Select(a => a.IssueId).Contains(i.Id));

    private static Task<List<HomeIssue>> ListAsync(IQueryable<Issue> issues, int most, CancellationToken cancel) =>
        issues.Take(most)
            .Select(i => new HomeIssue(i.Id, i.Date, i.Edition, i.Status, i.LeadHeadline, i.ArticleCount, i.Confidence, i.Diagnostics))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<DateOnly>> MissingAsync(int year, CancellationToken cancel)
    {
        YearReading reading = await CalendarReader.ReadYearAsync(db, year, cancel);
        return [.. reading.Calendar.Days.Where(d => d.State == DayState.Missing).Select(d => d.Date).Reverse()];
    }
}
