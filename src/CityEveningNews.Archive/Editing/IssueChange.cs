using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Editing;

/// <summary>Something an editor can do to an issue or its articles.</summary>
public abstract record IssueChange
{
    /// <summary>What its history calls it.</summary>
    public abstract RevisionKind Kind { get; }

    /// <summary>Makes the change in memory, or says why it cannot be made.</summary>
    internal abstract ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel);
}
