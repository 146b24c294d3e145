namespace CityEveningNews.Archive.Ingest;

/// <summary>Something the archive has already that an upload would change or repeat.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">The address of what the archive has, or null for another file.</param>
/// <param name="Name">The headline, the file's name or the day by which an editor knows it.</param>
/// <param name="Likeness">The share of character pairs in common, 0 to 1.</param>
public sealed record IngestFinding(IngestFindingKind Kind, string? Address, string Name, double Likeness = 1);

/// <summary>What an upload can repeat.</summary>
public enum IngestFindingKind
{
    /// <summary>The archive has this issue from another text: it would be updated.</summary>
    SameIssue,

    /// <summary>Another file of the same upload is for the same day and edition.</summary>
    TwiceInBatch,

    /// <summary>Another issue has an article that says nearly the same.</summary>
    NearIdenticalArticle,
}
