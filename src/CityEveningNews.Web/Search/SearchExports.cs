using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using System.Xml.Linq;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Search;
using CityEveningNews.Web.Citations;
using CityEveningNews.Web.Machines;

namespace CityEveningNews.Web.Search;

/// <summary>A form that a result set can be taken away in.</summary>
/// <param name="Name">The name in addresses, e.g. <c>csv</c>.</param>
/// <param name="Label">The name people know it by.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Extension">The extension of the file, without its dot.</param>
internal sealed record SearchExport(string Name, string Label, string MediaType, string Extension);

/// <summary>The forms of export, and how each is written: row by row, so that a large result set is never held whole.</summary>
internal static class SearchExports
{
    /// <summary>The most articles of an export.</summary>
    public const int Limit = 10_000;

    /// <summary>The most entries of a feed.</summary>
    public const int FeedLimit = 50;

    public static readonly IReadOnlyList<SearchExport> All =
    [
        new("json", "JSON", "application/json; charset=utf-8", "json"),
        new("jsonl", "JSON Lines", "application/jsonl; charset=utf-8", "jsonl"),
        new("csv", "CSV", "text/csv; charset=utf-8", "csv"),
        new("atom", "Atom", "application/atom+xml; charset=utf-8", "atom"),
        .. CitationFormat.All.Select(format => new SearchExport(format.Name, format.Label, format.MediaType, format.Extension)),
    ];

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static SearchExport? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>One page of results, after Chronicling America's names: totalItems, startIndex, endIndex, itemsPerPage, items.</summary>
    public static string WritePage(SearchResults results, SearchState state, string? next, string root) => JsonSerializer.Serialize(
        new
        {
            TotalItems = results.Total,
            StartIndex = results.Hits.Count == 0 ? 0 : state.Skipped + 1,
            EndIndex = state.Skipped + results.Hits.Count,
            ItemsPerPage = state.Size,
            Complete = results.Coverage is null && !results.TotalIsLowerBound,
            Next = next,
            Items = results.Hits.Select(hit => Item(hit, root)),
            Facets = new
            {
                Years = results.Facets.Years.Select(year => new { Value = year.Year, year.Count }),
                Months = results.Facets.Months.Select(month => new { Value = $"{month.Year:0000}-{month.Month:00}", month.Count }),
                Reporters = results.Facets.Reporters.Select(reporter => new { Value = reporter.Name, reporter.Count }),
                Roles = results.Facets.Roles.Select(role => new { Value = Lower(role.Role), role.Count }),
                Kinds = results.Facets.Kinds.Select(kind => new { Value = Lower(kind.Kind), kind.Count }),
            },
        },
        Json);

    public static async Task WriteLinesAsync(IAsyncEnumerable<FoundArticle> hits, TextWriter writer, string root)
    {
        await foreach (FoundArticle hit in hits) await writer.WriteAsync(JsonSerializer.Serialize(Item(hit, root), Json) + "\n");
    }

    /// <summary>CSV after RFC 4180, with a byte order mark, by which spreadsheets know UTF-8.</summary>
    public static async Task WriteTableAsync(IAsyncEnumerable<FoundArticle> hits, TextWriter writer, string root)
    {
        await writer.WriteAsync("\ufeffkey,date,edition,issueNumber,kind,kicker,headline,deck,reporters,matches,snippet,url\r\n");
        await foreach (FoundArticle hit in hits)
        {
            string[] cells =
            [
                Key(hit),
                Addresses.Day(hit.Date),
                Number(hit.Edition),
                hit.IssueNumber is { } issue ? Number(issue) : "",
                Lower(hit.Kind),
                hit.Kicker?.Text ?? "",
                hit.Headline?.Text ?? "",
                hit.Deck?.Text ?? "",
                string.Join(';', hit.Credits.Select(credit => credit.Name)),
                Number(hit.Matches),
                hit.Snippets.Count > 0 ? hit.Snippets[0].Text : "",
                Url(hit, root),
            ];
            await writer.WriteAsync(string.Join(',', cells.Select(Cell)) + "\r\n");
        }
    }

    /// <summary>A concordance as CSV, a row a match.</summary>
    public static async Task WriteConcordanceAsync(IAsyncEnumerable<PlacedLine> lines, TextWriter writer, string root)
    {
        await writer.WriteAsync("\ufeffkey,date,issueNumber,headline,field,left,match,right,url\r\n");
        await foreach ((ConcordanceLine line, FoundArticle article) in lines)
        {
            string[] cells =
            [
                Key(article),
                Addresses.Day(article.Date),
                article.IssueNumber is { } issue ? Number(issue) : "",
                article.Title,
                Lower(line.Field),
                line.Left,
                line.Match,
                line.Right,
                Url(article, root),
            ];
            await writer.WriteAsync(string.Join(',', cells.Select(Cell)) + "\r\n");
        }
    }

    public static Task WriteCitationsAsync(IAsyncEnumerable<FoundArticle> hits, TextWriter writer, CitationFormat format, string root) =>
        format.WriteAsync(hits.Select(hit => Cite(hit, root)), writer);

    public static string WriteFeed(SearchResults results, string title, string address, DateTimeOffset now, string root)
    {
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "zh-CN"),
            new XAttribute(XNamespace.Xmlns + "opensearch", OpenSearch),
            new XElement(Atom + "title", XmlAnswer.Clean(title)),
            new XElement(Atom + "id", root + address),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", root + address)),
            new XElement(Atom + "updated", Time(results.Hits.Count > 0 ? At(results.Hits.Max(hit => hit.Date)) : now)),
            new XElement(OpenSearch + "totalResults", results.Total),
            results.Hits.Select(hit => new XElement(
                Atom + "entry",
                new XElement(Atom + "title", XmlAnswer.Clean(hit.Title)),
                new XElement(Atom + "id", Url(hit, root)),
                new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", Url(hit, root))),
                new XElement(Atom + "updated", Time(At(hit.Date))),
                new XElement(Atom + "author", new XElement(Atom + "name", XmlAnswer.Clean(hit.Credits.Count > 0 ? string.Join(' ', hit.Credits.Select(credit => credit.Name)) : hit.Publication))),
                new XElement(Atom + "summary", XmlAnswer.Clean(string.Join('…', hit.Snippets.Select(snippet => snippet.Text)))))));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}\n";
    }

    private static object Item(FoundArticle hit, string root) => new
    {
        Id = Key(hit),
        Url = Url(hit, root),
        Date = Addresses.Day(hit.Date),
        hit.Edition,
        hit.IssueNumber,
        Kind = Lower(hit.Kind),
        Kicker = hit.Kicker?.Text,
        Headline = hit.Headline?.Text,
        Deck = hit.Deck?.Text,
        Reporters = hit.Credits.Select(credit => credit.Name),
        hit.Matches,
        Snippets = hit.Snippets.Select(snippet => new { snippet.Text, Marks = snippet.Marks.Select(mark => new[] { mark.Start, mark.Length }) }),
    };

    private static CitedArticle Cite(FoundArticle hit, string root) =>
        CitedArticle.Of(hit.Publication, hit.Date, hit.Edition, hit.Number, hit.Title, hit.Credits, hit.IssueNumber, root);

    private static string Key(FoundArticle hit) => Addresses.ArticleKey(hit.Date, hit.Edition, hit.Number);

    private static string Url(FoundArticle hit, string root) => root + Addresses.Article(hit.Date, hit.Edition, hit.Number);

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), PaperDay.Ahead);

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();

    private static string Cell(string text)
    {
        // A cell that begins so would be a formula to a spreadsheet; to a Chinese one in full width too.
        if (text.Length > 0 && "=+-@＝＋－＠\t\r".Contains(text[0], StringComparison.Ordinal)) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
