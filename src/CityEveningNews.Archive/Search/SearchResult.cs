using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Search;

/// <summary>The answer to a <see cref="SearchRequest"/>.</summary>
/// <param name="Total">The number of articles found.</param>
/// <param name="TotalIsLowerBound">Whether there may be more than <paramref name="Total"/>.</param>
/// <param name="Hits">One page of them.</param>
/// <param name="NextKey">What asks for the next page; null on the last.</param>
/// <param name="Facets">How the articles found are spread; empty if not asked for.</param>
/// <param name="Coverage">What was looked at, if the budget of time cut the search off; else null.</param>
public sealed record SearchResult(
    int Total, bool TotalIsLowerBound, IReadOnlyList<SearchHit> Hits, string? NextKey, SearchFacets Facets, SearchCoverage? Coverage);

/// <summary>An article found.</summary>
/// <param name="ArticleId">Its key.</param>
/// <param name="Date">The day of its issue.</param>
/// <param name="Score">How well it matches: BM25, 0 when the order is by date.</param>
public sealed record SearchHit(int ArticleId, DateOnly Date, float Score);

/// <summary>How the articles found are spread.</summary>
/// <param name="Months">By month, in order of time, months without hits left out.</param>
/// <param name="Reporters">By person, the most named first.</param>
/// <param name="Roles">By what a person named did (the one asked for, if one was), in the order of <see cref="CreditRole"/>.</param>
/// <param name="Kinds">By kind, the most frequent first.</param>
public sealed record SearchFacets(
    IReadOnlyList<MonthCount> Months, IReadOnlyList<ReporterCount> Reporters, IReadOnlyList<RoleCount> Roles, IReadOnlyList<KindCount> Kinds)
{
    /// <summary>Nothing counted.</summary>
    public static SearchFacets Empty { get; } = new([], [], [], []);

    /// <summary>By year, in order of time, years without hits left out.</summary>
    public IReadOnlyList<YearCount> Years =>
        [.. Months.GroupBy(month => month.Year).Select(year => new YearCount(year.Key, year.Sum(month => month.Count)))];
}

/// <summary>The hits of a year.</summary>
public sealed record YearCount(int Year, int Count);

/// <summary>The hits of a month, 1 to 12.</summary>
public sealed record MonthCount(int Year, int Month, int Count);

/// <summary>The hits that name a person.</summary>
public sealed record ReporterCount(string Name, int Count);

/// <summary>The hits that name a person in a role.</summary>
public sealed record RoleCount(CreditRole Role, int Count);

/// <summary>The hits of a kind.</summary>
public sealed record KindCount(ArticleKind Kind, int Count);

/// <summary>What a search that was cut off has looked at.</summary>
/// <param name="Articles">The number of articles looked at.</param>
/// <param name="OfArticles">The number of articles in the archive.</param>
public sealed record SearchCoverage(int Articles, int OfArticles);
