using CityEveningNews.Archive;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CityEveningNews.Web.Startup;

/// <summary>Opens the archive before the first request: the data folder, the migrations, the seeds; then says where it is.</summary>
internal sealed class ArchiveOpening(
    IServiceScopeFactory scopes,
    IOptions<ArchiveOptions> options,
    IHostApplicationLifetime lifetime,
    IServer server) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Value.DataFolder);
        await using (AsyncServiceScope scope = scopes.CreateAsyncScope())
        {
            await ArchiveDatabase.MigrateAsync(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>(), cancellationToken);
        }

        if (options.Value.IngestSeeds) await IngestSeedsAsync(cancellationToken);
        lifetime.ApplicationStarted.Register(Announce);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task IngestSeedsAsync(CancellationToken cancel)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, options.Value.SeedsFolder);
        if (!Directory.Exists(folder)) return;
        foreach (string file in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IngestService>()
                .IngestAsync(await File.ReadAllBytesAsync(file, cancel), Path.GetFileName(file), new IngestOptions { OnlyNew = true }, cancel);
        }
    }

    private void Announce()
    {
        ICollection<string>? addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses;
        if (addresses is { Count: > 0 })
            Console.WriteLine($"城市晚报 City Evening News Archive is open: {string.Join(" or ", addresses)}  (Ctrl+C to stop)");
    }
}
