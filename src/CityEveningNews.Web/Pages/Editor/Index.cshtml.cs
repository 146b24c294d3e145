using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>The editors' home: drafts first, then the issues the parser was least sure of.</summary>
internal sealed class IndexModel(ArchiveDbContext db, IssueEditor editor) : PageModel
{
    private const int Shown = 50;

    /// <summary>The issues to look at.</summary>
    public IReadOnlyList<Row> Issues { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel) =>
        Issues = await db.Issues
            .OrderBy(i => i.Status == IssueStatus.Draft ? 0 : 1).ThenBy(i => i.Confidence).ThenByDescending(i => i.Date)
            .Take(Shown)
            .Select(i => new Row(i.Id, i.Date, i.Edition, i.Status, i.ArticleCount, i.Confidence, i.Diagnostics,
                i.Articles.Where(a => !a.Withdrawn).OrderBy(a => a.Position).Select(a => a.Number).ToList()))
            .ToListAsync(cancel);

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

    /// <summary>One issue in the list.</summary>
    internal sealed record Row(
        int Id, DateOnly Date, int Edition, IssueStatus Status, int Articles, double Confidence, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<int> Numbers);
}
