using System.ComponentModel;
using System.Globalization;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Reading;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Machines;

/// <summary><c>/api/v1</c>: issues, articles and reporters as JSON, paged by key. <c>/openapi/v1.json</c> describes it.</summary>
internal static class Api
{
    private const int LargestPage = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup("/api/v1").WithTags("Archive");
        api.MapGet("/issues", IssuesAsync).WithName("ListIssues")
            .WithSummary("Issues in order of date. Give the answer's next as after for the page that follows.");
        api.MapGet("/issues/{date}", IssueAsync).WithName("GetIssue").WithSummary("One issue, its masthead and articles whole.");
        api.MapGet("/articles/{key}", ArticleAsync).WithName("GetArticle").WithSummary("One article by its key, e.g. 20210219-3.");
        api.MapGet("/reporters", ReportersAsync).WithName("ListReporters").WithSummary("The people named by bylines, in the order in which the archive met them.");
        api.MapGet("/reporters/{name}", ReporterAsync).WithName("GetReporter")
            .WithSummary("One person: their articles, the newest first, the years, and whom they shared bylines with.");
    }

    private static async Task<Ok<Page<IssueSummary>>> IssuesAsync(
        ArchiveDbContext db,
        CancellationToken cancel,
        [Description("The first day, yyyy-MM-dd")] DateOnly? from = null,
        [Description("The last day, yyyy-MM-dd")] DateOnly? to = null,
        [Description("The next of the page before")] string? after = null,
        [Description("How many, 1 to 200")] int limit = 50)
    {
        (DateOnly day, int edition) = ReadCursor(after) ?? (DateOnly.MinValue, 0);
        int size = Math.Clamp(limit, 1, LargestPage);
        DateOnly first = from is { } start && start > day ? start : day, last = to ?? DateOnly.MaxValue;
        var rows = await db.Issues.AsNoTracking().Published()
            .Where(issue => issue.Date >= first && issue.Date <= last && (issue.Date > day || issue.Edition > edition))
            .OrderBy(issue => issue.Date).ThenBy(issue => issue.Edition).Take(size + 1)
            .Select(issue => new { issue.Date, issue.Edition, issue.IssueNumber, issue.LeadHeadline, issue.ArticleCount })
            .ToListAsync(cancel);
        IssueSummary[] items =
        [
            .. rows.Take(size).Select(row =>
                new IssueSummary(Addresses.Issue(row.Date, row.Edition), row.Date, row.Edition, row.IssueNumber, row.LeadHeadline, row.ArticleCount)),
        ];
        string? next = rows.Count > size ? string.Create(CultureInfo.InvariantCulture, $"{Addresses.Day(items[^1].Date)}.{items[^1].Edition}") : null;
        return TypedResults.Ok(new Page<IssueSummary>(items, next));
    }

    private static async Task<Results<Ok<IssueDocument>, NotFound, StatusCodeHttpResult>> IssueAsync(
        DateOnly date, ArchiveDocuments documents, CancellationToken cancel, [Description("The edition of the day")] int edition = 1) =>
        await documents.IssueAsync(date, edition, cancel) switch
        {
            { Gone: true } => TypedResults.StatusCode(StatusCodes.Status410Gone),
            { Value: { } issue } => TypedResults.Ok(issue),
            _ => TypedResults.NotFound(),
        };

    private static async Task<Results<Ok<ArticleDocument>, NotFound, StatusCodeHttpResult>> ArticleAsync(
        string key, ArchiveDocuments documents, CancellationToken cancel)
    {
        if (!Addresses.TryParseArticleKey(key, out DateOnly date, out int edition, out int number)) return TypedResults.NotFound();
        return await documents.ArticleAsync(date, edition, number, cancel) switch
        {
            { Gone: true } => TypedResults.StatusCode(StatusCodes.Status410Gone),
            { Value: { } article } => TypedResults.Ok(article),
            _ => TypedResults.NotFound(),
        };
    }

    private static async Task<Ok<Page<ReporterSummary>>> ReportersAsync(
        ArchiveDbContext db,
        CancellationToken cancel,
        [Description("The next of the page before")] int after = 0,
        [Description("How many, 1 to 200")] int limit = 50)
    {
        int size = Math.Clamp(limit, 1, LargestPage);
        var rows = await db.Reporters.AsNoTracking()
            .Where(reporter => reporter.Id > after && reporter.Bylines.Any(byline => !byline.Article!.Withdrawn && byline.Article.Issue!.Status == IssueStatus.Published))
            .OrderBy(reporter => reporter.Id).Take(size + 1)
            .Select(reporter => new
            {
                reporter.Id,
                reporter.Name,
                reporter.Pinyin,
                Articles = reporter.Bylines.Count(byline => !byline.Article!.Withdrawn && byline.Article.Issue!.Status == IssueStatus.Published),
            })
            .ToListAsync(cancel);
        return TypedResults.Ok(new Page<ReporterSummary>(
            [.. rows.Take(size).Select(row => new ReporterSummary(Addresses.Reporter(row.Name), row.Name, row.Pinyin, row.Articles))],
            rows.Count > size ? rows[size - 1].Id.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static async Task<Results<Ok<ReporterDocument>, NotFound>> ReporterAsync(
        string name,
        ReporterReader reporters,
        CancellationToken cancel,
        [Description("The next of the page before")] string? after = null,
        [Description("How many articles, 1 to 200")] int limit = 50) =>
        await reporters.FindAsync(name, after, Math.Clamp(limit, 1, LargestPage), cancel) is { } reporter
            ? TypedResults.Ok(ReporterDocument.Of(reporter))
            : TypedResults.NotFound();

    private static (DateOnly Day, int Edition)? ReadCursor(string? cursor)
    {
        string[] parts = (cursor ?? "").Split('.');
        return parts.Length == 2
            && Addresses.TryParseDay(parts[0], out DateOnly day)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int edition)
            ? (day, edition)
            : null;
    }
}

/// <summary>A page of a list.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="Next">What to give as <c>after</c> for the page that follows; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A person named by bylines.</summary>
/// <param name="Path">The path of their page.</param>
/// <param name="Name">The name.</param>
/// <param name="Pinyin">The name in pinyin, or empty.</param>
/// <param name="Articles">How many articles name them.</param>
public sealed record ReporterSummary(string Path, string Name, string Pinyin, int Articles);
