using System.Collections.Concurrent;
using CityEveningNews.Archive.Search.Execution;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CityEveningNews.Archive.Search;

/// <summary>Searches the articles that readers may see. One for the program; any thread may ask at any time.</summary>
public sealed class ArticleSearch(string databasePath) : IDisposable
{
    /// <summary>The most connections that wait for the next search.</summary>
    private const int MaximumIdle = 8;

    private readonly ConcurrentBag<SearchSession> _idle = [];
    private IndexSnapshot? _snapshot;
    private bool _disposed;

    /// <summary>Searches the archive of the options.</summary>
    public ArticleSearch(IOptions<ArchiveOptions> options)
        : this((options ?? throw new ArgumentNullException(nameof(options))).Value.DatabasePath)
    {
    }

    /// <summary>Answers a request. Any request has an answer; one that takes longer than its budget is answered in part.</summary>
    public Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancel.ThrowIfCancellationRequested();
        if (!_idle.TryTake(out SearchSession? session)) session = new SearchSession(databasePath);
        try
        {
            // One read transaction: the snapshot and the postings are of one moment.
            (long version, long generation) = session.Begin();
            IndexSnapshot snapshot = IndexSnapshot.Load(session.Connection, version, generation, Volatile.Read(ref _snapshot));
            Volatile.Write(ref _snapshot, snapshot);
            SearchResult result = Search(session, snapshot, request, cancel);
            session.End();
            if (_idle.Count < MaximumIdle && !_disposed)
            {
                _idle.Add(session);
                session = null;
            }

            return Task.FromResult(result);
        }
        finally
        {
            // One that failed may be amid its transaction: it is not used again.
            session?.Dispose();
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out SearchSession? session)) session.Dispose();
    }

    private static SearchResult Search(SearchSession session, IndexSnapshot snapshot, SearchRequest request, CancellationToken cancel)
    {
        // Without words every article scores the same.
        SearchOrder order = request.Query is null && request.Order == SearchOrder.Relevance ? SearchOrder.Newest : request.Order;
        SqliteConnection connection = session.Connection;
        using var context = new QueryContext(session.Reader, snapshot.Scoring, request.Query, order == SearchOrder.Relevance, request.Budget);
        int? reporterId = ReporterId(connection, request.Reporter);
        var filter = new HitFilter(request, reporterId);
        var top = new TopHits(order, Math.Clamp(request.PageSize, 0, SearchRequest.MaximumPageSize), TopHits.Read(request.After));
        FacetCounter? facets = request.Facets == FacetSet.None ? null : new FacetCounter(snapshot.Parts, reporterId, request.Facets == FacetSet.Months);
        bool whole = request.WithTotal || facets is not null || order == SearchOrder.Relevance;
        IEnumerable<IndexPart> parts = order == SearchOrder.Oldest ? snapshot.Parts.OrderBy(part => part.Columns.Days[0]) : snapshot.Parts;
        int total = 0, covered = 0;
        bool stopped = false, outOfTime = false;
        try
        {
            WeighWords(request.Query, snapshot, context);
            foreach (IndexPart part in parts)
            {
                cancel.ThrowIfCancellationRequested();
                context.ThrowIfOutOfTime();
                if (!whole && top.Full && !top.MayImprove(part.Columns))
                {
                    stopped = true;
                    break;
                }

                covered += part.Columns.Count;
                if (!filter.MayPass(part)) continue;
                context.StartPart();
                Postings? inTime = filter.InTime(part, context.Scratch);
                Postings found = filter.Pass(part, part.Evaluate(request.Query, inTime, context), inTime, context.Scratch);
                total += found.Count;
                if (found.Count == 0) continue;
                facets?.Add(part.Columns, found, context.Scratch);
                if (request.PageSize <= 0) continue;
                (Postings candidates, float[]? scores) = context.Scored ? part.Score(found, top.LeastScore, context) : (found.AsOrdinals(context.Scratch), null);
                top.Add(part.Columns, candidates.Ordinals, scores);
            }
        }
        catch (OutOfTimeException)
        {
            outOfTime = true;
        }

        (List<SearchHit> hits, string? next) = top.Take();
        return new SearchResult(
            total,
            stopped || outOfTime,
            hits,
            next,
            facets?.Take(id => ReporterName(connection, snapshot, id)) ?? SearchFacets.Empty,
            outOfTime ? new SearchCoverage(Math.Min(covered, snapshot.ArticleCount), snapshot.ArticleCount) : null);
    }

    /// <summary>Finds out how much each word tells; with one word alone that changes nothing.</summary>
    private static void WeighWords(QueryNode? query, IndexSnapshot snapshot, QueryContext context)
    {
        if (query is null or WordNode || !context.Scored) return;
        foreach (string folded in query.WantedWords().Select(context.Folded).Distinct())
        {
            long found = 0;
            foreach (IndexPart part in snapshot.Parts)
            {
                context.ThrowIfOutOfTime();
                found += part.Estimate(folded, context);
            }

            context.SetWeight(folded, Scoring.Weight(Math.Min(found, snapshot.ArticleCount), snapshot.ArticleCount));
        }
    }

    private static int? ReporterId(SqliteConnection connection, string? name)
    {
        if (name is null) return null;
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Reporters WHERE Name = $name";
        command.Parameters.AddWithValue("$name", name);
        return command.ExecuteScalar() is long id ? (int)id : null;
    }

    private static string? ReporterName(SqliteConnection connection, IndexSnapshot snapshot, int id) =>
        snapshot.ReporterNames.GetOrAdd(
            id,
            static (key, open) =>
            {
                using SqliteCommand command = open.CreateCommand();
                command.CommandText = "SELECT Name FROM Reporters WHERE Id = $id";
                command.Parameters.AddWithValue("$id", key);
                return command.ExecuteScalar() as string;
            },
            connection);
}
