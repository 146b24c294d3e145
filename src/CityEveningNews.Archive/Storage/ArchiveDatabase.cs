using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Archive.Storage;

/// <summary>How the archive's SQLite file is opened: WAL, foreign keys on, a busy writer waited for.</summary>
public static class ArchiveDatabase
{
    /// <summary>The file's name within the data folder.</summary>
    public const string FileName = "archive.db";

    /// <summary>The connection string of a database file.</summary>
    /// <param name="path">The file's path.</param>
    public static string ConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        Mode = SqliteOpenMode.ReadWriteCreate,
        Cache = SqliteCacheMode.Private,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>Registers <see cref="ArchiveDbContext"/> over a database file.</summary>
    public static IServiceCollection AddArchiveDatabase(this IServiceCollection services, Func<IServiceProvider, string> path) =>
        services.AddDbContext<ArchiveDbContext>((provider, options) => Configure(options, path(provider)));

    /// <summary>Sets a context up over a database file.</summary>
    public static void Configure(DbContextOptionsBuilder options, string path) =>
        options.UseSqlite(ConnectionString(path)).AddInterceptors(ConnectionPragmas.Instance);

    /// <summary>Creates the file if need be, turns WAL on and applies the migrations.</summary>
    public static async Task MigrateAsync(ArchiveDbContext db, CancellationToken cancel = default)
    {
        await db.Database.MigrateAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
    }

    /// <summary>Brings what the log holds into the file, as far as no reader needs the file as it is. Nobody waits for it.</summary>
    public static Task CheckpointAsync(ArchiveDbContext db, CancellationToken cancel = default) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(PASSIVE)", cancel);

    /// <summary>Lets the migration tool make a context without the web program.</summary>
    internal sealed class DesignTime : IDesignTimeDbContextFactory<ArchiveDbContext>
    {
        public ArchiveDbContext CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<ArchiveDbContext>();
            Configure(options, FileName);
            return new ArchiveDbContext(options.Options);
        }
    }
}
