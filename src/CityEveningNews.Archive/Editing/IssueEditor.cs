using CityEveningNews.Archive.Checking;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Editing;

/// <summary>
/// Makes an editor's changes. Each is one transaction of rows, history and search index; what two editors change at once is refused
/// to the second, never overwritten unseen.
/// </summary>
public sealed class IssueEditor(ArchiveDbContext db, IssueWriter writer, ArticleIndexer indexer, IArchiveChanges changes, TimeProvider clock)
{
    /// <summary>Makes a change to an issue or refuses it, whole.</summary>
    /// <param name="date">The issue's day.</param>
    /// <param name="edition">The edition of the day, from 1.</param>
    /// <param name="change">What to do.</param>
    /// <param name="by">Who does it, why, and what they had before them.</param>
    /// <param name="cancel">Cancels before the commit; the archive is then as before.</param>
    public async Task<EditResult> ApplyAsync(DateOnly date, int edition, IssueChange change, EditedBy by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(by);
        await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db, cancel);
        (Issue? issue, IReadOnlyList<Revision> revisions, Refusal? refusal) = await ChangeAsync(date, edition, change, by, cancel);
        if (refusal is not null || issue is null)
        {
            db.ChangeTracker.Clear();
            return new EditResult { Refusal = refusal };
        }

        bool isMade = db.ChangeTracker.HasChanges();
        if (isMade)
        {
            writer.Summarise(issue);
            foreach (Revision revision in revisions) revision.IssueVersion = issue.Version;
            foreach (Revision revision in revisions.Where(r => r.ArticleNumber is null)) revision.Version = issue.Version;
            db.Revisions.AddRange(revisions);
            string publication = db.Entry(issue).Property(i => i.Publication).OriginalValue;
            await db.SaveChangesAsync(cancel);
            await CountAsync(issue, publication, date, cancel);
            await indexer.UpdateAsync(db, Concerned(issue, revisions), cancel);
            await transaction.CommitAsync(cancel);
        }

        EditResult result = Outcome(issue, revisions);
        db.ChangeTracker.Clear();
        if (!isMade) return result;
        await changes.IssueChangedAsync(date, CancellationToken.None);
        if (issue.Date != date) await changes.IssueChangedAsync(issue.Date, CancellationToken.None);
        return result;
    }

    /// <summary>What a change would do, without doing it.</summary>
    public async Task<EditResult> PreviewAsync(DateOnly date, int edition, IssueChange change, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        (Issue? issue, IReadOnlyList<Revision> revisions, Refusal? refusal) = await ChangeAsync(date, edition, change, new EditedBy(null), cancel);
        EditResult result = issue is null || refusal is not null ? new EditResult { Refusal = refusal } : Outcome(issue, revisions);
        db.ChangeTracker.Clear();
        return result;
    }

    // Where it stood, and where it stands now.
    private async Task CountAsync(Issue issue, string publication, DateOnly date, CancellationToken cancel)
    {
        foreach ((string paper, DateOnly day) in new[] { (publication, date), (issue.Publication, issue.Date) }.Distinct())
            await IssueNeighbours.CountAsync(db, paper, day, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<(Issue? Issue, IReadOnlyList<Revision> Revisions, Refusal? Refusal)> ChangeAsync(
        DateOnly date, int edition, IssueChange change, EditedBy by, CancellationToken cancel)
    {
        Issue? issue = await db.Issues.AsSplitQuery()
            .Include(i => i.Articles).ThenInclude(a => a.Body)
            .Include(i => i.Articles).ThenInclude(a => a.Bylines).ThenInclude(b => b.Reporter)
            .FirstOrDefaultAsync(i => i.Date == date && i.Edition == edition, cancel);
        if (issue is null) return (null, [], EditRefusals.NoIssue);
        if (by.IssueVersion is { } seen && seen != issue.Version) return (issue, [], EditRefusals.Stale);

        IssueSnapshot before = IssueSnapshot.Of(issue);
        var page = new EditedIssue(db, issue, writer, by, clock.GetUtcNow());
        if (await change.ApplyAsync(page, cancel) is { } refusal) return (issue, [], refusal);
        page.Renumber();
        foreach (Article article in before.Changed(issue).Where(a => !before.IsRaised(a)).ToList())
            await writer.ApplyContentAsync(db, article, article.Body!.Content, cancel);
        return (issue, before.Revisions(issue, new Act(change.Kind, page.Now, by.Name, by.Why)), null);
    }

    private static EditResult Outcome(Issue issue, IReadOnlyList<Revision> revisions) => new()
    {
        Address = issue.Address,
        Date = issue.Date,
        Edition = issue.Edition,
        Revisions = revisions,
        Contested = [.. issue.Articles.Where(a => a.Contest != Contest.None).Select(a => a.Number).Order()],
        MastheadContested = issue.MastheadContested,
    };

    // A change to the issue's own fields, its day or its status, concerns every article of it.
    private static List<int> Concerned(Issue issue, IReadOnlyList<Revision> revisions) => revisions.Any(r => r.ArticleNumber is null)
        ? [.. issue.Articles.Select(a => a.Id)]
        : [.. issue.Articles.Where(a => revisions.Any(r => r.ArticleNumber == a.Number)).Select(a => a.Id)];
}
