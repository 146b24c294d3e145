using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Ingest.Queue;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Shows what becomes of each file of an upload, asks where something is to be decided, and takes the rest back.</summary>
internal sealed class BatchModel(ArchiveDbContext db, IngestBatches batches, IngestWorker worker) : PageModel
{
    /// <summary>The batch's key.</summary>
    public int Id { get; private set; }

    /// <summary>Who uploaded it.</summary>
    public string? By { get; private set; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The files, in order.</summary>
    public IReadOnlyList<Row> Files { get; private set; } = [];

    /// <summary>Whether files still wait to be taken in.</summary>
    public bool Working => Files.Any(f => f.State == IngestJobState.Waiting);

    /// <summary>Whether the editor is asked about files.</summary>
    public bool Asking => Files.Any(f => f.State == IngestJobState.Held);

    /// <summary>The number of files in a state.</summary>
    public int Count(IngestJobState state) => Files.Count(f => f.State == state);

    /// <summary>Shows the batch.</summary>
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    /// <summary>Shows the files alone, for the script that keeps the page up to date.</summary>
    public async Task<IActionResult> OnGetFilesAsync(int id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Partial("_BatchFiles", this) : NotFound();

    /// <summary>Takes back what is not stored yet.</summary>
    public async Task<IActionResult> OnPostCancelAsync(int id, CancellationToken cancel)
    {
        await batches.CancelAsync(id, cancel);
        return Back(id);
    }

    /// <summary>Takes one file back.</summary>
    public async Task<IActionResult> OnPostDropAsync(int id, int job, CancellationToken cancel)
    {
        await batches.DropAsync(id, job, cancel);
        return Back(id);
    }

    /// <summary>Stores the file asked about, or all of them.</summary>
    public async Task<IActionResult> OnPostStoreAsync(int id, int? job, CancellationToken cancel)
    {
        await batches.ConfirmAsync(id, job, cancel);
        await worker.WorkAsync(id, atOnce: job is not null);
        return Back(id);
    }

    /// <summary>Tries a refused file again, with its date if that was lacking.</summary>
    public async Task<IActionResult> OnPostRetryAsync(int id, int job, DateOnly? date, CancellationToken cancel)
    {
        await batches.RetryAsync(id, job, date, cancel);
        await worker.WorkAsync(id, atOnce: true);
        return Back(id);
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        if (await db.IngestBatches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancel) is not { } batch) return false;
        (Id, By, At) = (id, batch.CreatedBy, batch.CreatedAt);
        Files = await db.IngestJobs.Where(j => j.BatchId == id).OrderBy(j => j.Position)
            .Select(j => new Row(j.Id, j.FileName, j.State, j.Outcome, j.Address, j.Articles, j.Refusal, j.Findings, j.File != null))
            .ToListAsync(cancel);
        return true;
    }

    private LocalRedirectResult Back(int id) => LocalRedirect($"/editor/uploads/{id}");

    /// <summary>One file.</summary>
    internal sealed record Row(
        int Id, string FileName, IngestJobState State, IngestOutcome? Outcome, string? Address, int Articles, Refusal? Refusal,
        IReadOnlyList<IngestFinding> Findings, bool Kept);
}
