using System.Globalization;

namespace CityEveningNews.Web.Reading;

/// <summary>How a reader wants pages to look, remembered in cookies without an account.</summary>
/// <param name="Theme">One of <see cref="Themes"/>; <c>auto</c> follows the system.</param>
/// <param name="Size">One of <see cref="Sizes"/>.</param>
public sealed record ReaderPreferences(string Theme, string Size)
{
    /// <summary>The cookie of the theme.</summary>
    public const string ThemeCookie = "theme";

    /// <summary>The cookie of the text size.</summary>
    public const string SizeCookie = "size";

    /// <summary>The themes; the first is the default.</summary>
    public static readonly IReadOnlyList<string> Themes = ["auto", "light", "dark", "sepia"];

    /// <summary>The text sizes, smallest first.</summary>
    public static readonly IReadOnlyList<string> Sizes = ["small", "medium", "large", "larger"];

    /// <summary>What the request's cookies say; anything unknown is the default.</summary>
    public static ReaderPreferences Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ReaderPreferences(
            KnownOr(Themes, context.Request.Cookies[ThemeCookie], "auto"),
            KnownOr(Sizes, context.Request.Cookies[SizeCookie], "medium"));
    }

    /// <summary>Everything of a request, its address aside, that changes how a page is written: a cached page varies by it.</summary>
    public static string CacheKey(HttpContext context)
    {
        ReaderPreferences preferences = Of(context);
        return $"{CultureInfo.CurrentUICulture.Name}/{preferences.Theme}/{preferences.Size}";
    }

    private static string KnownOr(IReadOnlyList<string> known, string? value, string otherwise) =>
        value is not null && known.Contains(value) ? value : otherwise;
}
