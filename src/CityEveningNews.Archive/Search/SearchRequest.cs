using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Search;

/// <summary>What to look for, and how to answer.</summary>
public sealed record SearchRequest
{
    /// <summary>The largest page that is given.</summary>
    public const int MaximumPageSize = 1000;

    /// <summary>What an article must hold; null for every article.</summary>
    public QueryNode? Query { get; init; }

    /// <summary>The first day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The whole name of a person whom the byline must name, or null.</summary>
    public string? Reporter { get; init; }

    /// <summary>What a person of the byline (the <see cref="Reporter"/> if one is given) must have done, or null.</summary>
    public CreditRole? Role { get; init; }

    /// <summary>The kind of article, or null.</summary>
    public ArticleKind? Kind { get; init; }

    /// <summary>总第N期, or null.</summary>
    public int? IssueNumber { get; init; }

    /// <summary>The order of the hits.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>The most hits to give, 0 to <see cref="MaximumPageSize"/>.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>The <see cref="SearchResult.NextKey"/> of the page before; null for the first page. A key that cannot be read gives the first page.</summary>
    public string? After { get; init; }

    /// <summary>Whether to count all hits; without it the newest and the oldest are found without looking at the rest.</summary>
    public bool WithTotal { get; init; } = true;

    /// <summary>By what to count all hits.</summary>
    public FacetSet Facets { get; init; } = FacetSet.All;

    /// <summary>How long the search may take before it answers with what it has found.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(2);
}

/// <summary>What hits are counted by.</summary>
public enum FacetSet
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Month, and so year: of the order of dates, each month's are counted at once.</summary>
    Months,

    /// <summary>Month, reporter, role and kind.</summary>
    All,
}

/// <summary>The orders of hits.</summary>
public enum SearchOrder
{
    /// <summary>The best match first.</summary>
    Relevance,

    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>The oldest first.</summary>
    Oldest,
}
