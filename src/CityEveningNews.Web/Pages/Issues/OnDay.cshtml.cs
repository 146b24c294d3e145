using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Issues;

/// <summary><c>/issues/on/02-19</c>: the issues of one day of the year across the years.</summary>
public sealed class OnDayModel(ArchiveDbContext db) : PageModel
{
    /// <summary>The day, in a leap year.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The issues, the newest first.</summary>
    public IReadOnlyList<IssueDay> Issues { get; private set; } = [];

    /// <summary>Reads the issues; no calendar has a 30 February.</summary>
    public async Task<IActionResult> OnGetAsync(string day, CancellationToken cancel)
    {
        if (SameDayReader.Parse(day) is not { } known) return NotFound();
        Day = known;
        Issues = await SameDayReader.ReadAsync(db, known.Month, known.Day, cancel: cancel);
        return Page();
    }
}
