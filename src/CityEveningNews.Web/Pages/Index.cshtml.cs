using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages;

/// <summary>Home: the newest issue as a front page, and ways into the archive.</summary>
public sealed class IndexModel(IssueReader issues, ArchiveDbContext db) : PageModel
{
    /// <summary>The newest issue, or null in an empty archive.</summary>
    public IssueView? Issue { get; private set; }

    /// <summary>How many issues the archive shows.</summary>
    public int IssueCount { get; private set; }

    /// <summary>How many articles stand in them.</summary>
    public int ArticleCount { get; private set; }

    /// <summary>Reads the newest issue and the counts.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Issue = await issues.NewestAsync(cancel);
        if (Issue is null) return;
        var counts = await db.Issues.Published().GroupBy(_ => 1)
            .Select(all => new { Issues = all.Count(), Articles = all.Sum(issue => issue.ArticleCount) }).SingleAsync(cancel);
        (IssueCount, ArticleCount) = (counts.Issues, counts.Articles);
    }
}
