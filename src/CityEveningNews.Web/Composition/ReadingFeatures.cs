using System.Globalization;
using CityEveningNews.Web.Reading;

namespace CityEveningNews.Web.Composition;

/// <summary>What every page stands on: languages, preferences, security headers and friendly errors.</summary>
internal static class ReadingFeatures
{
    /// <summary>The languages of the interface; the first is the default.</summary>
    public static readonly IReadOnlyList<string> Languages = ["zh-CN", "en"];

    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddScoped<IssueReader>();
        services.AddScoped<ArticleReader>();
        services.AddScoped<ReporterReader>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            CultureInfo[] cultures = [.. Languages.Select(CultureInfo.GetCultureInfo)];
            options.DefaultRequestCulture = new(cultures[0]);
            options.SupportedCultures = options.SupportedUICultures = cultures;
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        return services;
    }

    public static void UseReading(this WebApplication app)
    {
        SecurityHeaders.Use(app);
        app.UseRequestLocalization();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }

    public static void MapReading(this IEndpointRouteBuilder routes) => PreferencesEndpoint.Map(routes);
}
