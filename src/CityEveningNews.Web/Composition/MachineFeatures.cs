using CityEveningNews.Web.Machines;
using CityEveningNews.Web.Machines.Oai;

namespace CityEveningNews.Web.Composition;

/// <summary>What programs read: documents, feeds, the API and its description.</summary>
internal static class MachineFeatures
{
    public static IServiceCollection AddMachines(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<SiteAddress>();
        services.AddScoped<ArchiveDocuments>();
        services.AddScoped<OaiRecords>();
        services.AddScoped<OaiEndpoint>();
        services.AddOpenApi("v1");
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = MachineJson.Options.Encoder;
            json.SerializerOptions.DefaultIgnoreCondition = MachineJson.Options.DefaultIgnoreCondition;
            foreach (var converter in MachineJson.Options.Converters) json.SerializerOptions.Converters.Add(converter);
        });
        return services;
    }

    public static void MapMachines(this IEndpointRouteBuilder routes)
    {
        DocumentEndpoints.Map(routes);
        IssueFeed.Map(routes);
        Sitemap.Map(routes);
        Robots.Map(routes);
        Api.Map(routes);
        OaiEndpoint.Map(routes);
        routes.MapOpenApi("/openapi/{documentName}.json");
    }
}
