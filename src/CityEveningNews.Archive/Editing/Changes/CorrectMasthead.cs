using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Checking;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Gives an issue the masthead an editor wrote. Another date moves the issue, and its former addresses lead to the new ones.</summary>
/// <param name="Masthead">What the editor wrote; its date is the issue's.</param>
public sealed record CorrectMasthead(ParsedMasthead Masthead) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Masthead;

    internal override async ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        Issue issue = page.Issue;
        if (Masthead.Date is not { } date) return EditRefusals.NoDate;
        if (PaperDay.IsToCome(date, page.Now)) return EditRefusals.FutureDate;
        if (Masthead.EndDate is { } end && (end < date || end > date.AddDays(MastheadCheck.MostDays))) return EditRefusals.BadEnd;
        string publication = Masthead.Publication ?? issue.Publication;
        List<Issue> sameDay = await page.Db.Issues.Where(i => i.Date == date && i.Id != issue.Id).OrderBy(i => i.Edition).ToListAsync(cancel);
        if (sameDay.Exists(i => i.Publication == publication && i.Masthead.EditionName == Masthead.EditionName)) return EditRefusals.DateTaken;
        if (date != issue.Date) await MoveAsync(page, date, sameDay, cancel);

        ParsedMasthead parsed = issue.MastheadParsed ?? issue.Masthead;
        issue.Publication = publication;
        IssueWriter.ApplyMasthead(issue, Masthead);
        issue.MastheadParsed = parsed;
        issue.MastheadContested = false;
        return null;
    }

    private static async Task MoveAsync(EditedIssue page, DateOnly date, List<Issue> sameDay, CancellationToken cancel)
    {
        Issue issue = page.Issue;
        FormerAddress? left = await page.Db.FormerAddresses.FindAsync([issue.Date, issue.Edition, issue.Id], cancel);
        if (left is null) page.Db.FormerAddresses.Add(left = new FormerAddress { Date = issue.Date, Edition = issue.Edition, IssueId = issue.Id });
        left.LastArticleNumber = Math.Max(left.LastArticleNumber, issue.LastArticleNumber);

        List<FormerAddress> former = await page.Db.FormerAddresses.Where(f => f.Date == date).ToListAsync(cancel);
        issue.Date = date;
        issue.Edition = Enumerable.Range(1, int.MaxValue)
            .First(edition => !sameDay.Exists(i => i.Edition == edition) && !HoldsAnothers(issue, former.FindAll(f => f.Edition == edition)));
        // Other articles may have had addresses here before. The numbers given here from now on are beyond theirs.
        issue.LastArticleNumber = former.Where(f => f.Edition == issue.Edition).Select(f => f.LastArticleNumber).Append(issue.LastArticleNumber).Max();
    }

    // An article's address is never another's. The articles brought along keep their numbers: up to the last that the issue gave at the place
    // itself they are its own, beyond it they may be those of an issue that has stood there too.
    private static bool HoldsAnothers(Issue issue, List<FormerAddress> former)
    {
        int own = former.Find(f => f.IssueId == issue.Id)?.LastArticleNumber ?? 0;
        return former.Exists(f => f.IssueId != issue.Id && Math.Min(f.LastArticleNumber, issue.LastArticleNumber) > own);
    }
}
