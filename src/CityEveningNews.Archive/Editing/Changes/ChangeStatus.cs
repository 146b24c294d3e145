using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Publishes an issue, takes it back, or makes it a draft again.</summary>
/// <param name="To">Where the issue stands then.</param>
public sealed record ChangeStatus(IssueStatus To) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => To == IssueStatus.Published ? RevisionKind.Publish : RevisionKind.Withdraw;

    internal override ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        page.Issue.Status = To;
        return default;
    }
}
