using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Archive.Search;

/// <summary>Builds the index anew from the articles. Readers search the old one until the new one takes its place at once.</summary>
public sealed class Reindexer(IServiceScopeFactory scopes)
{
    private const int BatchSize = 500;

    /// <summary>Rebuilds the index.</summary>
    /// <param name="progress">Told how many articles are done.</param>
    /// <param name="cancel">Stops the work; the old index stays.</param>
    public async Task ReindexAsync(IProgress<ReindexProgress>? progress = null, CancellationToken cancel = default)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await db.Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await RemoveOutdatedAsync(db, connection, cancel);
        long version = await StartAsync(db, connection, cancel);
        try
        {
            int[] ids = await ArticleSource.Visible(db).OrderBy(a => a.Issue!.Date).ThenByDescending(a => a.Id).Select(a => a.Id).ToArrayAsync(cancel);
            var done = new ReindexProgress(0, ids.Length);
            foreach (int[] slice in ids.Chunk(IndexLimits.MaximumArticles))
            {
                SegmentBuilder builder = await BuildAsync(db, slice, done, progress, cancel);
                await InWriteTransactionAsync(db, transaction =>
                    builder.Write(connection, transaction, SegmentSealer.NextSegment(connection, transaction), live: false), cancel);
                done = done with { Done = done.Done + slice.Length };
                progress?.Report(done);
            }

            await InWriteTransactionAsync(db, transaction => SegmentSealer.Execute(connection, transaction, $"""
                DELETE FROM SearchSegments WHERE Id = {PlaceholderId};
                UPDATE SearchSegments SET Live = 1 - Live;
                DELETE FROM SearchTail WHERE Version <= {version};
                UPDATE SearchState SET Version = Version + 1, Generation = Generation + 1;
                """), cancel);
        }
        finally
        {
            await RemoveOutdatedAsync(db, connection, CancellationToken.None);
        }
    }

    /// <summary>The row that says that a rebuild runs.</summary>
    private const int PlaceholderId = 0;

    private static async Task<long> StartAsync(ArchiveDbContext db, SqliteConnection connection, CancellationToken cancel)
    {
        long version = 0;
        await InWriteTransactionAsync(db, transaction =>
        {
            SegmentSealer.Execute(connection, transaction, $"INSERT INTO SearchSegments (Id, Live, Columns) VALUES ({PlaceholderId}, 0, x'')");
            version = new IndexTail(connection, transaction).NextVersion();
        }, cancel);
        return version;
    }

    private static async Task<SegmentBuilder> BuildAsync(
        ArchiveDbContext db, int[] ids, ReindexProgress before, IProgress<ReindexProgress>? progress, CancellationToken cancel)
    {
        var builder = new SegmentBuilder();
        foreach (int[] batch in ids.Chunk(BatchSize))
        {
            List<SearchableArticle> articles = await ArticleSource.ReadAsync(db, batch, cancel);
            // What moved to another day meanwhile stands in the tail; here it only must not break the order.
            Dictionary<int, SearchableArticle> byId = articles.ToDictionary(a => a.ArticleId);
            foreach (int id in batch)
            {
                if (byId.TryGetValue(id, out SearchableArticle? article) && !builder.WouldBreakOrder(article)) builder.Add(article);
            }

            progress?.Report(before with { Done = before.Done + builder.Count });
        }

        return builder;
    }

    /// <summary>Deletes what no reader sees, in small transactions so that no writer waits long.</summary>
    private static async Task RemoveOutdatedAsync(ArchiveDbContext db, SqliteConnection connection, CancellationToken cancel)
    {
        List<long> segments = await db.Database.SqlQuery<long>($"SELECT Id AS Value FROM SearchSegments WHERE Live = 0").ToListAsync(cancel);
        foreach (long segment in segments)
        {
            const int slices = 16;
            for (long slice = 0; slice < slices; slice++)
            {
                long first = (segment << 32) + (slice << 28);
                string range = $"Id BETWEEN {first} AND {first + (1L << 28) - 1}";
                await InWriteTransactionAsync(db, transaction => SegmentSealer.Execute(
                    connection, transaction, $"DELETE FROM SearchPostings WHERE {range}; DELETE FROM SearchPositions WHERE {range}"), cancel);
            }

            await InWriteTransactionAsync(db, transaction =>
                SegmentSealer.Execute(connection, transaction, $"DELETE FROM SearchSegments WHERE Id = {segment} AND Live = 0"), cancel);
        }
    }

    private static async Task InWriteTransactionAsync(ArchiveDbContext db, Action<SqliteTransaction> work, CancellationToken cancel)
    {
        await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db, cancel);
        work((SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        await transaction.CommitAsync(cancel);
    }
}

/// <summary>How far a rebuild is.</summary>
/// <param name="Done">The articles indexed.</param>
/// <param name="Of">The articles to index.</param>
public readonly record struct ReindexProgress(int Done, int Of);
