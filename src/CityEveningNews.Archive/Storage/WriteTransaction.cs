using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CityEveningNews.Archive.Storage;

/// <summary>A transaction that holds SQLite's write lock from its start, so that what it reads is still so when it writes.</summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly ArchiveDbContext _db;
    private readonly SqliteTransaction _begun;
    private readonly IDbContextTransaction _transaction;

    private WriteTransaction(ArchiveDbContext db, SqliteTransaction begun, IDbContextTransaction transaction)
    {
        _db = db;
        _begun = begun;
        _transaction = transaction;
    }

    /// <summary>Begins one, waiting for another writer up to the connection's busy time.</summary>
    public static async Task<WriteTransaction> BeginAsync(ArchiveDbContext db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        SqliteTransaction begun = connection.BeginTransaction(deferred: false);
        return new WriteTransaction(db, begun, (await db.Database.UseTransactionAsync(begun, cancel))!);
    }

    /// <summary>Makes everything since the start permanent.</summary>
    public Task CommitAsync(CancellationToken cancel = default) => _transaction.CommitAsync(cancel);

    /// <summary>Undoes everything unless it was committed, and lets the next writer in.</summary>
    public async ValueTask DisposeAsync()
    {
        // The context does not end a transaction it did not begin itself.
        await _transaction.DisposeAsync();
        await _begun.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }
}
