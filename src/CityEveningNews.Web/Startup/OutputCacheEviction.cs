using CityEveningNews.Archive;
using CityEveningNews.Web.Search;
using CityEveningNews.Web.Speed;
using Microsoft.AspNetCore.OutputCaching;

namespace CityEveningNews.Web.Startup;

/// <summary>Lets cached pages and names go when the archive changes. Every cached page carries the tag <see cref="Tag"/>.</summary>
internal sealed class OutputCacheEviction(IOutputCacheStore cache, KeptAnswers kept, ReporterNames names) : IArchiveChanges
{
    public const string Tag = "archive";

    public async ValueTask IssueChangedAsync(DateOnly date, CancellationToken cancel = default)
    {
        names.Forget();
        await cache.EvictByTagAsync(Tag, cancel);
        kept.Forget();
    }
}
