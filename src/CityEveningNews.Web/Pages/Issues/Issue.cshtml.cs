using CityEveningNews.Archive;
using CityEveningNews.Web.Machines;
using CityEveningNews.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Issues;

/// <summary>An issue, set as a newspaper's front page.</summary>
public sealed class IssueModel(IssueReader issues, SiteAddress site) : PageModel
{
    /// <summary>The issue.</summary>
    public IssueView Issue { get; private set; } = null!;

    /// <summary>What the page's head tells programs.</summary>
    public MachineHead Head { get; private set; } = null!;

    /// <summary>Shows the issue of a day: 404 when there is none, 410 when it was taken back.</summary>
    public async Task<IActionResult> OnGetAsync(string date, string? edition, CancellationToken cancel = default)
    {
        if (!Addresses.TryParseIssue(date, edition, out DateOnly day, out int wanted)) return NotFound();
        IssueView? issue = await issues.FindAsync(day, wanted, cancel);
        if (issue is null) return NotFound();
        if (issue.Withdrawn) return StatusCode(StatusCodes.Status410Gone);
        Issue = issue;
        Head = MachineHead.OfIssue(
            site.Root(Request),
            new IssueReference(issue.Publication, issue.Date, issue.Edition, issue.Masthead.IssueNumber),
            issue.Articles.FirstOrDefault(article => article.Content.Headline is not null)?.Content.Headline?.Text);
        return Page();
    }
}
