using System.Globalization;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Desk.Editing;

/// <summary>A page of the desk about one issue, on which it can be changed.</summary>
internal abstract class IssueDeskPage(ArchiveDbContext db, IssueEditor editor, IStringLocalizer<EditingTexts> text) : PageModel
{
    /// <summary>The issue, drafts and withdrawn ones included.</summary>
    public Issue Issue { get; private set; } = null!;

    /// <summary>The desk's address of the issue, e.g. <c>/editor/issues/2021-02-19</c>.</summary>
    public string DeskAddress => "/editor" + Issue.Address;

    /// <summary>The archive.</summary>
    protected ArchiveDbContext Db { get; } = db;

    /// <summary>What makes the changes.</summary>
    protected IssueEditor Editor { get; } = editor;

    /// <summary>The interface's words.</summary>
    protected IStringLocalizer<EditingTexts> Text { get; } = text;

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? await ShowAsync(cancel) : NotFound();

    /// <summary>Loads what the page shows beside the issue's own row.</summary>
    protected abstract Task LoadAsync(CancellationToken cancel);

    /// <summary>Finds the issue that the address names.</summary>
    protected virtual async Task<bool> FindAsync(CancellationToken cancel) =>
        Addresses.TryParseIssue(RouteData.Values["date"] as string, RouteData.Values["edition"] as string, out DateOnly date, out int edition)
        && await FindAsync(date, edition, cancel);

    /// <summary>Finds the issue of a day and edition.</summary>
    protected async Task<bool> FindAsync(DateOnly date, int edition, CancellationToken cancel)
    {
        Issue? found = await Db.Issues.AsNoTracking().FirstOrDefaultAsync(i => i.Date == date && i.Edition == edition, cancel);
        if (found is null) return false;
        Issue = found;
        return true;
    }

    /// <summary>Makes a change and goes on to another page; where it is refused, shows this page with the reason.</summary>
    /// <param name="change">What to do.</param>
    /// <param name="goTo">Where to go when it is done.</param>
    /// <param name="cancel">Cancels before the change is made.</param>
    protected async Task<IActionResult> ChangeAsync(IssueChange change, Func<EditResult, string> goTo, CancellationToken cancel)
    {
        int? seen = int.TryParse(Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out int version) ? version : null;
        EditResult result = await Editor.ApplyAsync(Issue.Date, Issue.Edition, change, new EditedBy(User.Identity?.Name, Request.Form["why"], seen), cancel);
        if (result.Refusal is null)
        {
            TempData.Say(SaidOf(result));
            return LocalRedirect(goTo(result));
        }

        if (!await FindAsync(Issue.Date, Issue.Edition, cancel)) return NotFound();
        return await RefuseAsync(result.Refusal.Code, cancel);
    }

    /// <summary>Shows the page with the reason for a refusal.</summary>
    protected Task<IActionResult> RefuseAsync(string code, CancellationToken cancel)
    {
        ModelState.Clear();
        ModelState.AddModelError("", Text[$"Edit.{code}"]);
        return ShowAsync(cancel);
    }

    private string SaidOf(EditResult result) => result switch
    {
        { Revisions.Count: 0 } => Text["Said.Nothing"],
        _ when result.Address != Issue.Address => Text["Said.Moved", Issue.Address, result.Address!],
        _ => Text["Said.Saved"],
    };

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }
}
