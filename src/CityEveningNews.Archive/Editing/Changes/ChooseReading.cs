using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Chooses between an editor's correction and the parser's newest reading that contradicts it.</summary>
/// <param name="Number">The article, or null for the masthead.</param>
/// <param name="Parsers">Whether the parser's reading is taken; else the correction stays, and is not asked about again.</param>
public sealed record ChooseReading(int? Number, bool Parsers) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Reparse;

    internal override ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        if (Number is null) return new(ChooseMasthead(page.Issue));
        if (page.Issue.Articles.Find(a => a.Number == Number) is not { } article) return new(EditRefusals.NoArticle);
        switch (article.Contest, Parsers)
        {
            case (Contest.None, _): return new(EditRefusals.NotContested);
            case (Contest.Changed, true): article.Body!.Content = article.Body.Parsed!; break;
            case (Contest.Gone, true): page.Withdraw(article); break;
            // What the parser no longer finds is the editor's own from now on.
            case (Contest.Gone, false): article.Body!.Parsed = null; break;
        }

        article.Contest = Contest.None;
        return default;
    }

    private Refusal? ChooseMasthead(Issue issue)
    {
        if (!issue.MastheadContested) return EditRefusals.NotContested;
        if (Parsers)
        {
            // The date is the address: where it is wrong it is corrected as such.
            IssueWriter.ApplyMasthead(issue, issue.MastheadParsed! with { Date = issue.Date, Publication = issue.Publication });
            issue.MastheadParsed = null;
        }

        issue.MastheadContested = false;
        return null;
    }
}
