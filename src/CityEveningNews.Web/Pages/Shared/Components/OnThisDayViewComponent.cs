using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Mvc;

namespace CityEveningNews.Web.Pages.Shared.Components;

/// <summary>The issues of the same day in other years, the newest first: <c>&lt;vc:on-this-day date="…"/&gt;</c>. One query.</summary>
public sealed class OnThisDayViewComponent(ArchiveDbContext db) : ViewComponent
{
    // Home shows the way; the day's own page has them all.
    private const int Most = 8;

    /// <summary>Finds the issues.</summary>
    /// <param name="date">The day whose namesakes are asked for; it is not among them.</param>
    public async Task<IViewComponentResult> InvokeAsync(DateOnly date)
    {
        List<IssueDay> issues = await SameDayReader.ReadAsync(db, date.Month, date.Day, except: date.Year, HttpContext.RequestAborted);
        return View(new SameDay(date, [.. issues.Take(Most)], issues.Count));
    }
}

/// <summary>What home shows of a day in other years.</summary>
/// <param name="Date">The day.</param>
/// <param name="Issues">Some of the issues, the newest first.</param>
/// <param name="All">How many there are.</param>
public sealed record SameDay(DateOnly Date, IReadOnlyList<IssueDay> Issues, int All);
