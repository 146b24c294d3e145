using System.Globalization;
using System.Text;
using System.Xml;
using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Entities;
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
        string root = site.Root(request);
        return XmlAnswer.Write("application/atom+xml", xml =>
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "zh-CN");
            xml.WriteElementString("id", Atom, $"{root}/feeds/issues.atom");
            xml.WriteElementString("title", Atom, issues.Count > 0 ? issues[0].Publication : "城市晚报");
            xml.WriteElementString("updated", Atom, Time(issues.Select(issue => issue.UpdatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            Link(xml, "self", "application/atom+xml", $"{root}/feeds/issues.atom");
            Link(xml, "alternate", "text/html", $"{root}/issues");
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, issues.Count > 0 ? issues[0].Publication : "城市晚报");
            xml.WriteEndElement();
            foreach (var issue in issues)
            {
                string address = root + Archive.Addresses.Issue(issue.Date, issue.Edition);
                string day = issue.Date.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);
                string lunar = LunarDay.Of(issue.Date)?.ToString() ?? "";
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("id", Atom, address);
                xml.WriteElementString("title", Atom, issue.LeadHeadline is null ? day : $"{day} {issue.LeadHeadline}");
                xml.WriteElementString("published", Atom, Time(issue.CreatedAt));
                xml.WriteElementString("updated", Atom, Time(issue.UpdatedAt));
                Link(xml, "alternate", "text/html", address);
                Link(xml, "alternate", "application/json", address + ".json");
                xml.WriteElementString("summary", Atom, string.Create(CultureInfo.InvariantCulture, $"{issue.Publication} {day} {lunar}，{issue.ArticleCount} 篇"));
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

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>An answer in XML.</summary>
internal static class XmlAnswer
{
    public static IResult Write(string mediaType, Action<XmlWriter> write)
    {
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false }))
        {
            write(xml);
        }

        return Results.Bytes(bytes.ToArray(), mediaType + "; charset=utf-8");
    }

    /// <summary>The text without the characters that XML 1.0 has no place for.</summary>
    public static string Clean(string text) => string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c)
        || (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c)) || (i > 0 && XmlConvert.IsXmlSurrogatePair(c, text[i - 1]))));
}
