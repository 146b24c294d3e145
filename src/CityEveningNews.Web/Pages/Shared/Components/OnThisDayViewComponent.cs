using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages.Shared.Components;

/// <summary>The issues of the same day in other years, the newest first: <c>&lt;vc:on-this-day date="…"/&gt;</c>. One query.</summary>
public sealed class OnThisDayViewComponent(ArchiveDbContext db) : ViewComponent
{
    // The paper cannot be older than newspapers in the vernacular.
    private const int EarliestYear = 1870;

    /// <summary>Finds the issues.</summary>
    /// <param name="date">The day whose namesakes are asked for; it is not among them.</param>
    public async Task<IViewComponentResult> InvokeAsync(DateOnly date)
    {
        DateOnly[] dates =
        [
            .. Enumerable.Range(EarliestYear, Math.Max(0, date.Year - EarliestYear + 100))
                .Where(year => year != date.Year && date.Day <= DateTime.DaysInMonth(year, date.Month))
                .Select(year => new DateOnly(year, date.Month, date.Day)),
        ];
        List<IssueDay> issues = await db.Issues.AsNoTracking().Published().Where(issue => dates.Contains(issue.Date))
            .OrderByDescending(issue => issue.Date).ThenBy(issue => issue.Edition).SelectIssueDays().ToListAsync(HttpContext.RequestAborted);
        return View(issues);
    }
}
