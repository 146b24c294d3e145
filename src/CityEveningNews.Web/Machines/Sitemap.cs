using System.Globalization;
using System.Xml;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Machines;

/// <summary>
/// <c>/sitemap.xml</c>: an index of files of at most 50,000 addresses each (sitemaps.org), one for the issues of each stretch of keys and one for
/// the articles. A stretch is a range of row keys, so that no file needs the rows before it.
/// </summary>
internal static class Sitemap
{
    /// <summary>The most addresses a file may hold.</summary>
    public const int Largest = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", IndexAsync).ExcludeFromDescription();
        routes.MapGet("/sitemaps/issues-{part:int:min(0)}.xml", IssuesAsync).ExcludeFromDescription();
        routes.MapGet("/sitemaps/articles-{part:int:min(0)}.xml", ArticlesAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> IndexAsync(HttpRequest request, ArchiveDbContext db, SiteAddress site, CancellationToken cancel)
    {
        int lastIssue = await db.Issues.MaxAsync(issue => (int?)issue.Id, cancel) ?? 0;
        int lastArticle = await db.Articles.MaxAsync(article => (int?)article.Id, cancel) ?? 0;
        string root = site.Root(request);
        return XmlAnswer.Write("application/xml", xml =>
        {
            xml.WriteStartElement("sitemapindex", Namespace);
            for (int part = 0; part <= lastIssue / Largest; part++) Entry(xml, "sitemap", string.Create(CultureInfo.InvariantCulture, $"{root}/sitemaps/issues-{part}.xml"), null);
            for (int part = 0; part <= lastArticle / Largest; part++) Entry(xml, "sitemap", string.Create(CultureInfo.InvariantCulture, $"{root}/sitemaps/articles-{part}.xml"), null);
            xml.WriteEndElement();
        });
    }

    private static async Task<IResult> IssuesAsync(int part, HttpRequest request, ArchiveDbContext db, SiteAddress site, CancellationToken cancel)
    {
        (long first, long after) = ((long)part * Largest, ((long)part + 1) * Largest);
        var issues = await db.Issues.AsNoTracking().Published().Where(issue => issue.Id >= first && issue.Id < after).OrderBy(issue => issue.Id)
            .Select(issue => new { issue.Date, issue.Edition, issue.UpdatedAt }).ToListAsync(cancel);
        return Urls(site.Root(request), issues.Select(issue => (Addresses.Issue(issue.Date, issue.Edition), issue.UpdatedAt)));
    }

    private static async Task<IResult> ArticlesAsync(int part, HttpRequest request, ArchiveDbContext db, SiteAddress site, CancellationToken cancel)
    {
        (long first, long after) = ((long)part * Largest, ((long)part + 1) * Largest);
        var articles = await db.Articles.AsNoTracking().Published().Where(article => article.Id >= first && article.Id < after).OrderBy(article => article.Id)
            .Select(article => new { article.Issue!.Date, article.Issue.Edition, article.Number, article.UpdatedAt }).ToListAsync(cancel);
        return Urls(site.Root(request), articles.Select(article => (Addresses.Article(article.Date, article.Edition, article.Number), article.UpdatedAt)));
    }

    private static IResult Urls(string root, IEnumerable<(string Path, DateTimeOffset Updated)> urls) => XmlAnswer.Write("application/xml", xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach ((string path, DateTimeOffset updated) in urls) Entry(xml, "url", root + path, updated);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, string element, string address, DateTimeOffset? updated)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteElementString("loc", Namespace, address);
        if (updated is { } time) xml.WriteElementString("lastmod", Namespace, XmlAnswer.Time(time));
        xml.WriteEndElement();
    }
}
