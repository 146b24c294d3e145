using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk.Home;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>One of the desk's lists of issues, whole.</summary>
internal sealed class IssuesModel(ArchiveDbContext db) : PageModel
{
    private const int Size = 50;

    /// <summary>Which list.</summary>
    [BindProperty(SupportsGet = true)]
    public DeskList List { get; set; }

    /// <summary>How many issues stand before those shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    /// <summary>The issues shown.</summary>
    public IReadOnlyList<HomeIssue> Issues { get; private set; } = [];

    /// <summary>How many stand before the next, or null where none follow.</summary>
    public int? Next { get; private set; }

    /// <summary>Shows some of the list.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(List) || After < 0) return NotFound();
        List<HomeIssue> found = await DeskLists.Of(db, List).Skip(After).Take(Size + 1).Shown().ToListAsync(cancel);
        if (found.Count > Size) Next = After + Size;
        Issues = [.. found.Take(Size)];
        return Page();
    }
}
