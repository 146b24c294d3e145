using System.Globalization;
using System.Threading.RateLimiting;
using CityEveningNews.Archive;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CityEveningNews.Web.Composition;

/// <summary>How many requests a minute one address may make: of the costly parts, and of guesses at a password or a set-up link.</summary>
internal static class RateLimits
{
    /// <summary>The policy of the pages where a password or a set-up link could be guessed.</summary>
    public const string SignIn = "sign-in";

    private const int SignInsPerMinute = 30;

    // Who comes by a Unix socket has no address; the empty key is that of whatever is not counted.
    private const string NoAddress = "no address";

    private static readonly PathString[] Costly = ["/api", "/oai", "/search", "/trends"];

    public static void Configure(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait))
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(OfCostlyParts);
        limits.AddPolicy(SignIn, OfGuesses);
    }

    private static RateLimitPartition<string> OfCostlyParts(HttpContext context) =>
        Array.Exists(Costly, path => context.Request.Path.StartsWithSegments(path))
            ? PerMinute(context, context.RequestServices.GetRequiredService<IOptions<ArchiveOptions>>().Value.RequestsPerMinute)
            : RateLimitPartition.GetNoLimiter("");

    // Opening the form is no guess yet.
    private static RateLimitPartition<string> OfGuesses(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) ? PerMinute(context, SignInsPerMinute) : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> PerMinute(HttpContext context, int requests) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? NoAddress,
        _ => new FixedWindowRateLimiterOptions { PermitLimit = requests, Window = TimeSpan.FromMinutes(1) });
}
