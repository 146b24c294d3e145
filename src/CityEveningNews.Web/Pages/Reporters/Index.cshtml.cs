using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages.Reporters;

/// <summary><c>/reporters</c>: who wrote for the paper, by pinyin, paged by key.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    private const int PageSize = 200;

    /// <summary>The initial chosen, a to z, or <c>#</c> for names without pinyin; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Initial { get; set; }

    /// <summary>A part of the name, or the beginning of its pinyin.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Filter { get; set; }

    /// <summary>The key of the last reporter of the page before: pinyin, a full stop, row.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The initials with their numbers of reporters.</summary>
    public IReadOnlyList<(string Letter, int Count)> Letters { get; private set; } = [];

    /// <summary>The reporters of the page.</summary>
    public IReadOnlyList<(string Name, int Articles)> Names { get; private set; } = [];

    /// <summary>The address of the page that follows, or null.</summary>
    public string? Next { get; private set; }

    /// <summary>Reads the page.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        IQueryable<Reporter> seen = db.Reporters.AsNoTracking()
            .Where(reporter => reporter.Bylines.Any(byline => !byline.Article!.Withdrawn && byline.Article.Issue!.Status == IssueStatus.Published));
        var letters = await seen.GroupBy(reporter => reporter.Pinyin.Substring(0, 1)).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        Letters =
        [
            .. letters.GroupBy(letter => IsLetter(letter.Key) ? letter.Key : "#").Select(letter => (Letter: letter.Key, letter.Sum(part => part.Count)))
                .OrderBy(letter => letter.Letter == "#" ? "~" : letter.Letter, StringComparer.Ordinal),
        ];

        IQueryable<Reporter> wanted = Chosen(seen);
        if (ReadKey(After) is (string pinyin, int id))
            wanted = wanted.Where(reporter => reporter.Pinyin.CompareTo(pinyin) > 0 || (reporter.Pinyin == pinyin && reporter.Id > id));
        var rows = await wanted.OrderBy(reporter => reporter.Pinyin).ThenBy(reporter => reporter.Id).Take(PageSize + 1)
            .Select(reporter => new
            {
                reporter.Id,
                reporter.Name,
                reporter.Pinyin,
                Articles = reporter.Bylines.Count(byline => !byline.Article!.Withdrawn && byline.Article.Issue!.Status == IssueStatus.Published),
            })
            .ToListAsync(cancel);
        Names = [.. rows.Take(PageSize).Select(row => (row.Name, row.Articles))];
        if (rows.Count > PageSize) Next = Address($"{rows[PageSize - 1].Pinyin}.{rows[PageSize - 1].Id}");
    }

    /// <summary>The address of a reporter's page.</summary>
    public static string AddressOf(string name) => Addresses.Reporter(name);

    private IQueryable<Reporter> Chosen(IQueryable<Reporter> reporters)
    {
        if (Initial is "#") reporters = reporters.Where(reporter => reporter.Pinyin.CompareTo("a") < 0 || reporter.Pinyin.CompareTo("{") >= 0);
        else if (IsLetter(Initial))
        {
            string first = Initial!, after = ((char)(first[0] + 1)).ToString();
            reporters = reporters.Where(reporter => reporter.Pinyin.CompareTo(first) >= 0 && reporter.Pinyin.CompareTo(after) < 0);
        }

        if (Filter?.Trim() is not { Length: > 0 } filter) return reporters;
        string letters = filter.ToLowerInvariant(), joined = letters.Replace(" ", "", StringComparison.Ordinal);
        return reporters.Where(reporter => reporter.Name.Contains(filter) || reporter.Pinyin.StartsWith(letters) || reporter.Pinyin.Replace(" ", "").StartsWith(joined));
    }

    private string Address(string after)
    {
        var query = new QueryString();
        if (Initial is { Length: > 0 }) query = query.Add("initial", Initial);
        if (Filter is { Length: > 0 }) query = query.Add("filter", Filter);
        return "/reporters" + query.Add("after", after);
    }

    private static (string Pinyin, int Id)? ReadKey(string? key)
    {
        int dot = key?.LastIndexOf('.') ?? -1;
        return dot >= 0 && int.TryParse(key.AsSpan(dot + 1), out int id) ? (key![..dot], id) : null;
    }

    private static bool IsLetter(string? text) => text is [>= 'a' and <= 'z'];
}
