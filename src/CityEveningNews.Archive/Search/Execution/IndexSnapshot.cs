using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using CityEveningNews.Archive.Search.Index;
using Microsoft.Data.Sqlite;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>The index as it stood at a version: what of it is kept in memory.</summary>
internal sealed class IndexSnapshot
{
    private readonly SortedDictionary<int, SearchableArticle?> _changed;

    private IndexSnapshot(long version, long generation, IReadOnlyList<SegmentPart> segments, SortedDictionary<int, SearchableArticle?> changed)
    {
        (Version, Generation, _changed) = (version, generation, changed);
        Segments = segments;
        List<SearchableArticle> standing = [.. changed.Values.OfType<SearchableArticle>()];
        standing.Sort(SearchableArticle.ByDate);
        // A bulk of articles whose tail was not sealed is looked through in slices.
        IEnumerable<IndexPart> tails = standing.Chunk(IndexLimits.MaximumArticles).Select(slice => new TailPart(slice));
        Parts = [.. tails.Concat(segments).Where(part => part.Columns.Count > 0).OrderByDescending(part => part.Columns.Days[^1])];
        ArticleCount = Parts.Sum(part => part.Columns.Count);
        double eighths = Parts.Sum(part => part.Columns.Lengths.Sum(length => (double)length));
        Scoring = new Scoring(ArticleCount == 0 ? 1 : Math.Max(1, eighths / ArticleCount));
    }

    public long Version { get; }

    /// <summary>Raised when segments change.</summary>
    public long Generation { get; }

    /// <summary>The parts, the one with the newest article first.</summary>
    public IReadOnlyList<IndexPart> Parts { get; }

    public IReadOnlyList<SegmentPart> Segments { get; }

    public int ArticleCount { get; }

    public Scoring Scoring { get; }

    /// <summary>The names of people by key, as they are asked for.</summary>
    public ConcurrentDictionary<int, string?> ReporterNames { get; } = new();

    /// <summary>The snapshot of the connection's transaction.</summary>
    public static IndexSnapshot Load(SqliteConnection connection)
    {
        (long version, long generation) = ReadState(connection);
        return Load(connection, version, generation, null);
    }

    /// <summary>The snapshot of the connection's transaction, which has these numbers: the one known, if it is still that, else a new one.</summary>
    public static IndexSnapshot Load(SqliteConnection connection, long version, long generation, IndexSnapshot? known)
    {
        if (known is not null && known.Version == version && known.Generation == generation) return known;
        bool same = known is not null && known.Generation == generation && known.Version < version;
        SortedDictionary<int, SearchableArticle?> changed = same ? new(known!._changed) : [];
        ReadTail(connection, same ? known!.Version : -1, changed);
        IReadOnlyList<SegmentPart> segments = same ? known!.Segments : ReadSegments(connection, known);
        return new IndexSnapshot(version, generation, Bury(segments, changed.Keys), changed);
    }

    private static (long Version, long Generation) ReadState(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT Version, Generation FROM SearchState";
        using SqliteDataReader row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : (0, 0);
    }

    private static void ReadTail(SqliteConnection connection, long after, SortedDictionary<int, SearchableArticle?> changed)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT ArticleId, Document FROM SearchTail WHERE Version > $after";
        command.Parameters.AddWithValue("$after", after);
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            int id = rows.GetInt32(0);
            changed[id] = rows.IsDBNull(1) ? null : SearchableArticle.FromBytes(id, rows.GetFieldValue<byte[]>(1));
        }
    }

    private static List<SegmentPart> ReadSegments(SqliteConnection connection, IndexSnapshot? known)
    {
        var segments = new List<SegmentPart>();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT Id, Dead FROM SearchSegments WHERE Live = 1";
        using (SqliteDataReader rows = command.ExecuteReader())
        {
            while (rows.Read())
            {
                int id = rows.GetInt32(0);
                ArticleColumns columns = known?.Segments.FirstOrDefault(segment => segment.Id == id)?.Columns ?? ReadColumns(connection, id);
                ulong[]? buried = rows.IsDBNull(1) ? null : MemoryMarshal.Cast<byte, ulong>(rows.GetFieldValue<byte[]>(1)).ToArray();
                segments.Add(new SegmentPart(id, columns) { Buried = buried });
            }
        }

        return segments;
    }

    private static ArticleColumns ReadColumns(SqliteConnection connection, int segment)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT Columns FROM SearchSegments WHERE Id = $id";
        command.Parameters.AddWithValue("$id", segment);
        return ArticleColumns.FromBytes((byte[])command.ExecuteScalar()!);
    }

    /// <summary>Marks what stands in the tail as dead in the segments: the tail has the newer word.</summary>
    private static List<SegmentPart> Bury(IReadOnlyList<SegmentPart> segments, IReadOnlyCollection<int> changed)
    {
        var ids = new HashSet<int>(changed);
        return [.. segments.Select(segment =>
        {
            ulong[]? dead = DeadBits.Mark(segment.Columns.ArticleIds, ids, segment.Buried);
            return new SegmentPart(segment.Id, segment.Columns) { Buried = segment.Buried, Dead = dead };
        })];
    }
}
