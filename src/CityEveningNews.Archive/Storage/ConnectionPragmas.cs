using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CityEveningNews.Archive.Storage;

/// <summary>
/// Sets each connection up: a writer waits ten seconds for another, and a commit is on disk at the next checkpoint. The site makes
/// checkpoints beside its work (<see cref="ArchiveDatabase.CheckpointAsync"/>); a commit makes one itself only where the log grew past 32 MB.
/// </summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    public static readonly ConnectionPragmas Instance = new();

    private const string Pragmas = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8192;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
