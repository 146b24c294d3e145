using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Web.Machines;
using CityEveningNews.Web.Search;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CityEveningNews.Web.Composition;

/// <summary>Adds search to the program.</summary>
internal static class SearchFeature
{
    /// <summary>In bytes: room for ten thousand Chinese characters, each nine bytes in an address.</summary>
    private const int LongestRequestLine = 128 * 1024;

    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddLocalization();
        // Any text is a query, however long: it is answered, with its end left out, and not refused.
        services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestLineSize = LongestRequestLine);
        services.AddSingleton<DateRangeReader>();
        services.AddSingleton<ReporterNames>();
        services.AddSingleton<ExportLimiter>();
        services.AddHostedService<PastQuerySaving>();
        services.AddHostedService<SearchWarming>();
        services.AddHostedService<IndexUpkeepService>();
        services.AddScoped<SearchReader>();
        services.AddScoped<SpellingAdvice>();
        services.AddScoped<TrendReader>();
        services.AddScoped<SearchExportWriter>();
        return services;
    }

    public static void MapSearch(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/search/suggest", SuggestEndpoint.AnswerAsync);
        endpoints.MapGet("/opensearch.xml", (HttpRequest request, SiteAddress site) => OpenSearchDescription.Write(request, site));
    }
}
