namespace CityEveningNews.Web.Machines;

/// <summary><c>/robots.txt</c>: the archive is open to crawlers, but for searches without end and the editors' desk.</summary>
internal static class Robots
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/robots.txt", (HttpRequest request, SiteAddress site) => Results.Text(
        $"""
        User-agent: *
        Disallow: /search
        Disallow: /trends
        Disallow: /editor/
        Disallow: /api/

        Sitemap: {site.Root(request)}/sitemap.xml

        """)).ExcludeFromDescription();
}
