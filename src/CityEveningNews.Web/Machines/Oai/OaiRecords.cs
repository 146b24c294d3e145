using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Machines.Oai;

/// <summary>An article as harvesters know it.</summary>
/// <param name="Key">The last part of its address.</param>
/// <param name="Changed">When it, or the issue it stands in, last changed: the datestamp.</param>
/// <param name="Deleted">Whether it, or its issue, was taken back.</param>
/// <param name="Article">The article; null where only the header is wanted or the record is deleted.</param>
internal sealed record OaiRecord(string Key, DateTimeOffset Changed, bool Deleted, ArticleDocument? Article);

/// <summary>
/// Reads articles as records. An issue's articles bear the datestamp of the issue, since every change of an article changes its issue; so a
/// harvest walks one index, of issues by time of change, and a page of it is one query however large the archive.
/// </summary>
internal sealed class OaiRecords(ArchiveDbContext db)
{
    /// <summary>How many issues a page of a harvest holds, each with all its articles.</summary>
    private const int PageIssues = 20;

    /// <summary>When the earliest record changed; null in an empty archive.</summary>
    public Task<DateTimeOffset?> EarliestAsync(CancellationToken cancel) =>
        Harvested.OrderBy(issue => issue.UpdatedAt).Select(issue => (DateTimeOffset?)issue.UpdatedAt).FirstOrDefaultAsync(cancel);

    /// <summary>One record; null when there is none of that key.</summary>
    public async Task<OaiRecord?> FindAsync(string key, CancellationToken cancel)
    {
        if (!Addresses.TryParseArticleKey(key, out DateOnly date, out int edition, out int number)) return null;
        return (await ReadAsync(Harvested.Where(issue => issue.Date == date && issue.Edition == edition), number, whole: true, cancel)).SingleOrDefault().Records?.SingleOrDefault();
    }

    /// <summary>A page of a harvest, and the token for the page after it; null on the last.</summary>
    public async Task<(IReadOnlyList<OaiRecord> Records, string? Token)> ListAsync(OaiWindow window, bool whole, CancellationToken cancel)
    {
        DateTimeOffset from = Moment(Math.Max(window.From, window.AfterTime)), before = Moment(window.Before), after = Moment(window.AfterTime);
        IQueryable<Issue> issues = Harvested
            .Where(issue => issue.UpdatedAt >= from && issue.UpdatedAt < before && (issue.UpdatedAt > after || issue.Id > window.AfterIssue) && issue.Articles.Any())
            .OrderBy(issue => issue.UpdatedAt).ThenBy(issue => issue.Id).Take(PageIssues + 1);
        List<(int Id, DateTimeOffset Changed, OaiRecord[] Records)> page = await ReadAsync(issues, number: null, whole, cancel);
        string? token = page.Count > PageIssues ? window.Token(page[PageIssues - 1].Changed, page[PageIssues - 1].Id) : null;
        return ([.. page.Take(PageIssues).SelectMany(issue => issue.Records)], token);
    }

    private IQueryable<Issue> Harvested => db.Issues.AsNoTracking().Where(issue => issue.Status != IssueStatus.Draft);

    private static async Task<List<(int Id, DateTimeOffset Changed, OaiRecord[] Records)>> ReadAsync(IQueryable<Issue> issues, int? number, bool whole, CancellationToken cancel)
    {
        var rows = await issues.Select(issue => new
        {
            issue.Id,
            issue.Publication,
            issue.Date,
            issue.Edition,
            issue.IssueNumber,
            issue.Status,
            issue.UpdatedAt,
            Articles = issue.Articles.Where(article => number == null || article.Number == number).OrderBy(article => article.Number)
                .Select(article => new { article.Number, article.Withdrawn, article.CharacterCount, article.UpdatedAt, Content = whole ? article.Body!.Content : null }).ToList(),
        }).ToListAsync(cancel);
        return
        [
            .. rows.Select(issue => (issue.Id, issue.UpdatedAt, issue.Articles.Select(article =>
            {
                bool deleted = article.Withdrawn || issue.Status == IssueStatus.Withdrawn;
                var reference = new IssueReference(issue.Publication, issue.Date, issue.Edition, issue.IssueNumber);
                return new OaiRecord(
                    Addresses.ArticleKey(issue.Date, issue.Edition, article.Number), issue.UpdatedAt, deleted,
                    deleted || article.Content is not { } content ? null : ArticleDocument.Of(reference, article.Number, article.CharacterCount, article.UpdatedAt, content));
            }).ToArray())),
        ];
    }

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
