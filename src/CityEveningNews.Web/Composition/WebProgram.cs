using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Reading;
using CityEveningNews.Web.Speed;
using CityEveningNews.Web.Startup;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Serilog;
using Serilog.Events;

namespace CityEveningNews.Web.Composition;

/// <summary>Puts the web program together.</summary>
internal static class WebProgram
{
    // Where the archive is open if nobody says otherwise: the address the documentation names.
    private const string DefaultAddress = "http://localhost:5080";

    public static WebApplication Build(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // The program finds its pages and seeds beside itself, whatever folder it is started from.
            ContentRootPath = Array.Exists(args, a => a.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) ? null : AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        if (!HasAddress(builder.Configuration)) builder.WebHost.UseUrls(DefaultAddress);
        AddLogging(builder);
        AddServices(builder.Services);
        WebApplication app = builder.Build();
        UsePipeline(app);
        MapEndpoints(app);
        return app;
    }

    private static bool HasAddress(ConfigurationManager configuration) =>
        ((string[])[WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey]).Any(key => !string.IsNullOrEmpty(configuration[key]))
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    private static void AddLogging(WebApplicationBuilder builder) =>
        builder.Services.AddSerilog((services, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // The keys lie in the data folder beside the database they protect: the folder is to be guarded as a whole.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                Path.Combine(builder.Configuration[$"{ArchiveOptions.Section}:DataFolder"] ?? new ArchiveOptions().DataFolder, "logs", "archive-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 31,
                shared: true,
                formatProvider: CultureInfo.InvariantCulture));

    private static void AddServices(IServiceCollection services)
    {
        services.AddOptions<ArchiveOptions>().BindConfiguration(ArchiveOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddArchive();
        services.AddSpeed();
        services.AddSingleton<IArchiveChanges, OutputCacheEviction>();
        services.AddHostedService<ArchiveOpening>();
        services.AddDataProtection().SetApplicationName("CityEveningNews");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<ArchiveOptions>, ILoggerFactory>((keys, archive, logs) =>
            keys.XmlRepository = new FileSystemXmlRepository(Directory.CreateDirectory(Path.Combine(archive.Value.DataFolder, "keys")), logs));
        services.AddReading();
        services.AddRazorPages();
        // Chinese is written as it is, not as a number for each character.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddMachines();
        services.AddSearch();
        services.AddDesk();
        services.AddHealthChecks().AddCheck<DatabaseReadiness>("database");
    }

    private static void UsePipeline(WebApplication app)
    {
        KeptAnswers.Use(app);
        app.UseSerilogRequestLogging();
        app.UseReading();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseSpeed();
        FormerAddressRedirect.Use(app);
    }

    private static void MapEndpoints(WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapMachines();
        app.MapSearch();
        app.MapReading();
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz");
    }
}
