using System.Globalization;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages;

/// <summary>Says in a reader's words what a status code means.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(ArchiveDbContext db) : PageModel
{
    /// <summary>The status code of the answer.</summary>
    public int Code { get; private set; }

    /// <summary>The code whose words are used: 400, 403, 404, 405, 410, 413, 429 or 500.</summary>
    public int Kind => Code switch { 403 or 404 or 405 or 410 or 413 or 429 => Code, >= 500 => 500, _ => 400 };

    /// <summary>Whether it is an issue that was taken back: it may be published again.</summary>
    public bool IsIssue { get; private set; }

    /// <summary>The address of the issue that an article was taken out of, if readers may see it; else null.</summary>
    public string? Issue { get; private set; }

    /// <summary>The day whose issue was asked for and cannot be shown, as in addresses; else null.</summary>
    public string? Day { get; private set; }

    /// <summary>The part of the site where nothing was found, where there is a word to say of it; else empty.</summary>
    public string Place { get; private set; } = "";

    /// <summary>
    /// Shows the page with its code, whatever the method of the request that failed. Nothing is bound: the form of that request may be what could
    /// not be read.
    /// </summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Code = int.TryParse(RouteData.Values["code"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code is >= 400 and <= 599 ? code : 404;
        Response.StatusCode = Code;
        await ReadAsync(HttpContext.RequestAborted);
        await next();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        if (Code is not (StatusCodes.Status404NotFound or StatusCodes.Status410Gone)) return;
        string? path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;
        Day = DayOf(path);
        if (Code == StatusCodes.Status410Gone) await ShowWhatIsLeftAsync(path, cancel);
        else Place = PlaceOf(path);
    }

    private async Task ShowWhatIsLeftAsync(string? path, CancellationToken cancel)
    {
        IsIssue = Day is not null;
        if (path?.Split('/') is not ["", "articles", { } named, ..] || !Addresses.TryParseArticleKey(named.Split('.')[0], out DateOnly date, out int edition, out _)) return;
        if (await db.Issues.Published().AnyAsync(i => i.Date == date && i.Edition == edition, cancel)) Issue = Addresses.Issue(date, edition);
        else Day = Addresses.Day(date);
    }

    private static string PlaceOf(string? path) => path?.Split('/') switch
    {
        ["", "reporters", ..] => ".Reporter",
        ["", "issues", "on", ..] => ".Day",
        ["", "issues" or "articles", ..] => ".Paper",
        ["", "editor", "setup" or "reset", ..] => ".Link",
        _ => "",
    };

    private static string? DayOf(string? path)
    {
        string day = path?.Split('/') is ["", "issues", { } asked, ..] ? asked.Split('.')[0] : "";
        return Addresses.TryParseDay(day, out _) ? day : null;
    }
}
