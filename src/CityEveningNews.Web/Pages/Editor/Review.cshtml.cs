using System.Globalization;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Desk.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Where an editor holds an issue against its source: doubts first, then both side by side.</summary>
internal sealed class ReviewModel(ReviewReader reader, JoinSettling joins) : PageModel
{
    /// <summary>The issue.</summary>
    public ReviewView Issue { get; private set; } = null!;

    /// <summary>Whether what the editor asked for was not done, because the issue had changed in the meantime.</summary>
    public bool Stale { get; private set; }

    /// <summary>The masthead's fields as the page shows them.</summary>
    public IEnumerable<string> MastheadFields
    {
        get
        {
            ParsedMasthead head = Issue.Masthead;
            string?[] fields =
            [
                Issue.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), head.Weekday, head.LunarDate,
                head.IssueNumber is { } number ? $"总第{number}期" : null, head.EditionName, head.PagesToday is { } pages ? $"今日{pages}版" : null,
                head.SerialNumber, head.PostalDistributionCode, head.NewsHotline, head.Address, head.Postcode,
                .. head.Staff.Select(s => $"{s.Role} {s.Name}"),
            ];
            return fields.OfType<string>();
        }
    }

    /// <summary>Shows the issue of a day.</summary>
    public async Task<IActionResult> OnGetAsync(string date, string? edition, bool stale, CancellationToken cancel)
    {
        if (await FindAsync(date, edition, cancel) is not { } issue) return NotFound();
        (Issue, Stale) = (issue, stale);
        return Page();
    }

    /// <summary>Settles what goes on with a fragment: the head line, or nothing where there is none.</summary>
    public Task<IActionResult> OnPostSettleAsync(string date, string? edition, int version, int tail, int? head, CancellationToken cancel) =>
        DoAsync(date, edition, version, issue => joins.SettleAsync(issue.Id, tail, head, User.Identity?.Name, cancel), cancel);

    /// <summary>Leaves a settled join to the parser again.</summary>
    public Task<IActionResult> OnPostUnsettleAsync(string date, string? edition, int version, int tail, CancellationToken cancel) =>
        DoAsync(date, edition, version, issue => joins.UnsettleAsync(issue.Id, tail, User.Identity?.Name, cancel), cancel);

    // What an editor saw may have changed since: then nothing is done, and the page is shown as it is now.
    private async Task<IActionResult> DoAsync(string date, string? edition, int version, Func<ReviewView, Task<bool>> act, CancellationToken cancel)
    {
        if (await FindAsync(date, edition, cancel) is not { } issue) return NotFound();
        bool done = issue.Version == version && await act(issue);
        return LocalRedirect($"/editor{Addresses.Issue(issue.Date, issue.Edition)}{(done ? "" : "?stale=true")}");
    }

    private async Task<ReviewView?> FindAsync(string date, string? edition, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return null;
        int number = 1;
        if (edition is not null && !int.TryParse(edition.AsSpan("ed-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out number)) return null;
        return await reader.FindAsync(day, number, cancel);
    }
}
