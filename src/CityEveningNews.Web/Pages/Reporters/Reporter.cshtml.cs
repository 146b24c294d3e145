using System.Globalization;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages.Reporters;

/// <summary><c>/reporters/刘佳雪</c>: a reporter's articles by date, the newest first, and with whom they were written.</summary>
public sealed class ReporterModel(ArchiveDbContext db) : PageModel
{
    private const int PageSize = 50;
    private const int MostCompanions = 30;

    /// <summary>The name.</summary>
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    /// <summary>The key of the last article of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The articles of the page.</summary>
    public IReadOnlyList<Row> Articles { get; private set; } = [];

    /// <summary>The number of articles of each year, the newest first.</summary>
    public IReadOnlyList<(int Year, int Count)> Years { get; private set; } = [];

    /// <summary>Who shares bylines with the reporter, most often first.</summary>
    public IReadOnlyList<(string Name, int Count)> Companions { get; private set; } = [];

    /// <summary>The address of the page that follows, or null.</summary>
    public string? Next { get; private set; }

    /// <summary>Reads the page in three queries.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        IQueryable<Byline> bylines = db.Bylines.AsNoTracking()
            .Where(byline => byline.Reporter!.Name == Name && !byline.Article!.Withdrawn && byline.Article.Issue!.Status == IssueStatus.Published);
        var years = await bylines.GroupBy(byline => byline.Article!.Issue!.Date.Year).Select(year => new { year.Key, Count = year.Count() }).ToListAsync(cancel);
        if (years.Count == 0) return NotFound();
        Years = [.. years.OrderByDescending(year => year.Key).Select(year => (year.Key, year.Count))];
        await ReadArticlesAsync(bylines, cancel);
        var companions = await db.Bylines.AsNoTracking()
            .Where(other => other.Reporter!.Name != Name && bylines.Any(byline => byline.ArticleId == other.ArticleId))
            .GroupBy(other => other.Reporter!.Name).Select(other => new { other.Key, Count = other.Count() })
            .OrderByDescending(other => other.Count).ThenBy(other => other.Key).Take(MostCompanions).ToListAsync(cancel);
        Companions = [.. companions.Select(companion => (companion.Key, companion.Count))];
        return Page();
    }

    private async Task ReadArticlesAsync(IQueryable<Byline> bylines, CancellationToken cancel)
    {
        if (Addresses.TryParseArticleKey(After, out DateOnly date, out int edition, out int number))
        {
            bylines = bylines.Where(byline => byline.Article!.Issue!.Date < date
                || (byline.Article.Issue.Date == date && (byline.Article.Issue.Edition < edition
                    || (byline.Article.Issue.Edition == edition && byline.Article.Number > number))));
        }

        List<Row> rows = await bylines
            .OrderByDescending(byline => byline.Article!.Issue!.Date).ThenByDescending(byline => byline.Article!.Issue!.Edition).ThenBy(byline => byline.Article!.Number)
            .Take(PageSize + 1)
            .Select(byline => new Row(
                byline.Article!.Issue!.Date, byline.Article.Issue.Edition, byline.Article.Number, byline.Article.Headline, byline.Role))
            .ToListAsync(cancel);
        Articles = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = $"{Addresses.Reporter(Name)}?after={rows[PageSize - 1].Key}";
    }

    /// <summary>An article of the reporter's.</summary>
    public sealed record Row(DateOnly Date, int Edition, int Number, string? Headline, CreditRole Role)
    {
        /// <summary>The last part of the article's address.</summary>
        public string Key => Addresses.ArticleKey(Date, Edition, Number);

        /// <summary>The article's address.</summary>
        public string Address => Addresses.Article(Date, Edition, Number);

        /// <summary>The day, as in addresses.</summary>
        public string Day => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        /// <summary>The roles, one by one.</summary>
        public IEnumerable<CreditRole> Roles => Enum.GetValues<CreditRole>().Where(role => role != CreditRole.None && Role.HasFlag(role));
    }
}
