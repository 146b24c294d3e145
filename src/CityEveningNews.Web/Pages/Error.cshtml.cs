using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages;

/// <summary>Says in a reader's words what a status code means.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>The status code of the answer.</summary>
    public int Code { get; private set; }

    /// <summary>The code whose words are used: 400, 403, 404, 410, 429 or 500.</summary>
    public int Kind => Code switch { 403 or 404 or 410 or 429 => Code, >= 500 => 500, _ => 400 };

    /// <summary>The day whose issue was asked for and is not held, as in addresses; else null.</summary>
    public string? Day { get; private set; }

    /// <summary>The part of the site where nothing was found, where there is a word to say of it; else empty.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Shows the page with its code.</summary>
    public void OnGet(int code)
    {
        Code = code is >= 400 and <= 599 ? code : 404;
        Response.StatusCode = Code;
        if (Code != StatusCodes.Status404NotFound) return;
        string? path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;
        (Day, Place) = (DayOf(path), PlaceOf(path));
    }

    /// <inheritdoc cref="OnGet"/>
    public void OnPost(int code) => OnGet(code);

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
        string day = path?.Split('/') is ["", "issues", { } asked, ..] ? asked : "";
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? day : null;
    }
}
