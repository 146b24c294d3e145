using CityEveningNews.Archive.Search;
using Microsoft.Data.Sqlite;

namespace CityEveningNews.Web.Search;

/// <summary>Saves what was searched for, every few minutes and at the end.</summary>
internal sealed partial class PastQuerySaving(PastQueries queries, TimeProvider time, ILogger<PastQuerySaving> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await SaveAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }

        await SaveAsync(CancellationToken.None);
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await queries.SaveAsync(cancel);
        }
        catch (SqliteException failure)
        {
            // A few counts lost are no reason to stop.
            LogUnsaved(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was searched for could not be counted")]
    private static partial void LogUnsaved(ILogger log, SqliteException failure);
}
