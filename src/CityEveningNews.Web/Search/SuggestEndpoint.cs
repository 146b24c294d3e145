using CityEveningNews.Archive;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Analysis;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Machines;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Search;

/// <summary>Suggestions while one types: people first, then what others searched for, then headlines.</summary>
internal static class SuggestEndpoint
{
    private const int People = 5;
    private const int Past = 4;
    private const int Headlines = 5;
    private const int MaximumLength = 40;

    public static async Task<IResult> AnswerAsync(
        string? q,
        string? format,
        HttpRequest request,
        SiteAddress site,
        ReporterNames names,
        PastQueries past,
        SearchReader reader,
        ArchiveDbContext db,
        IStringLocalizer<SearchTexts> texts,
        CancellationToken cancel)
    {
        string text = (q ?? "").Trim();
        List<Suggestion> items = [];
        if (text.Length is > 0 and <= MaximumLength)
        {
            foreach (string name in await names.FindAsync(db, text, People, cancel))
                items.Add(new Suggestion(name, texts["Suggest.Reporter"], new SearchState { Reporter = name }.Address()));
            string folded = CharacterFolding.Fold(text);
            foreach (string words in (await past.FrequentAsync(cancel)).Where(words => words != folded && words.StartsWith(folded, StringComparison.Ordinal)).Take(Past))
                items.Add(new Suggestion(words, texts["Suggest.Past"], new SearchState { Query = words }.Address()));
            foreach (FoundArticle article in await reader.HeadlinesAsync(text, Headlines, cancel))
            {
                if (article.Headline is { } headline)
                    items.Add(new Suggestion(headline.Text, texts["Suggest.Article"], Addresses.Article(article.Date, article.Edition, article.Number)));
            }
        }

        return format == "opensearch" ? ForBrowsers(q ?? "", items, site.Root(request)) : Results.Json(new { Items = items });
    }

    /// <summary>OpenSearch Suggestions 1.1: the text, what it may become, a word on each, and where each leads.</summary>
    private static IResult ForBrowsers(string text, List<Suggestion> items, string root) => Results.Json(
        new object[] { text, items.Select(item => item.Text), items.Select(item => item.Label), items.Select(item => root + item.Url) },
        contentType: "application/x-suggestions+json; charset=utf-8");

    private sealed record Suggestion(string Text, string Label, string Url);
}
