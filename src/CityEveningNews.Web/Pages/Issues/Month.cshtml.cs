using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Issues;

/// <summary><c>/issues/2021/02</c>: a month with its lead headlines.</summary>
public sealed class MonthModel(ArchiveDbContext db) : PageModel
{
    /// <summary>The month.</summary>
    public MonthView View { get; private set; } = null!;

    /// <summary>The gaps that touch the month.</summary>
    public IReadOnlyList<CalendarGap> Gaps { get; private set; } = [];

    /// <summary>The first day of the nearest earlier month with an issue, or null.</summary>
    public DateOnly? Previous { get; private set; }

    /// <summary>The first day of the nearest later month with an issue, or null.</summary>
    public DateOnly? Next { get; private set; }

    /// <summary>Reads the month out of its year, so that a day is judged alike on both pages.</summary>
    public async Task<IActionResult> OnGetAsync(int year, int month, CancellationToken cancel)
    {
        YearReading reading = await CalendarReader.ReadYearAsync(db, year, cancel);
        if (!reading.IsKnown) return NotFound();
        View = new MonthView(reading.Calendar, month, Large: true);
        DateOnly first = new(year, month, 1), last = new(year, month, DateTime.DaysInMonth(year, month));
        Gaps = [.. reading.Calendar.Gaps.Where(gap => gap.From <= last && gap.To >= first)];
        IssueDay[] issues = [.. reading.Calendar.Days.SelectMany(day => day.Issues)];
        Previous = FirstOfMonth(Array.FindLast(issues, issue => issue.Date < first) ?? reading.Before);
        Next = FirstOfMonth(Array.Find(issues, issue => issue.Date > last) ?? reading.After);
        return Page();
    }

    /// <summary>Whether months without an issue lie between this one and another.</summary>
    public bool Skips(DateOnly other) => Math.Abs(((other.Year - View.Calendar.Year) * 12) + other.Month - View.Month) > 1;

    private static DateOnly? FirstOfMonth(IssueDay? issue) => issue is null ? null : new DateOnly(issue.Date.Year, issue.Date.Month, 1);
}
