using CityEveningNews.Archive;
using CityEveningNews.Web.Speed;
using Microsoft.AspNetCore.OutputCaching;

namespace CityEveningNews.Web.Startup;

/// <summary>Lets what is kept go when the archive changes. Every cached page carries the tag <see cref="Tag"/>.</summary>
internal sealed class OutputCacheEviction(ArchiveGeneration generation, IOutputCacheStore cache, KeptAnswers kept) : IArchiveChanges
{
    public const string Tag = "archive";

    public async ValueTask IssueChangedAsync(DateOnly date, CancellationToken cancel = default)
    {
        // The number first: who looks where answers are kept from now on then makes them under the new one.
        generation.Raise();
        kept.Forget();
        await cache.EvictByTagAsync(Tag, cancel);
    }
}
