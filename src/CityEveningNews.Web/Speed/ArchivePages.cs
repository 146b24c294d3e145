using System.Globalization;
using CityEveningNews.Web.Reading;
using CityEveningNews.Web.Startup;
using Microsoft.AspNetCore.OutputCaching;

namespace CityEveningNews.Web.Speed;

/// <summary>Which answers are kept, and how they differ from reader to reader. A change of the archive lets all of them go.</summary>
internal sealed class ArchivePages : IOutputCachePolicy
{
    /// <summary>How the names of the cookies begin by which an editor is known.</summary>
    public const string SignInCookie = ".AspNetCore.Identity";

    /// <summary>How long an answer is kept at most.</summary>
    // Texts taken in by the command line are another process's doing, of which this one is not told.
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static readonly PathString[] Kept = ["/issues", "/articles", "/reporters", "/feeds", "/sitemaps", "/sitemap.xml", "/api/v1"];

    /// <summary>Whether an answer to the request is the same for everyone with the same preferences.</summary>
    public static bool Covers(HttpContext context)
    {
        HttpRequest request = context.Request;
        return (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && MayKeep(request.Path)
            && !IsSignedIn(context);
    }

    /// <summary>Whether answers at a path are the same for everyone who is not signed in.</summary>
    public static bool MayKeep(PathString path) => path == "/" || Array.Exists(Kept, kept => path.StartsWithSegments(kept));

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        string encoding = Encoding(context.HttpContext.Request);
        bool kept = Covers(context.HttpContext) && IsShort(context.HttpContext.Request, encoding);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = kept;
        if (!kept) return ValueTask.CompletedTask;
        context.Tags.Add(OutputCacheEviction.Tag);
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["reader"] = ReaderPreferences.CacheKey(context.HttpContext);
        context.CacheVaryByRules.VaryByValues["encoding"] = encoding;
        ArchiveGeneration generation = context.HttpContext.RequestServices.GetRequiredService<ArchiveGeneration>();
        context.CacheVaryByRules.VaryByValues["generation"] = generation.Number.ToString(CultureInfo.InvariantCulture);
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
        || context.Request.Cookies.Keys.Any(name => name.StartsWith(SignInCookie, StringComparison.Ordinal));

    // Of what a page is kept under only the page is counted; these are the parts of it that a reader chooses.
    private static bool IsShort(HttpRequest request, string encoding) =>
        (request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0) + request.Host.Value!.Length + encoding.Length <= AnswerKey.MostCharacters;

    // What the compression behind the cache would choose, so that no reader is given bytes they cannot read.
    private static string Encoding(HttpRequest request)
    {
        string accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("q=", StringComparison.OrdinalIgnoreCase) ? accepted
            : accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "";
    }
}
