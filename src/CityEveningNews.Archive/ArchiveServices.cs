using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Ingest.Queue;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CityEveningNews.Archive;

/// <summary>Registers what the archive is made of.</summary>
public static class ArchiveServices
{
    /// <summary>Adds the database, ingest and the search index's upkeep. <see cref="ArchiveOptions"/> are the caller's to bind.</summary>
    public static IServiceCollection AddArchive(this IServiceCollection services)
    {
        services.AddArchiveDatabase(provider => provider.GetRequiredService<IOptions<ArchiveOptions>>().Value.DatabasePath);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IArchiveChanges, NoArchiveChanges>();
        services.AddSingleton<ReporterDirectory>();
        services.AddSingleton<IssueWriter>();
        services.AddScoped<ArticleIndexer>();
        services.AddSingleton<ArticleSearch>();
        services.AddSingleton<PastQueries>();
        services.AddSingleton<Reindexer>();
        services.AddSingleton<IndexUpkeep>();
        services.AddSingleton<IndexCheck>();
        services.AddScoped<IngestService>();
        services.AddScoped<DuplicateFinder>();
        services.AddScoped<IngestBatches>();
        services.AddScoped<IngestJobRun>();
        services.AddSingleton<IngestWorker>();
        services.AddScoped<IssueEditor>();
        return services;
    }
}
