using CityEveningNews.Archive;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk;
using CityEveningNews.Web.Desk.Home;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>The editors' home: what waits for them, the most urgent first.</summary>
internal sealed class IndexModel(ArchiveDbContext db, HomeReader reader, IssueEditor editor, IStringLocalizer<EditingTexts> text) : PageModel
{
    /// <summary>What waits.</summary>
    public HomeView Home { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Home = await reader.ReadAsync(cancel);

    /// <summary>Publishes an issue. One whose masthead contradicts itself is looked at first.</summary>
    public async Task<IActionResult> OnPostPublishAsync(int id, CancellationToken cancel)
    {
        var issue = await db.Issues.Where(i => i.Id == id).Select(i => new { i.Date, i.Edition, i.Contradictions }).FirstOrDefaultAsync(cancel);
        if (issue is null) return NotFound();
        string address = Addresses.Issue(issue.Date, issue.Edition);
        if (issue.Contradictions > 0) return LocalRedirect($"/editor{address}");
        EditResult result = await editor.ApplyAsync(
            issue.Date, issue.Edition, new ChangeStatus(IssueStatus.Published), new EditedBy(User.Identity?.Name), cancel);
        if (result.Refusal is not null) return NotFound();
        TempData.Say(text["Said.Published", address]);
        return RedirectToPage();
    }
}
