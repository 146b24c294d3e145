using CityEveningNews.Web.Composition;
using Microsoft.AspNetCore.Localization;

namespace CityEveningNews.Web.Reading;

/// <summary><c>POST /preferences</c>: keeps a reader's theme, text size and language, and goes back to the page it came from.</summary>
internal static class PreferencesEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/preferences", (Delegate)KeepAsync).ExcludeFromDescription();

    private static async Task<IResult> KeepAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return Results.BadRequest();
        IFormCollection form = await context.Request.ReadFormAsync();
        Keep(context, ReaderPreferences.ThemeCookie, form["theme"], ReaderPreferences.Themes);
        Keep(context, ReaderPreferences.SizeCookie, form["size"], ReaderPreferences.Sizes);
        string language = form["language"].ToString();
        if (ReadingFeatures.Languages.Contains(language))
            Write(context, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)));
        return Results.LocalRedirect(SafeReturn(form["return"]));
    }

    private static void Keep(HttpContext context, string cookie, string? value, IReadOnlyList<string> known)
    {
        if (value is not null && known.Contains(value)) Write(context, cookie, value);
    }

    private static void Write(HttpContext context, string cookie, string value) =>
        context.Response.Cookies.Append(cookie, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });

    // Only an address of this archive: never //elsewhere or /\elsewhere, nor a line break into the header.
    private static string SafeReturn(string? address) =>
        address is ['/', ..] && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(char.IsControl) ? address : "/";
}
