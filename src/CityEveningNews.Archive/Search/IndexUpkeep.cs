using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Archive.Search;

/// <summary>
/// Keeps the index quick beside the work of the site: it seals a long tail into a segment, joins small segments, and builds an index that
/// is not whole anew. Readers and writers wait for none of it longer than for a short transaction.
/// </summary>
public sealed class IndexUpkeep(IServiceScopeFactory scopes, Reindexer reindexer)
{
    /// <summary>A segment of fewer articles is small.</summary>
    private const int SmallArticles = IndexLimits.MaximumArticles / 2;

    /// <summary>The tail is sealed when it has more articles.</summary>
    internal int TailArticles { get; init; } = IndexLimits.TailArticles;

    /// <summary>So many small segments are joined.</summary>
    internal int SmallSegments { get; init; } = 8;

    /// <summary>Removes what a rebuild or a sealing that was broken off has left. For the start of the site.</summary>
    public async Task CleanAsync(CancellationToken cancel = default)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await db.Database.OpenConnectionAsync(cancel);
        await new SegmentStore(db).RemoveOutdatedAsync(cancel);
    }

    /// <summary>Does what there is to do; says whether there was anything.</summary>
    public async Task<bool> RunAsync(CancellationToken cancel = default)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await db.Database.OpenConnectionAsync(cancel);
        await ArchiveDatabase.CheckpointAsync(db, cancel);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (SegmentSealer.ReindexRuns(connection, null)) return false;
        if (SegmentSealer.Scalar(connection, null, "SELECT Whole FROM SearchState") == 0)
        {
            await reindexer.ReindexAsync(cancel: cancel);
            return true;
        }

        return new IndexTail(connection, null).Count() > TailArticles && await SealAsync(db, connection, cancel);
    }

    private async Task<bool> SealAsync(ArchiveDbContext db, SqliteConnection connection, CancellationToken cancel)
    {
        var store = new SegmentStore(db);
        SealPlan plan = ReadPlan(connection);
        List<int> written = [];
        bool sealedNow = false;
        try
        {
            written = await store.WriteAsync(plan.Articles, null, cancel);
            await store.InWriteTransactionAsync(transaction => sealedNow = Finish(connection, transaction, plan, written), cancel);
        }
        finally
        {
            await store.RemoveAsync(sealedNow ? plan.Joined : written, CancellationToken.None);
        }

        return sealedNow;
    }

    /// <summary>Sees what there is to seal, in one moment of the index.</summary>
    private SealPlan ReadPlan(SqliteConnection connection)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        long generation = SegmentSealer.Scalar(connection, transaction, "SELECT Generation FROM SearchState");
        long version = SegmentSealer.Scalar(connection, transaction, "SELECT Version FROM SearchState");
        List<(int ArticleId, int? Day)> tail = new IndexTail(connection, transaction).ReadDays();
        HashSet<int> changed = [.. tail.Select(row => row.ArticleId)];
        List<StoredSegment> segments = SegmentSealer.ReadSegments(connection, transaction, changed);
        List<StoredSegment> small = segments.FindAll(segment => segment.Alive < SmallArticles);
        if (small.Count < SmallSegments) small.Clear();
        IEnumerable<(int Day, int Id)> articles = tail.Where(row => row.Day is not null).Select(row => (row.Day!.Value, row.ArticleId))
            .Concat(small.SelectMany(segment => segment.Living()));
        return new SealPlan(
            generation,
            version,
            [.. articles.OrderBy(article => article.Day).ThenByDescending(article => article.Id).Select(article => article.Id)],
            [.. small.Select(segment => segment.Id)],
            [.. segments.Except(small).Where(segment => segment.DeadChanged)]);
    }

    /// <summary>Puts the new segments in place of the tail and of the segments joined, unless the index was changed meanwhile.</summary>
    private static bool Finish(SqliteConnection connection, SqliteTransaction transaction, SealPlan plan, List<int> written)
    {
        string ours = string.Join(',', written);
        bool same = !SegmentSealer.ReindexRuns(connection, transaction)
            && SegmentSealer.Scalar(connection, transaction, "SELECT Generation FROM SearchState") == plan.Generation
            && SegmentSealer.Scalar(connection, transaction, $"SELECT COUNT(*) FROM SearchSegments WHERE Id IN ({ours})") == written.Count;
        if (!same) return false;
        foreach (StoredSegment segment in plan.Buried) SegmentSealer.WriteDead(connection, transaction, segment.Id, segment.Dead!);
        SegmentSealer.Execute(connection, transaction, $"""
            UPDATE SearchSegments SET Live = 1 WHERE Id IN ({ours});
            UPDATE SearchSegments SET Live = 0 WHERE Id IN ({string.Join(',', plan.Joined)});
            DELETE FROM SearchTail WHERE Version <= {plan.Version};
            UPDATE SearchState SET Version = Version + 1, Generation = Generation + 1;
            """);
        return true;
    }

    /// <summary>What is sealed.</summary>
    /// <param name="Generation">The index it was seen in.</param>
    /// <param name="Version">The newest change that is sealed.</param>
    /// <param name="Articles">The articles in the order of dates.</param>
    /// <param name="Joined">The segments that are joined in the new.</param>
    /// <param name="Buried">Those that stay and hold older texts of articles of the tail.</param>
    private sealed record SealPlan(long Generation, long Version, int[] Articles, int[] Joined, IReadOnlyList<StoredSegment> Buried);
}
