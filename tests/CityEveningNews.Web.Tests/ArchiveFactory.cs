using CityEveningNews.Archive;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CityEveningNews.Web.Tests;

/// <summary>The whole program over a database of its own, with a frozen clock and the seed issue in it.</summary>
public sealed class ArchiveFactory : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("archive-").FullName;

    /// <summary>What the program takes for now: the day after the seed issue appeared, noon in UTC.</summary>
    public static readonly DateTimeOffset Now = new(2021, 2, 20, 12, 0, 0, TimeSpan.Zero);

    public string DatabasePath => Path.Combine(_folder, "archive.db");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting($"{ArchiveOptions.Section}:DataFolder", _folder);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FrozenClock(Now))));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(_folder)) return;
        using (var connection = new SqliteConnection(ArchiveDatabase.ConnectionString(DatabasePath))) SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A clock that stands still.</summary>
public sealed class FrozenClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
}
