using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>The rows of segments, and the sealing of a tail within a transaction that has filled it far.</summary>
internal static class SegmentSealer
{
    /// <summary>The number of the row that says that a rebuild runs.</summary>
    public const int RebuildId = 0;

    /// <summary>Seals the whole tail within the caller's transaction.</summary>
    public static void Seal(SqliteConnection connection, SqliteTransaction? transaction)
    {
        List<(int ArticleId, long Version, SearchableArticle? Article)> tail = new IndexTail(connection, transaction).Read();
        foreach (StoredSegment segment in ReadSegments(connection, transaction, [.. tail.Select(row => row.ArticleId)]))
        {
            if (segment.DeadChanged) WriteDead(connection, transaction, segment.Id, segment.Dead!);
        }

        List<SearchableArticle> articles = [.. tail.Select(row => row.Article).OfType<SearchableArticle>()];
        articles.Sort(SearchableArticle.ByDate);
        foreach (SearchableArticle[] slice in articles.Chunk(IndexLimits.MaximumArticles))
        {
            var builder = new SegmentBuilder();
            foreach (SearchableArticle article in slice) builder.Add(article);
            int segment = NextSegment(connection, transaction);
            AddSegment(connection, transaction, segment, builder.Columns, live: true);
            using var writer = new SegmentRowWriter(connection, transaction, segment);
            foreach (SegmentRow row in builder.Rows()) writer.Write(row);
        }

        Execute(connection, transaction, "DELETE FROM SearchTail; UPDATE SearchState SET Version = Version + 1, Generation = Generation + 1");
    }

    /// <summary>Whether a rebuild of the index is under way: it needs the tail to know what changed meanwhile.</summary>
    public static bool ReindexRuns(SqliteConnection connection, SqliteTransaction? transaction) =>
        Scalar(connection, transaction, $"SELECT EXISTS (SELECT 1 FROM SearchSegments WHERE Id = {RebuildId})") != 0;

    /// <summary>A number no segment has had while rows of it may stand.</summary>
    public static int NextSegment(SqliteConnection connection, SqliteTransaction? transaction)
    {
        long lastRow = Scalar(connection, transaction, "SELECT COALESCE(MAX(Id), 0) FROM SearchBlocks");
        return Math.Max((int)Scalar(connection, transaction, "SELECT COALESCE(MAX(Id), 0) FROM SearchSegments"), SegmentFormat.SegmentOf(lastRow)) + 1;
    }

    /// <summary>Adds a segment without its rows.</summary>
    public static void AddSegment(SqliteConnection connection, SqliteTransaction? transaction, int segment, ArticleColumns columns, bool live)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO SearchSegments (Id, Live, Columns) VALUES ($id, $live, $columns)";
        command.Parameters.AddWithValue("$id", segment);
        command.Parameters.AddWithValue("$live", live ? 1 : 0);
        command.Parameters.AddWithValue("$columns", columns.ToBytes());
        command.ExecuteNonQuery();
    }

    /// <summary>The live segments, with the given articles dead in them.</summary>
    public static List<StoredSegment> ReadSegments(SqliteConnection connection, SqliteTransaction? transaction, HashSet<int> changed)
    {
        var segments = new List<StoredSegment>();
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT Id, Columns, Dead FROM SearchSegments WHERE Live = 1";
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            ulong[]? before = rows.IsDBNull(2) ? null : MemoryMarshal.Cast<byte, ulong>(rows.GetFieldValue<byte[]>(2)).ToArray();
            ArticleColumns columns = ArticleColumns.FromBytes(rows.GetFieldValue<byte[]>(1));
            ulong[]? after = DeadBits.Mark(columns.ArticleIds, changed, before);
            segments.Add(new StoredSegment(rows.GetInt32(0), columns, after, !ReferenceEquals(before, after)));
        }

        return segments;
    }

    /// <summary>Marks articles of a segment dead.</summary>
    public static void WriteDead(SqliteConnection connection, SqliteTransaction? transaction, int segment, ulong[] dead)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "UPDATE SearchSegments SET Dead = $dead WHERE Id = $id";
        command.Parameters.AddWithValue("$dead", MemoryMarshal.AsBytes<ulong>(dead).ToArray());
        command.Parameters.AddWithValue("$id", segment);
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement that gives one number.</summary>
    public static long Scalar(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Runs statements and gives the number of rows changed.</summary>
    public static int Execute(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
