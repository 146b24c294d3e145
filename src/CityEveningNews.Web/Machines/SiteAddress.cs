using CityEveningNews.Archive;
using Microsoft.Extensions.Options;

namespace CityEveningNews.Web.Machines;

/// <summary>The archive's own absolute address, for feeds, citations and canonical links.</summary>
public sealed class SiteAddress(IOptions<ArchiveOptions> options)
{
    /// <summary>The address without a closing slash: the configured one, else the one the request came to.</summary>
    public string Root(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return options.Value.PublicAddress is { Length: > 0 } configured
            ? configured.TrimEnd('/')
            : $"{request.Scheme}://{request.Host}{request.PathBase}";
    }
}
