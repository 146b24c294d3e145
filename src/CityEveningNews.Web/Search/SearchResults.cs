using CityEveningNews.Archive.Search;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Search;

/// <summary>One page of results, with the counts of all of them.</summary>
internal sealed record SearchResults
{
    public static readonly SearchResults None = new();

    /// <summary>How many articles match in all.</summary>
    public int Total { get; init; }

    /// <summary>Whether there may be more than <see cref="Total"/>.</summary>
    public bool TotalIsLowerBound { get; init; }

    /// <summary>What was looked at, if the search ran out of time; else null.</summary>
    public SearchCoverage? Coverage { get; init; }

    public IReadOnlyList<FoundArticle> Hits { get; init; } = [];

    /// <summary>The key to go on from, or null after the last result.</summary>
    public string? Next { get; init; }

    public SearchFacets Facets { get; init; } = SearchFacets.Empty;

    /// <summary>What the index answered, the articles themselves not read yet.</summary>
    public static SearchResults Of(SearchResult result) => new()
    {
        Total = result.Total,
        TotalIsLowerBound = result.TotalIsLowerBound,
        Coverage = result.Coverage,
        Next = result.NextKey,
        Facets = result.Facets,
    };
}

/// <summary>An article that matches.</summary>
internal sealed record FoundArticle
{
    public required int Id { get; init; }

    public required string Publication { get; init; }

    public required DateOnly Date { get; init; }

    public required int Edition { get; init; }

    public required int Number { get; init; }

    public required int? IssueNumber { get; init; }

    public required ArticleKind Kind { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    public MarkedText? Kicker { get; init; }

    public MarkedText? Headline { get; init; }

    public MarkedText? Deck { get; init; }

    public IReadOnlyList<Credit> Credits { get; init; } = [];

    /// <summary>The names of <see cref="Credits"/>, in their order.</summary>
    public IReadOnlyList<MarkedText> Names { get; init; } = [];

    public IReadOnlyList<MarkedText> Snippets { get; init; } = [];

    /// <summary>How many matches the article holds.</summary>
    public int Matches { get; init; }
}

/// <summary>A line of a concordance and the article it is of.</summary>
internal sealed record PlacedLine(ConcordanceLine Line, FoundArticle Article);
