using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>Writes segments that no reader sees yet and removes those that none sees any more, in transactions so short that no writer waits long.</summary>
internal sealed class SegmentStore(ArchiveDbContext db)
{
    private const int BatchSize = 500;
    private const int RowsAtOnce = 250;

    // A writer that waits looks only now and then whether it may write.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private static readonly string[] Tables = ["SearchBlocks", "SearchLists", "SearchFrequencies", "SearchPositions"];

    public SqliteConnection Connection => (SqliteConnection)db.Database.GetDbConnection();

    /// <summary>Writes segments of the given articles, as they stand now, and gives their numbers.</summary>
    /// <param name="ids">The articles in the order of dates. Those that readers may not see are left out.</param>
    /// <param name="progress">Told how many articles are done.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<List<int>> WriteAsync(ReadOnlyMemory<int> ids, IProgress<ReindexProgress>? progress, CancellationToken cancel)
    {
        var segments = new List<int>();
        int done = 0;
        while (done < ids.Length)
        {
            var builder = new SegmentBuilder();
            done += await FillAsync(builder, ids[done..], progress, done, ids.Length, cancel);
            segments.Add(await WriteAsync(builder, cancel));
        }

        return segments;
    }

    /// <summary>Removes every segment that is not live, whoever wrote it: one who still writes finds its own gone and gives up.</summary>
    public async Task RemoveOutdatedAsync(CancellationToken cancel) =>
        await RemoveAsync(await db.Database.SqlQuery<int>($"SELECT Id AS Value FROM SearchSegments WHERE Live = 0").ToListAsync(cancel), cancel);

    /// <summary>Removes segments that are not live.</summary>
    public async Task RemoveAsync(IEnumerable<int> segments, CancellationToken cancel)
    {
        foreach (int segment in segments)
        {
            foreach (string table in Tables) await RemoveRowsAsync(table, segment, cancel);
            await InWriteTransactionAsync(
                transaction => SegmentSealer.Execute(Connection, transaction, $"DELETE FROM SearchSegments WHERE Id = {segment} AND Live = 0"), cancel);
        }
    }

    /// <summary>Does a work in a transaction of its own.</summary>
    public async Task InWriteTransactionAsync(Action<SqliteTransaction> work, CancellationToken cancel)
    {
        await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db, cancel);
        work((SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Adds articles until the segment is full; gives how many of those named were dealt with.</summary>
    private async Task<int> FillAsync(
        SegmentBuilder builder, ReadOnlyMemory<int> ids, IProgress<ReindexProgress>? progress, int before, int all, CancellationToken cancel)
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

    private async Task<int> WriteAsync(SegmentBuilder builder, CancellationToken cancel)
    {
        int segment = 0;
        await InWriteTransactionAsync(transaction =>
        {
            segment = SegmentSealer.NextSegment(Connection, transaction);
            SegmentSealer.AddSegment(Connection, transaction, segment, builder.Columns, live: false);
        }, cancel);
        foreach (SegmentRow[] rows in builder.Rows().Chunk(RowsAtOnce))
        {
            await InWriteTransactionAsync(transaction =>
            {
                using var writer = new SegmentRowWriter(Connection, transaction, segment);
                foreach (SegmentRow row in rows) writer.Write(row);
            }, cancel);
            await Task.Delay(Pause, cancel);
        }

        return segment;
    }

    private async Task RemoveRowsAsync(string table, int segment, CancellationToken cancel)
    {
        (long first, long end) = (SegmentFormat.RowId(segment, 0), SegmentFormat.RowId(segment + 1, 0));
        int removed;
        do
        {
            removed = 0;
            await InWriteTransactionAsync(transaction =>
            {
                string ids = $"SELECT Id FROM {table} WHERE Id >= {first} AND Id < {end} LIMIT {RowsAtOnce}";
                removed = SegmentSealer.Execute(Connection, transaction, $"DELETE FROM {table} WHERE Id IN ({ids})");
            }, cancel);
            await Task.Delay(Pause, cancel);
        }
        while (removed == RowsAtOnce);
    }
}
