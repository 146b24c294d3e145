using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Brings back how an article, or the issue's masthead and order, stood before or after a change.</summary>
/// <param name="RevisionId">The change.</param>
/// <param name="Before">Whether what stood before it is wanted; else what stood after.</param>
public sealed record RestoreVersion(int RevisionId, bool Before) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Restore;

    internal override async ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        Revision? revision = await page.Db.Revisions.AsNoTracking().FirstOrDefaultAsync(r => r.Id == RevisionId && r.IssueId == page.Issue.Id, cancel);
        string? json = Before ? revision?.Before : revision?.After;
        if (revision is null || json is null) return EditRefusals.NoRevision;
        if (revision.ArticleNumber is not { } number) return await Restoring.IssueAsync(page, IssueState.Parse(json), cancel);
        return Restoring.Article(page, number, json);
    }
}
