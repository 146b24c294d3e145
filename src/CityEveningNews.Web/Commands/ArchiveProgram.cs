using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Composition;

namespace CityEveningNews.Web.Commands;

/// <summary>The program as a command needs it: its services, without the site and without the seeds.</summary>
internal static class ArchiveProgram
{
    /// <summary>The services, on the archive of the configured folder.</summary>
    public static WebApplication Build() => WebProgram.Build(["--Archive:IngestSeeds=false"]);

    /// <summary>Brings the archive up to date, and makes one if there is none.</summary>
    public static async Task MigrateAsync(WebApplication app, CancellationToken cancel)
    {
        await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
        await ArchiveDatabase.MigrateAsync(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>(), cancel);
    }
}
