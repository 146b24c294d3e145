using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Settles a doubtful join as an editor says, and reads the stored source again with it; corrections of articles stay.</summary>
public sealed class JoinSettling(ArchiveDbContext db, IssueWriter writer, ArticleIndexer indexer, IArchiveChanges changes, TimeProvider clock)
{
    /// <summary>Settles what goes on with a fragment.</summary>
    /// <param name="issueId">The issue.</param>
    /// <param name="tailLine">The last line of the fragment that is cut.</param>
    /// <param name="headLine">The first line of the fragment that goes on with it; null where nothing does.</param>
    /// <param name="by">Who settles it.</param>
    /// <param name="cancel">Cancels before the commit; the archive is then as before.</param>
    /// <returns>Whether the issue exists and its source has those lines.</returns>
    public Task<bool> SettleAsync(int issueId, int tailLine, int? headLine, string? by, CancellationToken cancel = default) =>
        RereadAsync(issueId, by, (issue, lines) =>
        {
            if (WordsOf(tailLine, lines) is not { } tail || tailLine == headLine) return false;
            string? head = headLine is { } line ? WordsOf(line, lines) : null;
            if (headLine is not null && head is null) return false;
            // A head goes on with one tail alone: what said otherwise is given up.
            issue.SettledJoins =
            [
                .. issue.SettledJoins.Where(j => j.TailLine != tailLine && (headLine is null || j.HeadLine != headLine)),
                new SettledJoin(tailLine, tail, headLine, head) { By = by, At = clock.GetUtcNow() },
            ];
            return true;
        }, cancel);

    /// <summary>Leaves a join to the parser again.</summary>
    /// <returns>Whether there was one to leave.</returns>
    public Task<bool> UnsettleAsync(int issueId, int tailLine, string? by = null, CancellationToken cancel = default) =>
        RereadAsync(issueId, by, (issue, _) =>
        {
            int before = issue.SettledJoins.Count;
            issue.SettledJoins = [.. issue.SettledJoins.Where(j => j.TailLine != tailLine)];
            return issue.SettledJoins.Count < before;
        }, cancel);

    private async Task<bool> RereadAsync(int issueId, string? by, Func<Issue, string[], bool> change, CancellationToken cancel)
    {
        await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db, cancel);
        Issue? issue = await db.Issues.Include(i => i.Source).FirstOrDefaultAsync(i => i.Id == issueId, cancel);
        if (issue is null) return false;
        string text = TextDecoder.Decode(issue.Source!.Bytes).Text;
        string[] lines = SourceText.Split(text);
        if (!change(issue, lines)) return false;

        await db.Articles.Where(a => a.IssueId == issueId)
            .Include(a => a.Body).Include(a => a.Bylines).ThenInclude(b => b.Reporter).LoadAsync(cancel);
        ParsedFrontPage page = FrontPageParser.Parse(text, SettledJoins.In(issue.SettledJoins, lines));
        IssueSnapshot before = IssueSnapshot.Of(issue);
        await writer.ApplyAsync(db, issue, page, cancel);
        writer.Summarise(issue);
        db.Revisions.AddRange(before.Revisions(issue, new Act(RevisionKind.Reparse, clock.GetUtcNow(), by)));
        await db.SaveChangesAsync(cancel);
        await indexer.UpdateAsync(db, [.. issue.Articles.Select(a => a.Id)], cancel);
        await transaction.CommitAsync(cancel);
        await changes.IssueChangedAsync(issue.Date, CancellationToken.None);
        return true;
    }

    private static string? WordsOf(int line, string[] lines) => line >= 1 && line <= lines.Length ? lines[line - 1] : null;
}
