using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk.Editing;
using CityEveningNews.Web.Desk.History;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Every version of an article, the newest first; any can be restored, and the article be withdrawn and brought back.</summary>
internal sealed class ArticleHistoryModel(ArchiveDbContext db, IssueEditor editor, IStringLocalizer<EditingTexts> text) : ArticleDeskPage(db, editor, text)
{
    /// <summary>Older changes than this one are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Below { get; set; }

    /// <summary>The changes shown.</summary>
    public RevisionPage History { get; private set; } = RevisionPage.Empty;

    /// <summary>Brings back the article as it stood before or after a change.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(int revision, bool before, CancellationToken cancel) =>
        await FindAsync(cancel) ? await ChangeAsync(new RestoreVersion(revision, before), HistoryOfThis, cancel) : NotFound();

    /// <summary>Takes the article back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? await ChangeAsync(new WithdrawArticle(Article.Number), HistoryOfThis, cancel) : NotFound();

    /// <summary>Lets the article stand again.</summary>
    public async Task<IActionResult> OnPostBringBackAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? await ChangeAsync(new BringBackArticle(Article.Number), HistoryOfThis, cancel) : NotFound();

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken cancel) =>
        History = await RevisionPage.ReadAsync(Db.Revisions.Where(r => r.IssueId == Issue.Id && r.ArticleNumber == Article.Number), Below, Text, cancel);

    private string HistoryOfThis(EditResult result) => $"/editor/articles/{Key}/history";
}
