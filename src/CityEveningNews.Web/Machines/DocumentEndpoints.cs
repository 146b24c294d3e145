using System.Text;
using CityEveningNews.Archive;
using CityEveningNews.Web.Citations;

namespace CityEveningNews.Web.Machines;

/// <summary><c>.json</c>, <c>.txt</c> and <c>.md</c> beside issue and article, and the citations beside an article: <c>.gbt7714</c>, <c>.ris</c>, <c>.bib</c>, <c>.csljson</c>.</summary>
internal static class DocumentEndpoints
{
    private const string Format = "{format:regex(^(json|txt|md)$)}";

    private const string Citation = "{format:regex(^(gbt7714|ris|bib|csljson)$)}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"/issues/{{date}}.{Format}", (string date, string format, ArchiveDocuments documents, CancellationToken cancel) =>
            IssueAsync(date, 1, format, documents, cancel)).ExcludeFromDescription();
        routes.MapGet($"/issues/{{date}}/ed-{{edition:int:min(2)}}.{Format}", (string date, int edition, string format, ArchiveDocuments documents, CancellationToken cancel) =>
            IssueAsync(date, edition, format, documents, cancel)).ExcludeFromDescription();
        routes.MapGet($"/articles/{{key}}.{Format}", ArticleAsync).ExcludeFromDescription();
        routes.MapGet($"/articles/{{key}}.{Citation}", CitationAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> IssueAsync(string date, int edition, string format, ArchiveDocuments documents, CancellationToken cancel)
    {
        if (!Addresses.TryParseDay(date, out DateOnly day)) return Results.NotFound();
        Found<IssueDocument> issue = await documents.IssueAsync(day, edition, cancel);
        return Answer(issue, format, PlainText.Issue, MarkdownText.Issue);
    }

    private static async Task<IResult> ArticleAsync(string key, string format, ArchiveDocuments documents, CancellationToken cancel)
    {
        if (!Addresses.TryParseArticleKey(key, out DateOnly date, out int edition, out int number)) return Results.NotFound();
        Found<ArticleDocument> article = await documents.ArticleAsync(date, edition, number, cancel);
        return Answer(article, format, PlainText.Article, MarkdownText.Article);
    }

    private static async Task<IResult> CitationAsync(
        string key, string format, ArchiveDocuments documents, SiteAddress site, HttpRequest request, CancellationToken cancel)
    {
        if (!Addresses.TryParseArticleKey(key, out DateOnly date, out int edition, out int number)) return Results.NotFound();
        Found<ArticleDocument> found = await documents.ArticleAsync(date, edition, number, cancel);
        if (found.Gone) return Results.StatusCode(StatusCodes.Status410Gone);
        if (found.Value is null || CitationFormat.Find(format) is not { } form) return Results.NotFound();
        byte[] text = Encoding.UTF8.GetBytes(form.Write([MachineHead.OfArticle(site.Root(request), found.Value).Citation!]));
        return Results.File(text, form.MediaType, $"{key}.{form.Extension}");
    }

    private static IResult Answer<T>(Found<T> found, string format, Func<T, string> plain, Func<T, string> markdown)
        where T : class => found switch
        {
            { Gone: true } => Results.StatusCode(StatusCodes.Status410Gone),
            { Value: null } => Results.NotFound(),
            { Value: T value } => format switch
            {
                "json" => Results.Json(value, MachineJson.Options),
                "md" => Results.Text(markdown(value), "text/markdown", Encoding.UTF8),
                _ => Results.Text(plain(value), "text/plain", Encoding.UTF8),
            },
        };
}
