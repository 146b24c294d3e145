using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
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
        // The issue's own fields come last in an act: its order is then that of the articles that stand again.
        List<Revision> act = await page.Db.Revisions.AsNoTracking()
            .Where(r => r.IssueId == issueId && r.IssueVersion == IssueVersion).OrderBy(r => r.Id).ToListAsync(cancel);
        if (act.Count == 0) return EditRefusals.NoRevision;
        int last = act[^1].Id;
        List<int?> later = await page.Db.Revisions.Where(r => r.IssueId == issueId && r.Id > last).Select(r => r.ArticleNumber).ToListAsync(cancel);
        if (act.Exists(r => later.Contains(r.ArticleNumber))) return EditRefusals.ChangedSince;
        foreach (Revision revision in act)
        {
            if (revision.ArticleNumber is not { } number)
            {
                if (await UndoIssueAsync(page, IssueState.Parse(revision.Before!), cancel) is { } refusal) return refusal;
            }
            else if (revision.Before is null)
            {
                page.Withdraw(page.Issue.Articles.First(a => a.Number == number));
            }
            else
            {
                Restoring.Article(page, number, revision.Before, await WasWithdrawnAsync(page.Db, revision, cancel));
            }
        }

        return null;
    }

    private static async ValueTask<Refusal?> UndoIssueAsync(EditedIssue page, IssueState before, CancellationToken cancel)
    {
        if (await Restoring.IssueAsync(page, before, cancel) is { } refusal) return refusal;
        Issue issue = page.Issue;
        (issue.Status, issue.Unplaced, issue.SettledLines) = (before.Status, before.Unplaced, before.SettledLines);
        if (before.SettledJoins is not { } joins || JsonColumn.Same(joins, issue.SettledJoins)) return null;

        // What is settled no longer is doubtful again, and only a reading without it says so.
        issue.SettledJoins = joins;
        return await new ReadAgain().ApplyAsync(page, cancel);
    }

    // A revision says whether the article is withdrawn after it: the one before says how the article stood. A new article stands.
    private static Task<bool> WasWithdrawnAsync(ArchiveDbContext db, Revision revision, CancellationToken cancel) => db.Revisions
        .Where(r => r.IssueId == revision.IssueId && r.ArticleNumber == revision.ArticleNumber && r.Id < revision.Id)
        .OrderByDescending(r => r.Id).Select(r => r.Withdrawn).FirstOrDefaultAsync(cancel);
}
