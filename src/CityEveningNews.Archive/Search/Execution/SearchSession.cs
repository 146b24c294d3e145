using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>A connection with its statements made ready, for one search at a time: opening one takes longer than most searches.</summary>
internal sealed class SearchSession : IDisposable
{
    private readonly sqlite3_stmt _begin;
    private readonly sqlite3_stmt _state;
    private readonly sqlite3_stmt _end;

    public SearchSession(string databasePath)
    {
        Connection = new SqliteConnection(new SqliteConnectionStringBuilder(ArchiveDatabase.ConnectionString(databasePath)) { Pooling = false }.ToString());
        Connection.Open();
        _begin = Prepare("BEGIN");
        _state = Prepare("SELECT Version, Generation FROM SearchState");
        _end = Prepare("COMMIT");
        Reader = new PostingReader(Connection);
    }

    public SqliteConnection Connection { get; }

    public PostingReader Reader { get; }

    /// <summary>Begins a read transaction and gives the index's numbers in it.</summary>
    public (long Version, long Generation) Begin()
    {
        Step(_begin);
        (long, long) state = raw.sqlite3_step(_state) == raw.SQLITE_ROW ? (raw.sqlite3_column_int64(_state, 0), raw.sqlite3_column_int64(_state, 1)) : (0, 0);
        raw.sqlite3_reset(_state);
        return state;
    }

    /// <summary>Ends it.</summary>
    public void End() => Step(_end);

    public void Dispose()
    {
        Reader.Dispose();
        foreach (sqlite3_stmt statement in (sqlite3_stmt[])[_begin, _state, _end]) statement.Dispose();
        Connection.Dispose();
    }

    private void Step(sqlite3_stmt statement)
    {
        int answer = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (answer != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(answer, Connection.Handle);
    }

    private sqlite3_stmt Prepare(string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(Connection.Handle, sql, out sqlite3_stmt statement), Connection.Handle);
        return statement;
    }
}
