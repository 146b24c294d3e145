using Microsoft.Data.Sqlite;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>The lately changed articles, a row for each; a row without a document says that the article is gone.</summary>
internal sealed class IndexTail(SqliteConnection connection, SqliteTransaction? transaction)
{
    /// <summary>Raises the index's version and gives the new one.</summary>
    public long NextVersion() => Scalar("UPDATE SearchState SET Version = Version + 1 RETURNING Version");

    public long Count() => Scalar("SELECT COUNT(*) FROM SearchTail");

    public void Put(int articleId, long version, SearchableArticle? article)
    {
        using SqliteCommand command = Command(
            "INSERT INTO SearchTail (ArticleId, Version, Document) VALUES ($id, $version, $document) " +
            "ON CONFLICT (ArticleId) DO UPDATE SET Version = excluded.Version, Document = excluded.Document");
        command.Parameters.AddWithValue("$id", articleId);
        command.Parameters.AddWithValue("$version", version);
        command.Parameters.AddWithValue("$document", (object?)article?.ToBytes() ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    /// <summary>Every row in the order of keys.</summary>
    public List<(int ArticleId, long Version, SearchableArticle? Article)> Read()
    {
        var all = new List<(int, long, SearchableArticle?)>();
        using SqliteCommand command = Command("SELECT ArticleId, Version, Document FROM SearchTail ORDER BY ArticleId");
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            int id = rows.GetInt32(0);
            all.Add((id, rows.GetInt64(1), rows.IsDBNull(2) ? null : SearchableArticle.FromBytes(id, rows.GetFieldValue<byte[]>(2))));
        }

        return all;
    }

    /// <summary>Every article with the day of its issue; without one when it is gone.</summary>
    public List<(int ArticleId, int? Day)> ReadDays()
    {
        var all = new List<(int, int?)>();
        using SqliteCommand command = Command("SELECT ArticleId, Document FROM SearchTail");
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read()) all.Add((rows.GetInt32(0), rows.IsDBNull(1) ? null : SearchableArticle.DayOf(rows.GetFieldValue<byte[]>(1))));
        return all;
    }

    private long Scalar(string sql) => SegmentSealer.Scalar(connection, transaction, sql);

    private SqliteCommand Command(string sql)
    {
        SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}
