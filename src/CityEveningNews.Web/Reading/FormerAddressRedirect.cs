using System.Globalization;
using System.Text.RegularExpressions;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Reading;

/// <summary>
/// Leads from an address that an issue or an article had before its date was corrected to the one it has now, in whatever format it was asked for.
/// The move is not called permanent: a correction can be taken back.
/// </summary>
internal static partial class FormerAddressRedirect
{
    public static void Use(IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response.StatusCode != StatusCodes.Status404NotFound || context.Response.HasStarted) return;
        if (await FindAsync(context) is { } address) context.Response.Redirect(address + context.Request.QueryString);
    });

    private static async Task<string?> FindAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "";
        if (IssuePath().Match(path) is { Success: true } issue)
        {
            if (!DateOnly.TryParseExact(issue.Groups["date"].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) return null;
            int edition = issue.Groups["edition"].Success ? int.Parse(issue.Groups["edition"].ValueSpan, CultureInfo.InvariantCulture) : 1;
            return await FindIssueAsync(context, date, edition, number: 0) is { } now ? Addresses.Issue(now.Date, now.Edition) + issue.Groups["format"].Value : null;
        }

        if (ArticlePath().Match(path) is { Success: true } article
            && Addresses.TryParseArticleKey(article.Groups["key"].Value, out DateOnly day, out int ed, out int number))
        {
            return await FindIssueAsync(context, day, ed, number) is { } now ? Addresses.Article(now.Date, now.Edition, number) + article.Groups["format"].Value : null;
        }

        return null;
    }

    // Several issues may have left the place: an article's address leads to the one that has it, the place's own to the last.
    private static async Task<(DateOnly Date, int Edition)?> FindIssueAsync(HttpContext context, DateOnly date, int edition, int number)
    {
        var db = context.RequestServices.GetRequiredService<ArchiveDbContext>();
        var now = await (
            from former in db.FormerAddresses
            join issue in db.Issues on former.IssueId equals issue.Id
            where former.Date == date && former.Edition == edition && number <= former.LastArticleNumber
                && (number == 0 || issue.Articles.Any(a => a.Number == number))
                && issue.Status != IssueStatus.Draft && (issue.Date != date || issue.Edition != edition)
            orderby former.LastArticleNumber descending
            select new { issue.Date, issue.Edition }).FirstOrDefaultAsync(context.RequestAborted);
        return now is null ? null : (now.Date, now.Edition);
    }

    [GeneratedRegex(@"^/issues/(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(/ed-(?<edition>[1-9][0-9]{0,5}))?(?<format>\.[a-z]+)?$")]
    private static partial Regex IssuePath();

    [GeneratedRegex(@"^/articles/(?<key>[0-9a-z-]+)(?<format>\.[a-z]+)?$")]
    private static partial Regex ArticlePath();
}
