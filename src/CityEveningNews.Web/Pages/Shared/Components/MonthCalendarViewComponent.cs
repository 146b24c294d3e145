using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Pages.Issues;
using Microsoft.AspNetCore.Mvc;

namespace CityEveningNews.Web.Pages.Shared.Components;

/// <summary>A month's calendar: <c>&lt;vc:month-calendar date="…"/&gt;</c>. One query.</summary>
public sealed class MonthCalendarViewComponent(ArchiveDbContext db) : ViewComponent
{
    /// <summary>Reads the month.</summary>
    /// <param name="date">A day of the month.</param>
    public async Task<IViewComponentResult> InvokeAsync(DateOnly date)
    {
        YearReading reading = await CalendarReader.ReadYearAsync(db, date.Year, HttpContext.RequestAborted);
        return View(new MonthView(reading.Calendar, date.Month));
    }
}
