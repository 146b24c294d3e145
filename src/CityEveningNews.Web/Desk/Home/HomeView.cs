using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Desk.Home;

/// <summary>What waits for an editor, the most urgent first.</summary>
public sealed record HomeView
{
    /// <summary>The drafts, the least sure first.</summary>
    public required IReadOnlyList<HomeIssue> Drafts { get; init; }

    /// <summary>The published issues that the parser was least sure of.</summary>
    public required IReadOnlyList<HomeIssue> Unsure { get; init; }

    /// <summary>The issues in which the parser's newest reading contradicts a correction.</summary>
    public required IReadOnlyList<HomeIssue> Contested { get; init; }

    /// <summary>The issues that were taken back last.</summary>
    public required IReadOnlyList<HomeIssue> Withdrawn { get; init; }

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
/// <param name="Diagnostics">What the parser was unsure of.</param>
public sealed record HomeIssue(
    int Id, DateOnly Date, int Edition, IssueStatus Status, string? Lead, int Articles, double Confidence, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>An uploaded file that was not stored.</summary>
/// <param name="BatchId">The upload it belongs to.</param>
/// <param name="FileName">Its name.</param>
/// <param name="State">Whether it was refused, or waits for an answer.</param>
/// <param name="Refusal">Why it was refused, or null.</param>
public sealed record HomeUpload(int BatchId, string FileName, IngestJobState State, Refusal? Refusal);

/// <summary>A change to an issue or an article.</summary>
/// <param name="At">When.</param>
/// <param name="By">By whom; null for the program itself.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Why">Why, or null.</param>
/// <param name="Date">The issue's day.</param>
/// <param name="Edition">The edition of the day.</param>
/// <param name="Article">The article's number, or null where the issue's own fields changed.</param>
public sealed record HomeChange(DateTimeOffset At, string? By, RevisionKind Kind, string? Why, DateOnly Date, int Edition, int? Article);
