using System.Xml.Linq;
using CityEveningNews.Web.Machines;

namespace CityEveningNews.Web.Search;

/// <summary>The OpenSearch 1.1 description that browsers and programs find the search by.</summary>
internal static class OpenSearchDescription
{
    private static readonly XNamespace Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    public static IResult Write(HttpRequest request, SiteAddress site)
    {
        string root = site.Root(request);
        var description = new XElement(
            Namespace + "OpenSearchDescription",
            new XElement(Namespace + "ShortName", "城市晚报"),
            new XElement(Namespace + "Description", "City Evening News Archive · 城市晚报数字档案"),
            new XElement(Namespace + "InputEncoding", "UTF-8"),
            new XElement(Namespace + "Language", "zh-CN"),
            Url("text/html", $"{root}/search?q={{searchTerms}}"),
            Url("application/atom+xml", $"{root}/search?q={{searchTerms}}&format=atom"),
            Url("application/json", $"{root}/search?q={{searchTerms}}&format=json"),
            Url("application/x-suggestions+json", $"{root}/search/suggest?q={{searchTerms}}&format=opensearch"),
            Url("application/opensearchdescription+xml", $"{root}/opensearch.xml", "self"));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{description}\n", "application/opensearchdescription+xml; charset=utf-8");
    }

    private static XElement Url(string type, string template, string? relation = null) => new(
        Namespace + "Url",
        new XAttribute("type", type),
        new XAttribute("template", template),
        relation is null ? null : new XAttribute("rel", relation));
}
