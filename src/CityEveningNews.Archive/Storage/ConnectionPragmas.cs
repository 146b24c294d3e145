using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CityEveningNews.Archive.Storage;

/// <summary>Sets each connection up: a writer waits ten seconds for another, and a commit is on disk at the next checkpoint.</summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    public static readonly ConnectionPragmas Instance = new();

    private const string Pragmas = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;";

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
