using System.Globalization;
using System.Text.RegularExpressions;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Reading;

/// <summary>
/// Leads from an address that an issue or an article had before its date was corrected to the one it has now, in whatever format it was asked for,
/// on the desk too.
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
            if (!Addresses.TryParseDay(issue.Groups["date"].ValueSpan, out DateOnly date)) return null;
            int edition = issue.Groups["edition"].Success ? int.Parse(issue.Groups["edition"].ValueSpan, CultureInfo.InvariantCulture) : 1;
            return await FindIssueAsync(context, issue, date, edition, number: 0) is { } now ? Around(issue, Addresses.Issue(now.Date, now.Edition)) : null;
        }

        if (ArticlePath().Match(path) is { Success: true } article
            && Addresses.TryParseArticleKey(article.Groups["key"].Value, out DateOnly day, out int ed, out int number))
        {
            return await FindIssueAsync(context, article, day, ed, number) is { } now ? Around(article, Addresses.Article(now.Date, now.Edition, number)) : null;
        }

        return null;
    }

    // What stood before and behind the address stands before and behind the new one.
    private static string Around(Match former, string now) => former.Groups["desk"].Value + now + former.Groups["rest"].Value;

    // Several issues may have left the place: an article's address leads to the one that has it, the place's own to the last.
    private static async Task<(DateOnly Date, int Edition)?> FindIssueAsync(HttpContext context, Match former, DateOnly date, int edition, int number)
    {
        bool isDesk = former.Groups["desk"].Length > 0;
        var db = context.RequestServices.GetRequiredService<ArchiveDbContext>();
        var now = await (
            from left in db.FormerAddresses
            join issue in db.Issues on left.IssueId equals issue.Id
            where left.Date == date && left.Edition == edition && number <= left.LastArticleNumber
                && (number == 0 || issue.Articles.Any(a => a.Number == number))
                && (isDesk || issue.Status != IssueStatus.Draft) && (issue.Date != date || issue.Edition != edition)
            orderby left.LastArticleNumber descending
            select new { issue.Date, issue.Edition }).FirstOrDefaultAsync(context.RequestAborted);
        return now is null ? null : (now.Date, now.Edition);
    }

    [GeneratedRegex(@"^(?<desk>/editor)?/issues/(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(/ed-(?<edition>[1-9][0-9]{0,5}))?(?<rest>(?(desk)/[a-z]+|\.[a-z]+))?$")]
    private static partial Regex IssuePath();

    [GeneratedRegex(@"^(?<desk>/editor)?/articles/(?<key>[0-9a-z-]+)(?<rest>(?(desk)/[a-z]+|\.[a-z]+))?$")]
    private static partial Regex ArticlePath();
}
