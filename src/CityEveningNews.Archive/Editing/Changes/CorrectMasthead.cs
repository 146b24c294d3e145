using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Gives an issue the masthead an editor wrote. Another date moves the issue, and its former addresses lead to the new ones.</summary>
/// <param name="Masthead">What the editor wrote; its date is the issue's.</param>
public sealed record CorrectMasthead(ParsedMasthead Masthead) : IssueChange
{
    // A paper announces tomorrow's date at the most.
    private const int DaysAhead = 2;

    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Masthead;

    internal override async ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        Issue issue = page.Issue;
        if (Masthead.Date is not { } date) return EditRefusals.NoDate;
        if (date > DateOnly.FromDateTime(page.Now.UtcDateTime).AddDays(DaysAhead)) return EditRefusals.FutureDate;
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
        FormerAddress? left = await page.Db.FormerAddresses.FindAsync([issue.Date, issue.Edition], cancel);
        if (left is null) page.Db.FormerAddresses.Add(left = new FormerAddress { Date = issue.Date, Edition = issue.Edition });
        left.IssueId = issue.Id;
        left.LastArticleNumber = Math.Max(left.LastArticleNumber, issue.LastArticleNumber);

        issue.Date = date;
        issue.Edition = Enumerable.Range(1, sameDay.Count + 1).First(edition => !sameDay.Exists(i => i.Edition == edition));
        // Other articles may have had these addresses before. The numbers given here from now on are beyond theirs.
        FormerAddress? taken = await page.Db.FormerAddresses.FindAsync([issue.Date, issue.Edition], cancel);
        if (taken is not null) issue.LastArticleNumber = Math.Max(issue.LastArticleNumber, taken.LastArticleNumber);
    }
}
