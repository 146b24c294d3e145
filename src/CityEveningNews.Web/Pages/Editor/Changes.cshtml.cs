using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk.Home;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Every change of every issue, the newest first.</summary>
internal sealed class ChangesModel(ArchiveDbContext db) : PageModel
{
    private const int Size = 50;

    /// <summary>The changes shown.</summary>
    public IReadOnlyList<HomeChange> Changes { get; private set; } = [];

    /// <summary>The key below which older ones are found, or null where there are none.</summary>
    public int? Older { get; private set; }

    /// <summary>Shows them.</summary>
    /// <param name="below">Only those with smaller keys, or null for the newest.</param>
    /// <param name="cancel">Cancels the request.</param>
    public async Task OnGetAsync(int? below, CancellationToken cancel)
    {
        List<HomeChange> found = await HomeChanges.Of(db, Size + 1, below).ToListAsync(cancel);
        if (found.Count > Size) Older = found[Size - 1].Id;
        Changes = [.. found.Take(Size)];
    }
}
