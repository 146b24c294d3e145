using Microsoft.Data.Sqlite;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>A row of a segment.</summary>
/// <param name="Table">Where it goes.</param>
/// <param name="Term">The term, or the first of several.</param>
/// <param name="Data">The list or the lists.</param>
internal readonly record struct SegmentRow(SegmentTable Table, ulong Term, byte[] Data);

/// <summary>The tables that hold segments.</summary>
internal enum SegmentTable
{
    Blocks,
    Lists,
    Frequencies,
    Positions,
}

/// <summary>Writes rows of a segment within a transaction.</summary>
internal sealed class SegmentRowWriter : IDisposable
{
    private readonly SqliteCommand[] _commands;
    private readonly int _segment;

    public SegmentRowWriter(SqliteConnection connection, SqliteTransaction? transaction, int segment)
    {
        _segment = segment;
        _commands =
        [
            Command(connection, transaction, "INSERT INTO SearchBlocks (Id, Data) VALUES ($id, $data)"),
            Command(connection, transaction, "INSERT INTO SearchLists (Id, Data) VALUES ($id, $data)"),
            Command(connection, transaction, "INSERT INTO SearchFrequencies (Id, Data) VALUES ($id, $data)"),
            Command(connection, transaction, "INSERT INTO SearchPositions (Id, Data) VALUES ($id, $data)"),
        ];
    }

    public void Write(in SegmentRow row)
    {
        SqliteCommand command = _commands[(int)row.Table];
        command.Parameters["$id"].Value = SegmentFormat.RowId(_segment, row.Term);
        command.Parameters["$data"].Value = row.Data;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands) command.Dispose();
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.Parameters.Add("$id", SqliteType.Integer);
        command.Parameters.Add("$data", SqliteType.Blob);
        return command;
    }
}
