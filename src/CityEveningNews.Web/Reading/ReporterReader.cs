using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Reading;

/// <summary>A reporter and a page of their articles.</summary>
public sealed record ReporterView
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The name in pinyin, or empty.</summary>
    public required string Pinyin { get; init; }

    /// <summary>The number of articles of each year, the newest first.</summary>
    public required IReadOnlyList<(int Year, int Count)> Years { get; init; }

    /// <summary>The number of articles in all.</summary>
    public int Total => Years.Sum(year => year.Count);

    /// <summary>Who shares bylines with the reporter, most often first.</summary>
    public required IReadOnlyList<(string Name, int Count)> Companions { get; init; }

    /// <summary>The articles of the page, the newest first.</summary>
    public required IReadOnlyList<ReporterArticle> Articles { get; init; }

    /// <summary>The key of the page's last article where more follow, else null.</summary>
    public required string? Next { get; init; }
}

/// <summary>An article of a reporter's.</summary>
/// <param name="Date">The day of issue.</param>
/// <param name="Edition">The edition of the day, from 1.</param>
/// <param name="Number">Its permanent number.</param>
/// <param name="Headline">Its headline, or null.</param>
/// <param name="Role">What the reporter did for it.</param>
/// <param name="Unnamed">The article where it has no headline to be called by, else null.</param>
public sealed record ReporterArticle(DateOnly Date, int Edition, int Number, string? Headline, CreditRole Role, ParsedArticle? Unnamed)
{
    /// <summary>What it is called.</summary>
    public string Title => Unnamed is null ? Headline ?? "" : StoryTitle.Of(Unnamed);

    /// <summary>The last part of the article's address.</summary>
    public string Key => Addresses.ArticleKey(Date, Edition, Number);

    /// <summary>The article's address.</summary>
    public string Address => Addresses.Article(Date, Edition, Number);

    /// <summary>The day, as in addresses.</summary>
    public string Day => Addresses.Day(Date);

    /// <summary>The roles, one by one.</summary>
    public IEnumerable<CreditRole> Roles => Enum.GetValues<CreditRole>().Where(role => role != CreditRole.None && Role.HasFlag(role));
}

/// <summary>Reads reporters, each in three queries.</summary>
public sealed class ReporterReader(ArchiveDbContext db)
{
    private const int MostCompanions = 30;

    /// <summary>The reporter of that name, or null when no published article names them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="after">The key of the last article of the page before; anything else begins with the newest.</param>
    /// <param name="size">How many articles a page has.</param>
    /// <param name="cancel">Cancels the queries.</param>
    public async Task<ReporterView?> FindAsync(string name, string? after, int size, CancellationToken cancel)
    {
        IQueryable<Byline> bylines = db.Bylines.AsNoTracking()
            .Where(byline => byline.Reporter!.Name == name && !byline.Article!.Withdrawn && byline.Article.Issue!.Status == IssueStatus.Published);
        var years = await bylines.GroupBy(byline => new { byline.Article!.Issue!.Date.Year, byline.Reporter!.Pinyin })
            .Select(year => new { year.Key.Year, year.Key.Pinyin, Count = year.Count() }).ToListAsync(cancel);
        if (years.Count == 0) return null;
        List<ReporterArticle> articles = await ArticlesAsync(bylines, after, size + 1, cancel);
        // The person's articles are gathered first: asked of each byline whether it stands beside the person's, SQLite goes through every byline there is.
        var companions = await db.Bylines.AsNoTracking()
            .Where(other => other.Reporter!.Name != name && bylines.Select(byline => byline.ArticleId).Contains(other.ArticleId))
            .GroupBy(other => other.Reporter!.Name).Select(other => new { other.Key, Count = other.Count() })
            .OrderByDescending(other => other.Count).ThenBy(other => other.Key).Take(MostCompanions).ToListAsync(cancel);
        return new ReporterView
        {
            Name = name,
            Pinyin = years[0].Pinyin,
            Years = [.. years.OrderByDescending(year => year.Year).Select(year => (year.Year, year.Count))],
            Companions = [.. companions.Select(companion => (companion.Key, companion.Count))],
            Articles = [.. articles.Take(size)],
            Next = articles.Count > size ? articles[size - 1].Key : null,
        };
    }

    private static Task<List<ReporterArticle>> ArticlesAsync(IQueryable<Byline> bylines, string? after, int count, CancellationToken cancel)
    {
        if (Addresses.TryParseArticleKey(after, out DateOnly date, out int edition, out int number))
        {
            bylines = bylines.Where(byline => byline.Article!.Issue!.Date < date
                || (byline.Article.Issue.Date == date && (byline.Article.Issue.Edition < edition
                    || (byline.Article.Issue.Edition == edition && byline.Article.Number > number))));
        }

        return bylines
            .OrderByDescending(byline => byline.Article!.Issue!.Date).ThenByDescending(byline => byline.Article!.Issue!.Edition).ThenBy(byline => byline.Article!.Number)
            .Take(count)
            .Select(byline => new ReporterArticle(
                byline.Article!.Issue!.Date, byline.Article.Issue.Edition, byline.Article.Number, byline.Article.Headline, byline.Role,
                byline.Article.Headline == null ? byline.Article.Body!.Content : null))
            .ToListAsync(cancel);
    }
}
