using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Leaves a settled join to the parser again, and parses the stored text again.</summary>
/// <param name="TailLine">The last line of the fragment that is cut, from 1.</param>
public sealed record UnsettleJoin(int TailLine) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Reparse;

    internal override async ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        Issue issue = page.Issue;
        if (!issue.SettledJoins.Any(j => j.TailLine == TailLine)) return EditRefusals.NoJoin;
        issue.SettledJoins = [.. issue.SettledJoins.Where(j => j.TailLine != TailLine)];
        return await new ReadAgain().ApplyAsync(page, cancel);
    }
}
