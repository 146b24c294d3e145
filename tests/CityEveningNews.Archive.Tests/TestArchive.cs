using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CityEveningNews.Archive.Tests;

/// <summary>An archive over a database file of its own, migrated for real, with a frozen clock.</summary>
public sealed class TestArchive : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("archive-").FullName;
    private readonly ServiceProvider _services;

    private TestArchive()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions<ArchiveOptions>().Configure(options => options.DataFolder = _folder);
        services.AddArchive();
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FrozenClock(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))));
        _services = services.BuildServiceProvider();
    }

    public static byte[] Seed => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "2021-02-19.txt"));

    public static async Task<TestArchive> CreateAsync()
    {
        var archive = new TestArchive();
        await archive.UseAsync(db => ArchiveDatabase.MigrateAsync(db));
        return archive;
    }

    /// <summary>A service in a scope of its own, disposed with the archive.</summary>
    public T Service<T>() where T : notnull => _services.CreateScope().ServiceProvider.GetRequiredService<T>();

    public async Task<T> UseAsync<T>(Func<ArchiveDbContext, Task<T>> use)
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>());
    }

    public async Task UseAsync(Func<ArchiveDbContext, Task> use)
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>());
    }

    public async Task<IngestResult> IngestAsync(byte[] bytes, string name = "page.txt", IngestOptions? options = null)
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IngestService>().IngestAsync(bytes, name, options);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        using (var connection = new SqliteConnection(ArchiveDatabase.ConnectionString(Path.Combine(_folder, ArchiveDatabase.FileName))))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class FrozenClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
