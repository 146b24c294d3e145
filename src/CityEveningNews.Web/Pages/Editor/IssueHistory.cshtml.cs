using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk.Editing;
using CityEveningNews.Web.Desk.History;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Every change to an issue and its articles, the newest first; an act can be undone, the issue's own fields be restored.</summary>
internal sealed class IssueHistoryModel(ArchiveDbContext db, IssueEditor editor, IStringLocalizer<EditingTexts> text) : IssueDeskPage(db, editor, text)
{
    /// <summary>Older changes than this one are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Below { get; set; }

    /// <summary>The changes shown.</summary>
    public RevisionPage History { get; private set; } = RevisionPage.Empty;

    /// <summary>Brings back the issue's own fields as they stood before or after a change.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(int revision, bool before, CancellationToken cancel) =>
        await FindAsync(cancel) ? await ChangeAsync(new RestoreVersion(revision, before), HistoryOf, cancel) : NotFound();

    /// <summary>Undoes everything one act changed.</summary>
    public async Task<IActionResult> OnPostUndoAsync(int act, CancellationToken cancel) =>
        await FindAsync(cancel) ? await ChangeAsync(new UndoAct(act), HistoryOf, cancel) : NotFound();

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken cancel) =>
        History = await RevisionPage.ReadAsync(Db.Revisions.Where(r => r.IssueId == Issue.Id), Below, Text, cancel);

    private static string HistoryOf(EditResult result) => $"/editor{result.Address}/history";
}
