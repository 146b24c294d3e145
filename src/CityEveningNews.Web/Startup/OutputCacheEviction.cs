using CityEveningNews.Archive;
using Microsoft.AspNetCore.OutputCaching;

namespace CityEveningNews.Web.Startup;

/// <summary>Lets cached pages go when the archive changes. Every cached page carries the tag <see cref="Tag"/>.</summary>
internal sealed class OutputCacheEviction(IOutputCacheStore cache) : IArchiveChanges
{
    public const string Tag = "archive";

    public ValueTask IssueChangedAsync(DateOnly date, CancellationToken cancel = default) => cache.EvictByTagAsync(Tag, cancel);
}
