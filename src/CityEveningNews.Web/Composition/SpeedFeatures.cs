using System.Globalization;
using System.Threading.RateLimiting;
using CityEveningNews.Archive;
using CityEveningNews.Web.Speed;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace CityEveningNews.Web.Composition;

/// <summary>Kept pages, compression, and a bound on what one address may ask of the costly parts.</summary>
internal static class SpeedFeatures
{
    private static readonly PathString[] Costly = ["/api", "/search", "/trends"];

    public static IServiceCollection AddSpeed(this IServiceCollection services)
    {
        services.AddOutputCache(cache => cache.AddBasePolicy(new ArchivePages()));
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "text/markdown", "image/svg+xml", "application/x-ndjson"];
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait))
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        });
        return services;
    }

    /// <summary>
    /// The cache stands first: what it keeps is neither compressed nor counted again. It needs the reader's language, so it stands after localisation.
    /// </summary>
    public static void UseSpeed(this IApplicationBuilder app)
    {
        app.UseOutputCache();
        EntityTags.Use(app);
        app.UseResponseCompression();
        app.UseRateLimiter();
    }

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        if (!Array.Exists(Costly, path => context.Request.Path.StartsWithSegments(path))) return RateLimitPartition.GetNoLimiter("");
        int perMinute = context.RequestServices.GetRequiredService<IOptions<ArchiveOptions>>().Value.RequestsPerMinute;
        return RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) });
    }
}
