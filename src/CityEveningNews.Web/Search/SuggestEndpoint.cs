using CityEveningNews.Archive;
using CityEveningNews.Archive.Storage;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Search;

/// <summary>Suggestions while one types: people first, then headlines.</summary>
internal static class SuggestEndpoint
{
    private const int People = 5;
    private const int Headlines = 5;
    private const int MaximumLength = 40;

    public static async Task<IResult> AnswerAsync(
        string? q, ReporterNames names, SearchReader reader, ArchiveDbContext db, IStringLocalizer<SearchTexts> texts, CancellationToken cancel)
    {
        string text = (q ?? "").Trim();
        if (text.Length is 0 or > MaximumLength) return Results.Json(new { Items = Array.Empty<Suggestion>() });
        IReadOnlyList<string> people = await names.FindAsync(db, text, People, cancel);
        IReadOnlyList<FoundArticle> articles = await reader.HeadlinesAsync(text, Headlines, cancel);
        return Results.Json(new
        {
            Items = people.Select(name => new Suggestion(name, texts["Suggest.Reporter"], new SearchState { Reporter = name }.Address()))
                .Concat(articles.Where(article => article.Headline is not null).Select(article => new Suggestion(
                    article.Headline!.Text, texts["Suggest.Article"], Addresses.Article(article.Date, article.Edition, article.Number)))),
        });
    }

    private sealed record Suggestion(string Text, string Label, string Url);
}
