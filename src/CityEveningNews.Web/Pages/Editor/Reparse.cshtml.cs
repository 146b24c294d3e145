using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk.Editing;
using CityEveningNews.Web.Desk.History;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Shows what parsing an issue's stored text again would change, and does it.</summary>
internal sealed class ReparseModel(ArchiveDbContext db, IssueEditor editor, IStringLocalizer<EditingTexts> text) : IssueDeskPage(db, editor, text)
{
    /// <summary>What would change.</summary>
    public IReadOnlyList<RevisionView> Changes { get; private set; } = [];

    /// <summary>The articles whose correction the parser would contradict.</summary>
    public IReadOnlyList<int> Contested { get; private set; } = [];

    /// <summary>Whether the parser would contradict the corrected masthead.</summary>
    public bool MastheadContested { get; private set; }

    /// <summary>Parses the text again; corrections stay.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? await ChangeAsync(new ReadAgain(), result => $"/editor{result.Address}/history", cancel) : NotFound();

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken cancel)
    {
        EditResult preview = await Editor.PreviewAsync(Issue.Date, Issue.Edition, new ReadAgain(), cancel);
        Changes = [.. preview.Revisions.Select(revision => RevisionView.Of(revision, Text))];
        (Contested, MastheadContested) = (preview.Contested, preview.MastheadContested);
    }
}
