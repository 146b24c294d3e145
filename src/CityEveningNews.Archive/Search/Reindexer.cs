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
    private const int RowsAtOnce = 1000;

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
            int done = 0;
            while (done < ids.Length)
            {
                var builder = new SegmentBuilder();
                done += await FillAsync(db, builder, ids.AsMemory(done), progress, done, ids.Length, cancel);
                await WriteAsync(db, connection, builder, cancel);
            }

            await InWriteTransactionAsync(db, transaction => SegmentSealer.Execute(connection, transaction, $"""
                DELETE FROM SearchSegments WHERE Id = {PlaceholderId};
                UPDATE SearchSegments SET Live = 1 - Live;
                DELETE FROM SearchTail WHERE Version <= {version};
                UPDATE SearchState SET Version = Version + 1, Generation = Generation + 1, Whole = 1;
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

    /// <summary>Adds articles until the segment is full; gives how many of those named were dealt with.</summary>
    private static async Task<int> FillAsync(
        ArchiveDbContext db, SegmentBuilder builder, ReadOnlyMemory<int> ids, IProgress<ReindexProgress>? progress, int before, int all, CancellationToken cancel)
    {
        int done = 0;
        while (done < ids.Length && !builder.IsFull)
        {
            int[] batch = [.. ids.Slice(done, Math.Min(Math.Min(BatchSize, ids.Length - done), IndexLimits.MaximumArticles - builder.Count)).Span];
            List<SearchableArticle> articles = await ArticleSource.ReadAsync(db, batch, cancel);
            // What moved to another day meanwhile stands in the tail; here it only must not break the order.
            Dictionary<int, SearchableArticle> byId = articles.ToDictionary(a => a.ArticleId);
            foreach (int id in batch)
            {
                if (byId.TryGetValue(id, out SearchableArticle? article) && !builder.WouldBreakOrder(article)) builder.Add(article);
            }

            done += batch.Length;
            progress?.Report(new ReindexProgress(before + done, all));
        }

        return done;
    }

    /// <summary>Writes a segment that no reader sees yet, in transactions short enough that no other writer waits long.</summary>
    private static async Task WriteAsync(ArchiveDbContext db, SqliteConnection connection, SegmentBuilder builder, CancellationToken cancel)
    {
        int segment = 0;
        await InWriteTransactionAsync(db, transaction =>
        {
            segment = SegmentSealer.NextSegment(connection, transaction);
            SegmentSealer.AddSegment(connection, transaction, segment, builder.Columns, live: false);
        }, cancel);
        foreach (SegmentRow[] rows in builder.Rows().Chunk(RowsAtOnce))
        {
            await InWriteTransactionAsync(db, transaction =>
            {
                using var writer = new SegmentRowWriter(connection, transaction, segment);
                foreach (SegmentRow row in rows) writer.Write(row);
            }, cancel);
        }
    }

    /// <summary>Deletes what no reader sees, in small transactions so that no writer waits long.</summary>
    private static async Task RemoveOutdatedAsync(ArchiveDbContext db, SqliteConnection connection, CancellationToken cancel)
    {
        List<long> segments = await db.Database.SqlQuery<long>($"SELECT Id AS Value FROM SearchSegments WHERE Live = 0").ToListAsync(cancel);
        foreach (long segment in segments)
        {
            foreach (string table in (string[])["SearchBlocks", "SearchLists", "SearchFrequencies", "SearchPositions"])
                await RemoveRowsAsync(db, connection, table, (int)segment, cancel);
            await InWriteTransactionAsync(db, transaction =>
                SegmentSealer.Execute(connection, transaction, $"DELETE FROM SearchSegments WHERE Id = {segment} AND Live = 0"), cancel);
        }
    }

    private static async Task RemoveRowsAsync(ArchiveDbContext db, SqliteConnection connection, string table, int segment, CancellationToken cancel)
    {
        (long first, long end) = (SegmentFormat.RowId(segment, 0), SegmentFormat.RowId(segment + 1, 0));
        int removed;
        do
        {
            removed = 0;
            await InWriteTransactionAsync(db, transaction =>
            {
                string ids = $"SELECT Id FROM {table} WHERE Id >= {first} AND Id < {end} LIMIT {RowsAtOnce}";
                removed = SegmentSealer.Execute(connection, transaction, $"DELETE FROM {table} WHERE Id IN ({ids})");
            }, cancel);
        }
        while (removed == RowsAtOnce);
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
