using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Undoes everything one act changed: both articles of a merge, for instance.</summary>
/// <param name="IssueVersion">The issue's version that the act made.</param>
public sealed record UndoAct(int IssueVersion) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Restore;

    internal override async ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        int issueId = page.Issue.Id;
        List<Revision> act = await page.Db.Revisions.AsNoTracking().Where(r => r.IssueId == issueId && r.IssueVersion == IssueVersion).ToListAsync(cancel);
        if (act.Count == 0) return EditRefusals.NoRevision;
        int last = act.Max(r => r.Id);
        List<int?> later = await page.Db.Revisions.Where(r => r.IssueId == issueId && r.Id > last).Select(r => r.ArticleNumber).ToListAsync(cancel);
        if (act.Exists(r => later.Contains(r.ArticleNumber))) return EditRefusals.ChangedSince;
        foreach (Revision revision in act)
        {
            if (revision.ArticleNumber is not { } number)
            {
                IssueState before = IssueState.Parse(revision.Before!);
                if (await Restoring.IssueAsync(page, before, cancel) is { } refusal) return refusal;
                (page.Issue.Status, page.Issue.Unplaced, page.Issue.SettledLines) = (before.Status, before.Unplaced, before.SettledLines);
            }
            else if (revision.Before is null)
            {
                page.Withdraw(page.Issue.Articles.First(a => a.Number == number));
            }
            else
            {
                Restoring.Article(page, number, revision.Before);
            }
        }

        return null;
    }
}
