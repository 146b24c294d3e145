using CityEveningNews.Archive.Search;

namespace CityEveningNews.Web.Search;

/// <summary>Looks after the search index while the site runs. Other programs may write to the archive, so it looks now and then by itself.</summary>
internal sealed partial class IndexUpkeepService(
    IndexUpkeep upkeep, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<IndexUpkeepService> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The archive is opened when the site has started, not before.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration told = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Between, clock);
        bool clean = false;
        do
        {
            try
            {
                if (!clean) await upkeep.CleanAsync(stoppingToken);
                clean = true;
                while (await upkeep.RunAsync(stoppingToken))
                {
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // What a service of the host throws ends the site. The search goes on with what there is; the next round tries again.
                LogFailure(logger, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index could not be looked after; it will be tried again")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
