using System.Runtime.CompilerServices;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Analysis;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Reading;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Search;

/// <summary>Asks the index and reads what a page shows of the articles it names.</summary>
internal sealed class SearchReader(ArticleSearch search, ArchiveDbContext db)
{
    /// <summary>How many articles a page of a concordance is made of, in the order of their dates.</summary>
    public const int ConcordanceArticles = 100;

    /// <summary>How many articles a page of a concordance is made of that is sorted by what stands beside the matches.</summary>
    public const int SortedArticles = 1000;

    /// <summary>The most lines of a concordance that are shown on a page.</summary>
    public const int ConcordanceLines = 1000;

    private const int ExportBatch = 200;

    // Whoever takes all results away would not see that some are missing, and can wait.
    private static readonly TimeSpan ExportBudget = TimeSpan.FromSeconds(30);

    /// <summary>One page of results with the facets of all.</summary>
    public async Task<SearchResults> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        SearchResult result = await search.SearchAsync(Request(query), cancel);
        return SearchResults.Of(result) with { Hits = await ReadAsync(result.Hits, Highlighter.For(query.Words.Root), cancel) };
    }

    /// <summary>How many articles a page of a query's concordance is made of.</summary>
    public static int ArticlesOf(SearchQuery query) => query.State.Lines == ConcordanceOrder.Date ? ConcordanceArticles : SortedArticles;

    /// <summary>Every match of a page of articles, each in its line.</summary>
    public async Task<(SearchResults Results, IReadOnlyList<PlacedLine> Lines)> ConcordAsync(SearchQuery query, CancellationToken cancel)
    {
        SearchResult result = await search.SearchAsync(Request(query) with { PageSize = ArticlesOf(query) }, cancel);
        var articles = new Dictionary<int, FoundArticle>();
        var lines = new List<ConcordanceLine>();
        foreach (SearchHit[] batch in result.Hits.Chunk(ExportBatch))
        {
            foreach ((ConcordanceLine line, FoundArticle article) in await LinesAsync(batch, query, cancel))
            {
                lines.Add(line);
                articles[line.Hit.ArticleId] = article;
            }
        }

        return (SearchResults.Of(result), [.. Concordance.Sort(lines, query.State.Lines).Select(line => new PlacedLine(line, articles[line.Hit.ArticleId]))]);
    }

    /// <summary>Every match of all results in order, a batch of articles at a time, up to a limit of articles.</summary>
    public async IAsyncEnumerable<PlacedLine> AllLinesAsync(SearchQuery query, int limit, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (IReadOnlyList<SearchHit> batch in BatchesAsync(query, limit, cancel))
        {
            foreach (PlacedLine line in await LinesAsync(batch, query, cancel)) yield return line;
        }
    }

    /// <summary>All results in order, a batch at a time, up to a limit.</summary>
    public async IAsyncEnumerable<FoundArticle> AllAsync(SearchQuery query, int limit, [EnumeratorCancellation] CancellationToken cancel)
    {
        Highlighter highlighter = Highlighter.For(query.Words.Root);
        await foreach (IReadOnlyList<SearchHit> batch in BatchesAsync(query, limit, cancel))
        {
            foreach (FoundArticle hit in await ReadAsync(batch, highlighter, cancel)) yield return hit;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<SearchHit>> BatchesAsync(SearchQuery query, int limit, [EnumeratorCancellation] CancellationToken cancel)
    {
        SearchRequest request = Request(query) with { After = null, WithTotal = false, Facets = FacetSet.None, Budget = ExportBudget };
        for (int given = 0; given < limit;)
        {
            SearchResult result = await search.SearchAsync(request with { PageSize = Math.Min(ExportBatch, limit - given) }, cancel);
            yield return result.Hits;
            given += result.Hits.Count;
            if (result.NextKey is null || result.Hits.Count == 0) yield break;
            request = request with { After = result.NextKey };
        }
    }

    /// <summary>Whether anything is found, as far as can be told at once.</summary>
    public async Task<bool> AnyAsync(SearchQuery query, CancellationToken cancel)
    {
        SearchRequest request = Request(query) with
        {
            Order = SearchOrder.Newest,
            PageSize = 1,
            WithTotal = false,
            Facets = FacetSet.None,
            Budget = TimeSpan.FromMilliseconds(100),
        };
        return (await search.SearchAsync(request, cancel)).Hits.Count > 0;
    }

    /// <summary>How many articles hold what is asked for, by month.</summary>
    public async Task<SearchResult> CountAsync(QueryNode? query, CancellationToken cancel) =>
        await search.SearchAsync(new SearchRequest { Query = query, PageSize = 0, Order = SearchOrder.Newest, Facets = FacetSet.Months }, cancel);

    /// <summary>The newest articles whose headline holds a text.</summary>
    public async Task<IReadOnlyList<FoundArticle>> HeadlinesAsync(string text, int count, CancellationToken cancel)
    {
        var request = new SearchRequest
        {
            Query = new WordNode(text, SearchField.Headline),
            Order = SearchOrder.Newest,
            PageSize = count,
            WithTotal = false,
            Facets = FacetSet.None,
        };
        return await ReadAsync((await search.SearchAsync(request, cancel)).Hits, new Highlighter([]), cancel);
    }

    /// <summary>Which of some words stand in the newest articles that hold any of them, the one in most articles first.</summary>
    public async Task<IReadOnlyList<WordNode>> CommonestAsync(IReadOnlyList<WordNode> words, SearchQuery query, CancellationToken cancel)
    {
        SearchRequest request = Request(query) with
        {
            Query = new AnyNode(words),
            After = null,
            Order = SearchOrder.Newest,
            PageSize = 50,
            WithTotal = false,
            Facets = FacetSet.None,
            Budget = TimeSpan.FromMilliseconds(250),
        };
        SearchResult result = await search.SearchAsync(request, cancel);
        Dictionary<int, (FoundArticle Found, ParsedArticle Text)> articles = await LoadAsync(result.Hits, cancel);
        var counts = new Dictionary<WordNode, int>();
        foreach ((_, ParsedArticle text) in articles.Values)
        {
            FieldText[] parts = [.. ArticleFields.Of(text).Select(part => part with { Text = CharacterFolding.Fold(part.Text) })];
            foreach (WordNode word in words)
            {
                bool held = Array.Exists(parts, part =>
                    (word.Field == SearchField.Any || word.Field == part.Field) && part.Text.Contains(word.Text, StringComparison.Ordinal));
                if (held) counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return [.. counts.OrderByDescending(count => count.Value).Select(count => count.Key)];
    }

    private async Task<IReadOnlyList<PlacedLine>> LinesAsync(IReadOnlyList<SearchHit> hits, SearchQuery query, CancellationToken cancel)
    {
        Highlighter highlighter = Highlighter.For(query.Words.Root);
        Dictionary<int, (FoundArticle Found, ParsedArticle Text)> articles = await LoadAsync(hits, cancel);
        return [.. hits
            .Where(hit => articles.ContainsKey(hit.ArticleId))
            .SelectMany(hit => Concordance.Lines(hit, articles[hit.ArticleId].Text, highlighter).Select(line => new PlacedLine(line, articles[hit.ArticleId].Found)))];
    }

    private static SearchRequest Request(SearchQuery query) => new()
    {
        Query = query.Words.Root,
        From = query.Dates?.From,
        To = query.Dates?.To,
        Reporter = query.State.Reporter.Length > 0 ? query.State.Reporter : null,
        Role = query.State.Role,
        Kind = query.State.Kind,
        IssueNumber = query.State.Issue,
        Order = query.Order,
        PageSize = query.State.Size,
        After = query.State.After.Length > 0 ? query.State.After : null,
    };

    private async Task<IReadOnlyList<FoundArticle>> ReadAsync(IReadOnlyList<SearchHit> hits, Highlighter highlighter, CancellationToken cancel)
    {
        Dictionary<int, (FoundArticle Found, ParsedArticle Text)> articles = await LoadAsync(hits, cancel);
        return [.. hits.Where(hit => articles.ContainsKey(hit.ArticleId)).Select(hit => Mark(articles[hit.ArticleId], highlighter))];
    }

    private async Task<Dictionary<int, (FoundArticle Found, ParsedArticle Text)>> LoadAsync(IReadOnlyList<SearchHit> hits, CancellationToken cancel)
    {
        int[] ids = [.. hits.Select(hit => hit.ArticleId)];
        if (ids.Length == 0) return [];
        var rows = await db.Articles.AsNoTracking()
            .Where(article => ids.Contains(article.Id))
            .Select(article => new
            {
                article.Id,
                article.Number,
                article.Kind,
                article.Issue!.Publication,
                article.Issue.Date,
                article.Issue.Edition,
                article.Issue.IssueNumber,
                article.Body!.Content,
            })
            .ToListAsync(cancel);
        return rows.ToDictionary(row => row.Id, row => (
            new FoundArticle
            {
                Id = row.Id,
                Publication = row.Publication,
                Date = row.Date,
                Edition = row.Edition,
                Number = row.Number,
                IssueNumber = row.IssueNumber,
                Kind = row.Kind,
                Title = StoryTitle.Of(row.Content),
                Credits = row.Content.Credits,
            },
            row.Content));
    }

    private static FoundArticle Mark((FoundArticle Found, ParsedArticle Text) article, Highlighter query)
    {
        Highlighter highlighter = query.In(article.Text);
        return article.Found with
        {
            Kicker = Mark(SearchField.Kicker, article.Text.Kicker, highlighter),
            Headline = Mark(SearchField.Headline, article.Text.Headline, highlighter),
            Deck = Mark(SearchField.Deck, article.Text.Deck, highlighter),
            Names = [.. article.Found.Credits.Select(credit => new MarkedText(credit.Name, highlighter.Find(SearchField.Reporter, credit.Name)))],
            Snippets = [.. Snippets.Of(article.Text, highlighter).Select(Show)],
            Matches = highlighter.Count(article.Text),
        };
    }

    private static MarkedText? Mark(SearchField field, ParsedText? text, Highlighter highlighter) =>
        text is null ? null : new MarkedText(text.Text, highlighter.Find(field, text.Text));

    /// <summary>A snippet with an ellipsis where text was left out.</summary>
    private static MarkedText Show(Snippet snippet)
    {
        string before = snippet.CutBefore ? "…" : "";
        return new MarkedText(
            before + snippet.Text + (snippet.CutAfter ? "…" : ""),
            [.. snippet.Matches.Select(match => match with { Start = match.Start + before.Length })]);
    }
}
