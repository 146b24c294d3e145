using CityEveningNews.Archive;
using CityEveningNews.Web.Search;
using Microsoft.AspNetCore.OutputCaching;

namespace CityEveningNews.Web.Startup;

/// <summary>Lets cached pages and names go when the archive changes. Every cached page carries the tag <see cref="Tag"/>.</summary>
internal sealed class OutputCacheEviction(IOutputCacheStore cache, ReporterNames names) : IArchiveChanges
{
    public const string Tag = "archive";

    public ValueTask IssueChangedAsync(DateOnly date, CancellationToken cancel = default)
    {
        names.Forget();
        return cache.EvictByTagAsync(Tag, cancel);
    }
}
