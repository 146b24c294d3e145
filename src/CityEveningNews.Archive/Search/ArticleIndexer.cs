using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CityEveningNews.Archive.Search;

/// <summary>Keeps the search index in step with the articles, within the caller's transaction.</summary>
public sealed class ArticleIndexer
{
    private const int BatchSize = 500;

    /// <summary>A tail with more articles is sealed at once.</summary>
    internal int MostTailArticles { get; init; } = IndexLimits.MostTailArticles;

    /// <summary>
    /// Brings the index up to date for the given articles: those that readers may see are indexed as they stand now,
    /// those that are withdrawn, unpublished or gone are taken out. Call it after the rows are saved and before the transaction commits.
    /// </summary>
    public async Task UpdateAsync(ArchiveDbContext db, IReadOnlyCollection<int> articleIds, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(articleIds);
        if (articleIds.Count == 0) return;
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            var transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
            var tail = new IndexTail(connection, transaction);
            long version = tail.NextVersion();
            foreach (int[] ids in articleIds.Distinct().Chunk(BatchSize))
            {
                Dictionary<int, SearchableArticle> standing = (await ArticleSource.ReadAsync(db, ids, cancel)).ToDictionary(a => a.ArticleId);
                foreach (int id in ids) tail.Put(id, version, standing.GetValueOrDefault(id));
            }

            // The upkeep seals the tail beside the work of the site; where none runs, a long import does it as it goes.
            if (tail.Count() > MostTailArticles && !SegmentSealer.ReindexRuns(connection, transaction)) SegmentSealer.Seal(connection, transaction);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
