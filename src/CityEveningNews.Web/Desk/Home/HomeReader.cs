using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Desk.Home;

/// <summary>Reads the editors' home: each list is short and reads along an index.</summary>
internal sealed class HomeReader(ArchiveDbContext db)
{
    /// <summary>How many of the last changes are shown.</summary>
    public const int ChangesShown = 12;

    // A list that is longer is not counted to its end.
    private const int MostCounted = 1000;
    private const int Drafts = 50, Few = 10;

    /// <summary>Reads it.</summary>
    public async Task<HomeView> ReadAsync(CancellationToken cancel)
    {
        DateOnly? newest = await db.Issues.Published().MaxAsync(i => (DateOnly?)i.Date, cancel);
        var groups = new List<HomeGroup>();
        foreach (DeskList list in Enum.GetValues<DeskList>()) groups.Add(await GroupAsync(list, list == DeskList.Drafts ? Drafts : Few, cancel));
        return new HomeView
        {
            Groups = groups,
            Year = newest?.Year,
            Missing = newest is { } day ? await MissingAsync(day.Year, cancel) : [],
            Uploads = await db.IngestJobs.Where(j => j.State == IngestJobState.Refused || j.State == IngestJobState.Held)
                .OrderByDescending(j => j.BatchId).Take(Few)
                .Select(j => new HomeUpload(j.BatchId, j.FileName, j.State, j.Refusal)).ToListAsync(cancel),
            Changes = await HomeChanges.Of(db, ChangesShown).ToListAsync(cancel),
        };
    }

    private async Task<HomeGroup> GroupAsync(DeskList list, int most, CancellationToken cancel)
    {
        IQueryable<Issue> all = DeskLists.Of(db, list);
        List<HomeIssue> issues = await all.Take(most).Shown().ToListAsync(cancel);
        return new HomeGroup(list, issues, issues.Count < most ? issues.Count : await all.Take(MostCounted).CountAsync(cancel));
    }

    private async Task<IReadOnlyList<DateOnly>> MissingAsync(int year, CancellationToken cancel)
    {
        YearReading reading = await CalendarReader.ReadYearAsync(db, year, cancel);
        return [.. reading.Calendar.Days.Where(d => d.State == DayState.Missing).Select(d => d.Date).Reverse()];
    }
}
