using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CityEveningNews.Web.Citations;

/// <summary>CSL-JSON: items of type <c>article-newspaper</c>.</summary>
internal static class CslJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    public static string One(CitedArticle article) => JsonSerializer.Serialize(Cite(article), Options);

    private static Item Cite(CitedArticle article) => new(
        article.Key,
        "article-newspaper",
        OneLine.Of(article.Title),
        article.Authors.Count == 0 ? null : [.. article.Authors.Select(name => new Name(name))],
        article.Publication,
        new Issued([[article.Date.Year, article.Date.Month, article.Date.Day]]),
        article.IssueNumber?.ToString(CultureInfo.InvariantCulture),
        article.Page.ToString(CultureInfo.InvariantCulture),
        article.Url,
        "zh-CN");

    private sealed record Item(
        [property: JsonPropertyName("id")] string Id,
        [property: JsonPropertyName("type")] string Type,
        [property: JsonPropertyName("title")] string Title,
        [property: JsonPropertyName("author")] Name[]? Author,
        [property: JsonPropertyName("container-title")] string Container,
        [property: JsonPropertyName("issued")] Issued Issued,
        [property: JsonPropertyName("issue")] string? Issue,
        [property: JsonPropertyName("page")] string Page,
        [property: JsonPropertyName("URL")] string Url,
        [property: JsonPropertyName("language")] string Language);

    // A byline does not say where the surname ends, so the name stands whole.
    private sealed record Name([property: JsonPropertyName("literal")] string Literal);

    private sealed record Issued([property: JsonPropertyName("date-parts")] int[][] DateParts);
}
