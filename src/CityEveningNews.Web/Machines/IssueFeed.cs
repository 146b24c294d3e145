using System.Globalization;
using System.Xml;
using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Machines;

/// <summary><c>/feeds/issues.atom</c>: the newest issues (RFC 4287).</summary>
internal static class IssueFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Newest = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/feeds/issues.atom", AnswerAsync).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(HttpRequest request, ArchiveDbContext db, SiteAddress site, CancellationToken cancel)
    {
        var issues = await db.Issues.AsNoTracking().Published()
            .OrderByDescending(issue => issue.Date).ThenByDescending(issue => issue.Edition).Take(Newest)
            .Select(issue => new { issue.Publication, issue.Date, issue.Edition, issue.LeadHeadline, issue.ArticleCount, issue.CreatedAt, issue.UpdatedAt })
            .ToListAsync(cancel);
        string root = site.Root(request), paper = XmlAnswer.Clean(issues.Count > 0 ? issues[0].Publication : IngestService.OwnPublication);
        return XmlAnswer.Write("application/atom+xml", xml =>
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "zh-CN");
            xml.WriteElementString("id", Atom, $"{root}/feeds/issues.atom");
            xml.WriteElementString("title", Atom, paper);
            xml.WriteElementString("updated", Atom, XmlAnswer.Time(issues.Select(issue => issue.UpdatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            Link(xml, "self", "application/atom+xml", $"{root}/feeds/issues.atom");
            Link(xml, "alternate", "text/html", $"{root}/issues");
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, paper);
            xml.WriteEndElement();
            foreach (var issue in issues)
            {
                string address = root + Archive.Addresses.Issue(issue.Date, issue.Edition);
                string day = issue.Date.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);
                string lunar = LunarDay.Of(issue.Date)?.ToString() ?? "";
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("id", Atom, address);
                xml.WriteElementString("title", Atom, issue.LeadHeadline is null ? day : $"{day} {XmlAnswer.Clean(issue.LeadHeadline)}");
                xml.WriteElementString("published", Atom, XmlAnswer.Time(issue.CreatedAt));
                xml.WriteElementString("updated", Atom, XmlAnswer.Time(issue.UpdatedAt));
                Link(xml, "alternate", "text/html", address);
                Link(xml, "alternate", "application/json", address + ".json");
                xml.WriteElementString("summary", Atom, string.Create(CultureInfo.InvariantCulture, $"{XmlAnswer.Clean(issue.Publication)} {day} {lunar}，{issue.ArticleCount} 篇"));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
