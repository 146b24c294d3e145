using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Ingest.Queue;

/// <summary>
/// The batches of uploaded files, kept in the archive's own database: what was accepted is taken in even if the program ends in between.
/// <see cref="IngestWorker"/> does the work.
/// </summary>
public sealed class IngestBatches(ArchiveDbContext db, TimeProvider clock)
{
    // Files are written in groups of so many, so that a year of them is not held by the change tracker at once.
    private const int GroupSize = 50;

    /// <summary>Accepts files as one batch, all or none of them.</summary>
    /// <param name="texts">The files, in the order they are to be taken in.</param>
    /// <param name="how">Who uploads, whether new issues are published, and the date for pages that state none.</param>
    /// <param name="ask">Whether the editor is asked before a file changes or repeats what the archive has.</param>
    /// <param name="cancel">Cancels before the commit; nothing is accepted then.</param>
    /// <returns>The batch's key.</returns>
    public async Task<int> AddAsync(IEnumerable<IncomingText> texts, IngestOptions how, bool ask, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(how);
        await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db, cancel);
        var batch = new IngestBatch { CreatedAt = clock.GetUtcNow(), CreatedBy = how.UploadedBy, Publish = how.Publish, Ask = ask };
        db.IngestBatches.Add(batch);
        await db.SaveChangesAsync(cancel);
        int position = 0;
        foreach (IncomingText[] group in texts.Chunk(GroupSize))
        {
            db.ChangeTracker.Clear();
            db.IngestJobs.AddRange(group.Select(text => Job(batch.Id, position++, text, how)));
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return batch.Id;
    }

    /// <summary>The batches with files that wait, oldest first.</summary>
    public Task<List<int>> WaitingBatchesAsync(CancellationToken cancel = default) =>
        db.IngestJobs.Where(j => j.State == IngestJobState.Waiting).Select(j => j.BatchId).Distinct().Order().ToListAsync(cancel);

    /// <summary>Takes back what is not stored yet; what is stored stays.</summary>
    public Task CancelAsync(int batchId, CancellationToken cancel = default) =>
        CancelAsync(db.IngestJobs.Where(j => j.BatchId == batchId && (j.State == IngestJobState.Waiting || j.State == IngestJobState.Held)), cancel);

    /// <summary>Takes one file back that is not stored; its bytes are let go.</summary>
    public Task DropAsync(int batchId, int jobId, CancellationToken cancel = default) =>
        CancelAsync(db.IngestJobs.Where(j => j.BatchId == batchId && j.Id == jobId && j.State != IngestJobState.Done), cancel);

    /// <summary>Has files that an editor was asked about stored after all.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="jobId">One file of it, or null for every file that was asked about.</param>
    /// <param name="cancel">Cancels the call.</param>
    public Task ConfirmAsync(int batchId, int? jobId, CancellationToken cancel = default) =>
        db.IngestJobs
            .Where(j => j.BatchId == batchId && j.State == IngestJobState.Held && (jobId == null || j.Id == jobId))
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, IngestJobState.Waiting).SetProperty(j => j.Confirmed, true), cancel);

    /// <summary>Has a refused file tried again, with the date that its page does not state.</summary>
    public Task RetryAsync(int batchId, int jobId, DateOnly? date, CancellationToken cancel = default) =>
        db.IngestJobs
            .Where(j => j.BatchId == batchId && j.Id == jobId && j.State == IngestJobState.Refused && j.File != null)
            .ExecuteUpdateAsync(set => set
                .SetProperty(j => j.State, IngestJobState.Waiting)
                .SetProperty(j => j.Date, j => date ?? j.Date)
                .SetProperty(j => j.Attempts, 0)
                .SetProperty(j => j.Refusal, (Refusal?)null)
                .SetProperty(j => j.FinishedAt, (DateTimeOffset?)null), cancel);

    private IngestJob Job(int batchId, int position, IncomingText text, IngestOptions how) => new()
    {
        BatchId = batchId,
        Position = position,
        FileName = text.Name,
        Date = how.Date,
        State = text.Refusal is null ? IngestJobState.Waiting : IngestJobState.Refused,
        Refusal = text.Refusal,
        FinishedAt = text.Refusal is null ? null : clock.GetUtcNow(),
        File = text.Refusal is null ? new IngestJobFile { Bytes = text.Bytes } : null,
    };

    private async Task CancelAsync(IQueryable<IngestJob> jobs, CancellationToken cancel)
    {
        await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db, cancel);
        await db.IngestJobFiles.Where(file => jobs.Any(job => job.Id == file.JobId)).ExecuteDeleteAsync(cancel);
        DateTimeOffset now = clock.GetUtcNow();
        await jobs.ExecuteUpdateAsync(set => set.SetProperty(j => j.State, IngestJobState.Cancelled).SetProperty(j => j.FinishedAt, now), cancel);
        await transaction.CommitAsync(cancel);
    }
}
