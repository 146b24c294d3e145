using CityEveningNews.Web.Reading;
using CityEveningNews.Web.Startup;
using Microsoft.AspNetCore.OutputCaching;

namespace CityEveningNews.Web.Speed;

/// <summary>Which answers are kept, and how they differ from reader to reader. A change of the archive lets all of them go.</summary>
internal sealed class ArchivePages : IOutputCachePolicy
{
    // Texts taken in by the command line are another process's doing, of which this one is not told.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static readonly PathString[] Kept = ["/issues", "/articles", "/reporters", "/feeds", "/sitemaps", "/sitemap.xml", "/api/v1"];

    /// <summary>Whether an answer to the request is the same for everyone with the same preferences.</summary>
    public static bool Covers(HttpContext context)
    {
        HttpRequest request = context.Request;
        return (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && (request.Path == "/" || Array.Exists(Kept, path => request.Path.StartsWithSegments(path)))
            && !IsSignedIn(context);
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        bool covered = Covers(context.HttpContext);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = covered;
        if (!covered) return ValueTask.CompletedTask;
        context.Tags.Add(OutputCacheEviction.Tag);
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["reader"] = ReaderPreferences.CacheKey(context.HttpContext);
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(context.HttpContext.Request);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        HttpResponse response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    // The cookie is looked at too: the cache stands before whoever reads it.
    private static bool IsSignedIn(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true
        || context.Request.Headers.Authorization.Count > 0
        || context.Request.Cookies.Keys.Any(name => name.StartsWith(".AspNetCore.Identity", StringComparison.Ordinal));

    // What the compression behind the cache would choose, so that no reader is given bytes they cannot read.
    private static string Encoding(HttpRequest request)
    {
        string accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains(";q=", StringComparison.OrdinalIgnoreCase) ? accepted
            : accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "";
    }
}
