using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Archive.Search;

/// <summary>Builds the index anew from the articles. Readers search the old one until the new one takes its place at once.</summary>
public sealed class Reindexer(IServiceScopeFactory scopes)
{
    /// <summary>Rebuilds the index.</summary>
    /// <param name="progress">Told how many articles are done.</param>
    /// <param name="cancel">Stops the work; the old index stays.</param>
    /// <exception cref="InvalidOperationException">Another rebuild was begun meanwhile; that one goes on.</exception>
    public async Task ReindexAsync(IProgress<ReindexProgress>? progress = null, CancellationToken cancel = default)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await db.Database.OpenConnectionAsync(cancel);
        var store = new SegmentStore(db);
        await store.RemoveOutdatedAsync(cancel);
        List<int> segments = [];
        try
        {
            long version = await StartAsync(store, cancel);
            int[] ids = await db.Articles.Published().OrderBy(a => a.Issue!.Date).ThenByDescending(a => a.Id).Select(a => a.Id).ToArrayAsync(cancel);
            segments = await store.WriteAsync(ids, progress, cancel);
            await FinishAsync(store, version, segments, cancel);
        }
        finally
        {
            await store.RemoveOutdatedAsync(CancellationToken.None);
        }
    }

    /// <summary>Says that a rebuild runs: meanwhile the tail keeps what changes.</summary>
    private static async Task<long> StartAsync(SegmentStore store, CancellationToken cancel)
    {
        long version = 0;
        await store.InWriteTransactionAsync(transaction =>
        {
            SegmentSealer.Execute(
                store.Connection, transaction, $"INSERT OR IGNORE INTO SearchSegments (Id, Live, Columns) VALUES ({SegmentSealer.RebuildId}, 0, x'')");
            version = new IndexTail(store.Connection, transaction).NextVersion();
        }, cancel);
        return version;
    }

    private static Task FinishAsync(SegmentStore store, long version, List<int> segments, CancellationToken cancel) =>
        store.InWriteTransactionAsync(transaction =>
        {
            string written = string.Join(',', segments);
            bool whole = SegmentSealer.ReindexRuns(store.Connection, transaction)
                && SegmentSealer.Scalar(store.Connection, transaction, $"SELECT COUNT(*) FROM SearchSegments WHERE Id IN ({written})") == segments.Count;
            if (!whole) throw new InvalidOperationException("The index was being built anew elsewhere at the same time; that build goes on.");
            SegmentSealer.Execute(store.Connection, transaction, $"""
                UPDATE SearchSegments SET Live = Id IN ({written});
                DELETE FROM SearchTail WHERE Version <= {version};
                UPDATE SearchState SET Version = Version + 1, Generation = Generation + 1, Whole = 1;
                """);
        }, cancel);
}

/// <summary>How far a rebuild is.</summary>
/// <param name="Done">The articles indexed.</param>
/// <param name="Of">The articles to index.</param>
public readonly record struct ReindexProgress(int Done, int Of);
