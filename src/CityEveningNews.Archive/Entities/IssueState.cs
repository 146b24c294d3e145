using System.Text.Json;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Entities;

/// <summary>An issue's own fields as its history keeps them.</summary>
public sealed record IssueState
{
    /// <summary>The paper's name.</summary>
    public required string Publication { get; init; }

    /// <summary>The day of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The edition of the day.</summary>
    public required int Edition { get; init; }

    /// <summary>Where it stands between upload and the public.</summary>
    public required IssueStatus Status { get; init; }

    /// <summary>The masthead.</summary>
    public required ParsedMasthead Masthead { get; init; }

    /// <summary>The numbers of the articles that stand, in their order on the page.</summary>
    public required IReadOnlyList<int> Order { get; init; }

    /// <summary>The source lines that fit nowhere.</summary>
    public required IReadOnlyList<UnplacedLine> Unplaced { get; init; }

    /// <summary>The unplaced lines that an editor placed or set aside, or null.</summary>
    public IReadOnlyList<SettledLine>? SettledLines { get; init; }

    /// <summary>The joins that editors settled; null in states from before the history kept them.</summary>
    public IReadOnlyList<SettledJoin>? SettledJoins { get; init; }

    /// <summary>An issue's state now, its articles loaded.</summary>
    public static IssueState Of(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return new IssueState
        {
            Publication = issue.Publication,
            Date = issue.Date,
            Edition = issue.Edition,
            Status = issue.Status,
            Masthead = issue.Masthead,
            Order = [.. issue.Articles.Where(a => !a.Withdrawn).OrderBy(a => a.Position).Select(a => a.Number)],
            Unplaced = issue.Unplaced,
            SettledLines = issue.SettledLines,
            SettledJoins = issue.SettledJoins,
        };
    }

    /// <summary>Reads what a revision keeps.</summary>
    public static IssueState Parse(string json) => JsonSerializer.Deserialize<IssueState>(json, JsonColumn.Options)!;
}
