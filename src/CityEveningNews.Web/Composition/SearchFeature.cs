using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Web.Search;

namespace CityEveningNews.Web.Composition;

/// <summary>Adds search to the program.</summary>
internal static class SearchFeature
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<DateRangeReader>();
        services.AddSingleton<ReporterNames>();
        services.AddSingleton<ExportLimiter>();
        services.AddScoped<SearchReader>();
        services.AddScoped<SpellingAdvice>();
        services.AddScoped<TrendReader>();
        services.AddScoped<SearchExportWriter>();
        return services;
    }

    public static void MapSearch(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/search/suggest", SuggestEndpoint.AnswerAsync);
        endpoints.MapGet("/opensearch.xml", (HttpRequest request) => OpenSearchDescription.Write(request));
    }
}
