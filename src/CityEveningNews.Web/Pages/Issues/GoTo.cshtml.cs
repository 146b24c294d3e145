using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages.Issues;

/// <summary><c>/issues/goto?q=</c>: leads to the issue of a date or number, or says why there is none.</summary>
public sealed class GoToModel(ArchiveDbContext db) : PageModel
{
    /// <summary>What was asked.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Query { get; set; }

    /// <summary>The key of the sentence that says what was found.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The issues to choose from.</summary>
    public IReadOnlyList<IssueDay> Choices { get; private set; } = [];

    /// <summary>The nearest issues before and after, when there is none of the day or number.</summary>
    public IReadOnlyList<IssueDay> Nearest { get; private set; } = [];

    /// <summary>Understands the request and finds its issue.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => string.IsNullOrWhiteSpace(Query) ? Ask() : GoToRequest.Parse(Query) switch
    {
        GoToRequest.Days days => await DaysAsync(days.Dates, cancel),
        GoToRequest.Numbered numbered => await NumberAsync(numbered.IssueNumber, cancel),
        GoToRequest.WholeMonth month => Redirect(MonthView.AddressOf(new DateOnly(month.Year, month.Month, 1))),
        GoToRequest.WholeYear year => Redirect($"/issues/{year.Year:0000}"),
        GoToRequest.NoSuchDay => Say("GoToNoSuchDay"),
        _ => Say("GoToNotUnderstood"),
    };

    private async Task<IActionResult> DaysAsync(IReadOnlyList<DateOnly> dates, CancellationToken cancel)
    {
        List<IssueDay> found = await db.Issues.AsNoTracking().Published().Where(issue => dates.Contains(issue.Date))
            .OrderByDescending(issue => issue.Date).ThenBy(issue => issue.Edition).SelectIssueDays().ToListAsync(cancel);
        // The editions of one day are told apart on the page itself: the first leads to the rest.
        if (found.Count > 0 && found.TrueForAll(issue => issue.Date == found[0].Date)) return Redirect(found[0].Address);
        if (found.Count > 0) return Choose(found);
        // Of a name that comes round every sixty years, the nearest issues are those of the year nearest to what the archive holds.
        DateOnly day = dates[0];
        IQueryable<Issue> published = db.Issues.AsNoTracking().Published();
        if (dates.Count > 1 && await published.MaxAsync(issue => (DateOnly?)issue.Date, cancel) is { } newest)
            day = dates.MinBy(date => Math.Abs(date.DayNumber - newest.DayNumber));
        List<IssueDay> nearest = await published
            .Where(issue => issue.Date == published.Where(before => before.Date < day).Max(before => (DateOnly?)before.Date)
                || issue.Date == published.Where(after => after.Date > day).Min(after => (DateOnly?)after.Date))
            .OrderBy(issue => issue.Date).ThenBy(issue => issue.Edition).SelectIssueDays().ToListAsync(cancel);
        // A double issue is dated on its first day and stands for the others.
        if (nearest.FindLast(issue => issue.Date < day && issue.LastDay >= day) is { } covering) return Redirect(covering.Address);
        Nearest = nearest;
        return Say("GoToNoIssueOfDay");
    }

    private async Task<IActionResult> NumberAsync(int number, CancellationToken cancel)
    {
        List<IssueDay> found = await db.Issues.AsNoTracking().Published().Where(issue => issue.IssueNumber == number)
            .OrderBy(issue => issue.Date).ThenBy(issue => issue.Edition).SelectIssueDays().ToListAsync(cancel);
        if (found.Count > 0 && found.TrueForAll(issue => issue.Date == found[0].Date)) return Redirect(found[0].Address);
        if (found.Count > 0) return Choose(found);
        IQueryable<Issue> published = db.Issues.AsNoTracking().Published();
        Nearest = await published
            .Where(issue => issue.IssueNumber == published.Where(before => before.IssueNumber < number).Max(before => before.IssueNumber)
                || issue.IssueNumber == published.Where(after => after.IssueNumber > number).Min(after => after.IssueNumber))
            .OrderBy(issue => issue.IssueNumber).ThenBy(issue => issue.Date).ThenBy(issue => issue.Edition).SelectIssueDays().ToListAsync(cancel);
        return Say("GoToNoSuchNumber");
    }

    private PageResult Choose(List<IssueDay> choices)
    {
        (Answer, Choices) = ("GoToSeveral", choices);
        return Page();
    }

    private PageResult Ask()
    {
        Answer = "GoToNothing";
        return Page();
    }

    private PageResult Say(string answer)
    {
        Answer = answer;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
