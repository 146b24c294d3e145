using CityEveningNews.Archive.Ingest.Queue;

namespace CityEveningNews.Web.Startup;

/// <summary>Lets the ingest queue work for as long as the server runs. It starts after <see cref="ArchiveOpening"/>, which migrates the database.</summary>
internal sealed class IngestInBackground(IngestWorker worker) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => worker.RunAsync(stoppingToken);
}
