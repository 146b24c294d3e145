using CityEveningNews.Web.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages;

/// <summary>Home: the newest issue as a front page, and ways into the archive.</summary>
public sealed class IndexModel(IssueReader issues) : PageModel
{
    /// <summary>The newest issue, or null in an empty archive.</summary>
    public IssueView? Issue { get; private set; }

    /// <summary>Reads the newest issue and the counts.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Issue = await issues.NewestAsync(cancel);
}
