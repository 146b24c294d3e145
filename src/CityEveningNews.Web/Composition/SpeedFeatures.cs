using System.IO.Compression;
using CityEveningNews.Web.Speed;
using Microsoft.AspNetCore.ResponseCompression;

namespace CityEveningNews.Web.Composition;

/// <summary>Kept pages, compression, and a bound on what one address may ask of the costly parts.</summary>
internal static class SpeedFeatures
{
    public static IServiceCollection AddSpeed(this IServiceCollection services)
    {
        services.AddOutputCache(cache => cache.AddBasePolicy(new ArchivePages()));
        services.AddSingleton<ArchiveGeneration>();
        services.AddSingleton<KeptAnswers>();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "text/markdown", "image/svg+xml", "application/x-ndjson"];
        });
        // An answer is compressed once and given many times: a smaller one is worth the time.
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        services.AddRateLimiter(RateLimits.Configure);
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
}
