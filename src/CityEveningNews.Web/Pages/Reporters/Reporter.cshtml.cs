using CityEveningNews.Archive;
using CityEveningNews.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Reporters;

/// <summary><c>/reporters/刘佳雪</c>: a reporter's articles by date, the newest first, and with whom they were written.</summary>
public sealed class ReporterModel(ReporterReader reporters) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The name.</summary>
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    /// <summary>The key of the last article of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The reporter.</summary>
    public ReporterView Reporter { get; private set; } = null!;

    /// <summary>The address of the page that follows, or null.</summary>
    public string? Next => Reporter.Next is { } key ? $"{Addresses.Reporter(Name)}?after={key}" : null;

    /// <summary>Reads the page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await reporters.FindAsync(Name, After, PageSize, cancel) is not { } reporter) return NotFound();
        Reporter = reporter;
        return Page();
    }
}
