using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>Turns the tail into a segment.</summary>
internal static class SegmentSealer
{
    /// <summary>Seals the whole tail within the caller's transaction.</summary>
    public static void Seal(SqliteConnection connection, SqliteTransaction? transaction)
    {
        List<(int ArticleId, long Version, SearchableArticle? Article)> tail = new IndexTail(connection, transaction).Read();
        BuryOld(connection, transaction, [.. tail.Select(row => row.ArticleId)]);
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
    public static bool ReindexRuns(SqliteConnection connection, SqliteTransaction? transaction)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM SearchSegments WHERE Live = 0)";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) != 0;
    }

    /// <summary>A number no segment has had while rows of it may stand.</summary>
    public static int NextSegment(SqliteConnection connection, SqliteTransaction? transaction)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT MAX((SELECT COALESCE(MAX(Id), 0) FROM SearchSegments), $last) + 1";
        command.Parameters.AddWithValue("$last", LastSegment(connection, transaction));
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
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

    /// <summary>Runs a statement and gives the number of rows changed.</summary>
    public static int Execute(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private static int LastSegment(SqliteConnection connection, SqliteTransaction? transaction)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT MAX(Id) FROM SearchBlocks";
        return command.ExecuteScalar() is long id ? SegmentFormat.SegmentOf(id) : 0;
    }

    private static void BuryOld(SqliteConnection connection, SqliteTransaction? transaction, HashSet<int> changed)
    {
        var marked = new List<(int Segment, byte[] Dead)>();
        using (SqliteCommand command = connection.CreateCommand())
        {
            command.Transaction = transaction;
            command.CommandText = "SELECT Id, Columns, Dead FROM SearchSegments WHERE Live = 1";
            using SqliteDataReader rows = command.ExecuteReader();
            while (rows.Read())
            {
                ulong[]? before = rows.IsDBNull(2) ? null : MemoryMarshal.Cast<byte, ulong>(rows.GetFieldValue<byte[]>(2)).ToArray();
                ulong[]? after = DeadBits.Mark(ArticleColumns.FromBytes(rows.GetFieldValue<byte[]>(1)).ArticleIds, changed, before);
                if (!ReferenceEquals(before, after)) marked.Add((rows.GetInt32(0), MemoryMarshal.AsBytes<ulong>(after).ToArray()));
            }
        }

        foreach ((int segment, byte[] dead) in marked)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "UPDATE SearchSegments SET Dead = $dead WHERE Id = $id";
            command.Parameters.AddWithValue("$dead", dead);
            command.Parameters.AddWithValue("$id", segment);
            command.ExecuteNonQuery();
        }
    }
}
