using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Lists the uploads, newest first.</summary>
internal sealed class UploadsModel(ArchiveDbContext db) : PageModel
{
    private const int Shown = 50;

    /// <summary>The uploads.</summary>
    public IReadOnlyList<Row> Batches { get; private set; } = [];

    /// <summary>Where older ones follow, or null.</summary>
    public int? Older { get; private set; }

    /// <summary>Shows them.</summary>
    /// <param name="before">Only those with smaller keys, or null for the newest.</param>
    /// <param name="cancel">Cancels the request.</param>
    public async Task OnGetAsync(int? before, CancellationToken cancel)
    {
        List<Row> rows = await db.IngestBatches
            .Where(b => before == null || b.Id < before).OrderByDescending(b => b.Id).Take(Shown + 1)
            .Select(b => new Row(b.Id, b.CreatedAt, b.CreatedBy, b.Jobs.Count,
                b.Jobs.Count(j => j.State == IngestJobState.Waiting), b.Jobs.Count(j => j.State == IngestJobState.Held),
                b.Jobs.Count(j => j.State == IngestJobState.Refused)))
            .ToListAsync(cancel);
        if (rows.Count > Shown) Older = rows[Shown - 1].Id;
        Batches = [.. rows.Take(Shown)];
    }

    /// <summary>One upload.</summary>
    internal sealed record Row(int Id, DateTimeOffset At, string? By, int Files, int Waiting, int Held, int Refused);
}
