using System.Globalization;
using CityEveningNews.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Issues;

/// <summary>An issue, set as a newspaper's front page.</summary>
public sealed class IssueModel(IssueReader issues) : PageModel
{
    /// <summary>The issue.</summary>
    public IssueView Issue { get; private set; } = null!;

    /// <summary>The address of the issue before, or null.</summary>
    public string? Previous { get; private set; }

    /// <summary>The address of the issue after, or null.</summary>
    public string? Next { get; private set; }

    /// <summary>Shows the issue of a day: 404 when there is none, 410 when it was taken back.</summary>
    public async Task<IActionResult> OnGetAsync(string date, int edition = 1, CancellationToken cancel = default)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return NotFound();
        IssueView? issue = await issues.FindAsync(day, edition, cancel);
        if (issue is null) return NotFound();
        if (issue.Withdrawn) return StatusCode(StatusCodes.Status410Gone);
        Issue = issue;
        Previous = await issues.PreviousAsync(day, edition, cancel);
        Next = await issues.NextAsync(day, edition, cancel);
        return Page();
    }
}
