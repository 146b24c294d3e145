using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk.Home;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>The editors' home: what waits for them, the most urgent first.</summary>
internal sealed class IndexModel(ArchiveDbContext db, HomeReader reader, IssueEditor editor) : PageModel
{
    /// <summary>What waits.</summary>
    public HomeView Home { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Home = await reader.ReadAsync(cancel);

    /// <summary>Publishes an issue.</summary>
    public Task<IActionResult> OnPostPublishAsync(int id, CancellationToken cancel) => MoveAsync(id, IssueStatus.Published, cancel);

    /// <summary>Takes an issue back; its text stays and it can be published again.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(int id, CancellationToken cancel) => MoveAsync(id, IssueStatus.Withdrawn, cancel);

    private async Task<IActionResult> MoveAsync(int id, IssueStatus status, CancellationToken cancel)
    {
        var issue = await db.Issues.Where(i => i.Id == id).Select(i => new { i.Date, i.Edition }).FirstOrDefaultAsync(cancel);
        if (issue is null) return NotFound();
        EditResult result = await editor.ApplyAsync(issue.Date, issue.Edition, new ChangeStatus(status), new EditedBy(User.Identity?.Name), cancel);
        return result.Refusal is null ? RedirectToPage() : NotFound();
    }
}
