using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CityEveningNews.Archive.Ingest.Queue;

/// <summary>Takes in the next file of a batch. The issue and the file's being done are committed together, so neither is lost or doubled.</summary>
public sealed partial class IngestJobRun(
    ArchiveDbContext db, IngestService ingest, DuplicateFinder duplicates, TimeProvider clock, ILogger<IngestJobRun> log)
{
    private const int MostAttempts = 3;

    /// <summary>Takes the next waiting file in; false if none waits.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="cancel">Stops before the commit; the file waits on.</param>
    public async Task<bool> NextAsync(int batchId, CancellationToken cancel = default)
    {
        IngestJob? job = await db.IngestJobs.AsNoTracking()
            .Include(j => j.Batch).Include(j => j.File)
            .Where(j => j.BatchId == batchId && j.State == IngestJobState.Waiting)
            .OrderBy(j => j.Position).FirstOrDefaultAsync(cancel);
        if (job is null) return false;
        await Waiting(job).ExecuteUpdateAsync(set => set.SetProperty(j => j.Attempts, j => j.Attempts + 1), cancel);
        if (job.Attempts >= MostAttempts) await RefuseAsync(job, Broken, cancel);
        else await RunAsync(job, cancel);
        return true;
    }

    private async Task RunAsync(IngestJob job, CancellationToken cancel)
    {
        var how = new IngestOptions
        {
            Publish = job.Batch!.Publish,
            UploadedBy = job.Batch.CreatedBy,
            Date = job.Date,
            LookFirst = job.Confirmed ? null : (page, options, cancelling) => LookFirstAsync(job, page, options, cancelling),
            InSameTransaction = (stored, cancelling) => MarkDoneAsync(job, stored, cancelling),
        };
        try
        {
            IngestResult result = await ingest.IngestAsync(job.File!.Bytes, job.FileName, how, cancel);
            if (result.Refusal is { } refusal) await RefuseAsync(job, refusal, cancel);
            else if (result.Outcome == IngestOutcome.Asked) await HoldAsync(job, result.Findings, cancel);
            else if (result.Outcome == IngestOutcome.Unchanged) await MarkUnchangedAsync(job, result, cancel);
        }
        catch (JobTakenBackException)
        {
            LogTakenBack(job.FileName);
        }
        // One file's failure must not hold up those behind it. Whatever it was, nothing of the file is stored, and it can be tried again.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, job.FileName);
            db.ChangeTracker.Clear();
            await RefuseAsync(job, Broken, cancel);
        }
    }

    private static Refusal Broken => new("failed", "The program failed on this file; nothing of it is stored. The log says more. Try it again.");

    // That a day stands twice in one upload is asked about even where the editor would not be asked otherwise: one of the two is a mistake.
    private async Task<IReadOnlyList<IngestFinding>> LookFirstAsync(IngestJob job, ParsedFrontPage page, IngestOptions how, CancellationToken cancel)
    {
        Issue? same = await duplicates.FindIssueAsync(IssueIdentity.Of(page, how), cancel);
        string? other = same is null ? null : await db.IngestJobs
            .Where(j => j.BatchId == job.BatchId && j.Id != job.Id && j.State == IngestJobState.Done && j.IssueId == same.Id)
            .Select(j => j.FileName).FirstOrDefaultAsync(cancel);
        if (other is not null) return [new IngestFinding(IngestFindingKind.TwiceInBatch, same!.Address, other)];
        if (!job.Batch!.Ask) return [];
        IReadOnlyList<IngestFinding> repeated = await duplicates.FindArticlesAsync(page, same?.Id, cancel);
        return same is null ? repeated : [new IngestFinding(IngestFindingKind.SameIssue, same.Address, same.Address), .. repeated];
    }

    private async Task HoldAsync(IngestJob job, IReadOnlyList<IngestFinding> findings, CancellationToken cancel) =>
        await Waiting(job).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, IngestJobState.Held).SetProperty(j => j.Findings, findings), cancel);

    private async Task MarkUnchangedAsync(IngestJob job, IngestResult result, CancellationToken cancel)
    {
        await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db, cancel);
        await MarkDoneAsync(job, result, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task MarkDoneAsync(IngestJob job, IngestResult result, CancellationToken cancel)
    {
        DateTimeOffset now = clock.GetUtcNow();
        int marked = await Waiting(job).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, IngestJobState.Done)
            .SetProperty(j => j.Outcome, result.Outcome)
            .SetProperty(j => j.IssueId, result.IssueId)
            .SetProperty(j => j.Address, result.Address)
            .SetProperty(j => j.Articles, result.Articles)
            .SetProperty(j => j.FinishedAt, now), cancel);
        if (marked == 0) throw new JobTakenBackException();
        await db.IngestJobFiles.Where(file => file.JobId == job.Id).ExecuteDeleteAsync(cancel);
    }

    private async Task RefuseAsync(IngestJob job, Refusal refusal, CancellationToken cancel)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await Waiting(job).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, IngestJobState.Refused)
            .SetProperty(j => j.Refusal, refusal)
            .SetProperty(j => j.FinishedAt, now), cancel);
    }

    private IQueryable<IngestJob> Waiting(IngestJob job) => db.IngestJobs.Where(j => j.Id == job.Id && j.State == IngestJobState.Waiting);

    [LoggerMessage(Level = LogLevel.Error, Message = "Ingest {FileName} failed")]
    private partial void LogFailure(Exception failure, string fileName);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ingest {FileName} was taken back before it was stored")]
    private partial void LogTakenBack(string fileName);

    // Thrown within the transaction to undo it: an editor cancelled the file while it was being parsed.
    private sealed class JobTakenBackException : Exception;
}
