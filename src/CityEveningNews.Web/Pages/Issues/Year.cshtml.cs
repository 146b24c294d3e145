using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Issues;

/// <summary><c>/issues/2021</c>: twelve months, a cell a day.</summary>
public sealed class YearModel(ArchiveDbContext db) : PageModel
{
    /// <summary>What is known of the year.</summary>
    public YearReading Reading { get; private set; } = null!;

    /// <summary>Reads the year.</summary>
    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        Reading = await CalendarReader.ReadYearAsync(db, year, cancel);
        return Reading.IsKnown ? Page() : NotFound();
    }
}
