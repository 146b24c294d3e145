using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Marks source lines that fit nowhere as furniture: no part of any story. A new parse does not bring them up again.</summary>
/// <param name="Lines">The lines' numbers, from 1.</param>
public sealed record SetLinesAside(IReadOnlyList<int> Lines) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Kind;

    internal override ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel) =>
        new(SettledLines.Take(page.Issue, Lines) is null ? EditRefusals.NoLine : null);
}
