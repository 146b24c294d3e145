using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Search.Execution;
using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Archive.Search;

/// <summary>
/// Proves that index and articles agree: that each article readers may see stands in the index once, with every character in its place
/// and with what it can be filtered by, and that nothing else does.
/// </summary>
public sealed class IndexCheck(IServiceScopeFactory scopes)
{
    private const int BatchSize = 500;

    /// <summary>Checks the whole index against one moment of the archive.</summary>
    public async Task<IndexCheckResult> CheckAsync(IProgress<ReindexProgress>? progress = null, CancellationToken cancel = default)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await db.Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using SqliteTransaction begun = connection.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(begun, cancel);

        IndexSnapshot snapshot = IndexSnapshot.Load(connection);
        HashSet<int> expected = [.. await db.Articles.Published().Select(a => a.Id).ToListAsync(cancel)];
        int all = expected.Count, done = 0;
        List<int> different = [], ghosts = [];
        using var reader = new PostingReader(connection);
        foreach (IndexPart part in snapshot.Parts)
        {
            ulong[] sums = part.Fingerprints(reader);
            foreach (int[] ordinals in Enumerable.Range(0, part.Columns.Count).Where(o => !part.IsDead(o)).Chunk(BatchSize))
            {
                List<SearchableArticle> articles = await ArticleSource.ReadAsync(db, Array.ConvertAll(ordinals, o => part.Columns.ArticleIds[o]), cancel);
                Dictionary<int, SearchableArticle> byId = articles.ToDictionary(a => a.ArticleId);
                foreach (int ordinal in ordinals)
                {
                    int id = part.Columns.ArticleIds[ordinal];
                    if (!expected.Remove(id)) ghosts.Add(id);
                    else if (!part.Columns.Holds(ordinal, byId[id]) || sums[ordinal] != Fingerprint.Of(byId[id])) different.Add(id);
                }

                progress?.Report(new ReindexProgress(done += ordinals.Length, all));
            }
        }

        return new IndexCheckResult(all, [.. expected.Order()], ghosts, different);
    }
}

/// <summary>What a check of the index found.</summary>
/// <param name="Articles">The articles that readers may see.</param>
/// <param name="Missing">Those of them that the index does not hold.</param>
/// <param name="Ghosts">Articles that the index holds twice, or holds though readers may not see them.</param>
/// <param name="Different">Articles that the index holds otherwise than they stand.</param>
public sealed record IndexCheckResult(
    int Articles, IReadOnlyList<int> Missing, IReadOnlyList<int> Ghosts, IReadOnlyList<int> Different)
{
    /// <summary>Whether index and articles agree.</summary>
    public bool Agrees => Missing.Count + Ghosts.Count + Different.Count == 0;
}
