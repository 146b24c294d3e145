using System.Globalization;
using System.Text;
using CityEveningNews.Archive;

namespace CityEveningNews.Web.Machines;

/// <summary><c>.json</c>, <c>.txt</c> and <c>.md</c> beside issue and article.</summary>
internal static class DocumentEndpoints
{
    private const string Format = "{format:regex(^(json|txt|md)$)}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"/issues/{{date}}.{Format}", (string date, string format, ArchiveDocuments documents, CancellationToken cancel) =>
            IssueAsync(date, 1, format, documents, cancel)).ExcludeFromDescription();
        routes.MapGet($"/issues/{{date}}/ed-{{edition:int:min(2)}}.{Format}", (string date, int edition, string format, ArchiveDocuments documents, CancellationToken cancel) =>
            IssueAsync(date, edition, format, documents, cancel)).ExcludeFromDescription();
        routes.MapGet($"/articles/{{key}}.{Format}", ArticleAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> IssueAsync(string date, int edition, string format, ArchiveDocuments documents, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return Results.NotFound();
        Found<IssueDocument> issue = await documents.IssueAsync(day, edition, cancel);
        return Answer(issue, format, PlainText.Issue, MarkdownText.Issue);
    }

    private static async Task<IResult> ArticleAsync(string key, string format, ArchiveDocuments documents, CancellationToken cancel)
    {
        if (!Addresses.TryParseArticleKey(key, out DateOnly date, out int edition, out int number)) return Results.NotFound();
        Found<ArticleDocument> article = await documents.ArticleAsync(date, edition, number, cancel);
        return Answer(article, format, PlainText.Article, MarkdownText.Article);
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
