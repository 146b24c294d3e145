using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityEveningNews.Archive.Ingest.Queue;

/// <summary>Works through the batches, one file at a time.</summary>
public sealed partial class IngestWorker(IServiceScopeFactory scopes, ILogger<IngestWorker> log) : IDisposable
{
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Channel<int> _batches = Channel.CreateUnbounded<int>();
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Has a batch worked through in the background, behind those that came before it.</summary>
    public void Begin(int batchId) => _batches.Writer.TryWrite(batchId);

    /// <summary>Works through a batch now, between the files of others, until none of its files waits.</summary>
    public async Task FinishAsync(int batchId, CancellationToken cancel = default)
    {
        bool more = true;
        while (more)
        {
            await _oneAtATime.WaitAsync(cancel);
            try
            {
                await using AsyncServiceScope scope = scopes.CreateAsyncScope();
                more = await scope.ServiceProvider.GetRequiredService<IngestJobRun>().NextAsync(batchId, cancel);
            }
            finally
            {
                _oneAtATime.Release();
            }
        }
    }

    /// <summary>Works through a batch before it answers, if it is to; what fails then, and what is not, is worked through in the background.</summary>
    public async Task WorkAsync(int batchId, bool atOnce)
    {
        try
        {
            // What is accepted is worked through even if the browser goes away.
            if (atOnce) await FinishAsync(batchId, CancellationToken.None);
        }
        finally
        {
            Begin(batchId);
        }
    }

    /// <summary>Works until cancelled: first what an earlier run left waiting, then what is begun. To be called once, after the migrations.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await TakeUpAsync(cancel);
        await foreach (int batch in _batches.Reader.ReadAllAsync(cancel)) await FinishOrRestAsync(batch, cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task TakeUpAsync(CancellationToken cancel)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        foreach (int batch in await scope.ServiceProvider.GetRequiredService<IngestBatches>().WaitingBatchesAsync(cancel)) Begin(batch);
    }

    private async Task FinishOrRestAsync(int batch, CancellationToken cancel)
    {
        try
        {
            await FinishAsync(batch, cancel);
        }
        // The database is out of reach, say a full disk: the batch waits in it and is tried again, behind the others.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, batch);
            await Task.Delay(RestAfterFailure, cancel);
            Begin(batch);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Batch {Batch} cannot go on; it is tried again")]
    private partial void LogFailure(Exception failure, int batch);
}
