using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Web.Desk.Home;

/// <summary>What waits for an editor, the most urgent first.</summary>
public sealed record HomeView
{
    /// <summary>The lists of issues, the most urgent first.</summary>
    public required IReadOnlyList<HomeGroup> Groups { get; init; }

    /// <summary>The year of the newest issue, or null while there is none.</summary>
    public int? Year { get; init; }

    /// <summary>The days of that year whose paper is missing, the newest first.</summary>
    public required IReadOnlyList<DateOnly> Missing { get; init; }

    /// <summary>The uploaded files that were refused or wait for an answer, the newest first.</summary>
    public required IReadOnlyList<HomeUpload> Uploads { get; init; }

    /// <summary>The last changes, the newest first.</summary>
    public required IReadOnlyList<HomeChange> Changes { get; init; }
}

/// <summary>An issue in a list of the home.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Date">The day of issue.</param>
/// <param name="Edition">The edition of the day, from 1.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Lead">The lead story's headline, or null.</param>
/// <param name="Articles">The number of articles.</param>
/// <param name="Confidence">The least confidence of any decision on the page, 0 to 1.</param>
/// <param name="Contradictions">How much its masthead contradicts.</param>
/// <param name="Doubts">How much else is doubtful.</param>
public sealed record HomeIssue(
    int Id, DateOnly Date, int Edition, IssueStatus Status, string? Lead, int Articles, double Confidence, int Contradictions, int Doubts)
{
    /// <summary>Whether one click may publish it: what contradicts itself is looked at first.</summary>
    public bool MayBePublished => Status != IssueStatus.Published && Contradictions == 0;
}

/// <summary>The beginning of a list of issues.</summary>
/// <param name="List">Which list.</param>
/// <param name="Issues">Its first issues.</param>
/// <param name="Total">How many there are in all, as far as they are counted.</param>
public sealed record HomeGroup(DeskList List, IReadOnlyList<HomeIssue> Issues, int Total);

/// <summary>An uploaded file that was not stored.</summary>
/// <param name="BatchId">The upload it belongs to.</param>
/// <param name="FileName">Its name.</param>
/// <param name="State">Whether it was refused, or waits for an answer.</param>
/// <param name="Refusal">Why it was refused, or null.</param>
public sealed record HomeUpload(int BatchId, string FileName, IngestJobState State, Refusal? Refusal);

/// <summary>A change to an issue or an article.</summary>
/// <param name="Id">Its key; later changes have greater ones.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom; null for the program itself.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Why">Why, or null.</param>
/// <param name="Date">The issue's day.</param>
/// <param name="Edition">The edition of the day.</param>
/// <param name="Article">The article's number, or null where the issue's own fields changed.</param>
public sealed record HomeChange(int Id, DateTimeOffset At, string? By, RevisionKind Kind, string? Why, DateOnly Date, int Edition, int? Article);
