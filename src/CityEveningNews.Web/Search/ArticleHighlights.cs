using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;
using Microsoft.AspNetCore.Html;

namespace CityEveningNews.Web.Search;

/// <summary>
/// Marks on an article's page the matches of the query that led to it. Ask for the texts in the order they stand on the page:
/// the matches are numbered as they come, each a place to jump to (<c>#match-1</c>).
/// </summary>
public sealed class ArticleHighlights
{
    private readonly Highlighter _highlighter;

    private ArticleHighlights(string query)
    {
        Query = query;
        _highlighter = Highlighter.For(QueryParser.Parse(query).Root);
    }

    /// <summary>The query as written; empty when there is none.</summary>
    public string Query { get; }

    /// <summary>How many matches were marked so far.</summary>
    public int Marked { get; private set; }

    /// <summary>Reads the query of an article's address, e.g. <c>?q=春节</c>.</summary>
    public static ArticleHighlights For(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ArticleHighlights(request.Query["q"].ToString().Trim());
    }

    /// <summary>How many matches the whole article holds.</summary>
    public int Count(ParsedArticle article) => _highlighter.Count(article);

    /// <summary>The text with its matches marked; without matches, as it would be shown otherwise.</summary>
    public IHtmlContent Mark(SearchField field, string text, IHtmlContent otherwise)
    {
        int before = Marked;
        IHtmlContent marked = Mark(field, text);
        return Marked > before ? marked : otherwise;
    }

    /// <summary>The text with its matches marked.</summary>
    public IHtmlContent Mark(SearchField field, string? text)
    {
        if (string.IsNullOrEmpty(text)) return HtmlString.Empty;
        IReadOnlyList<TextSpan> marks = _highlighter.Find(field, text);
        var marked = new MarkedText(text, marks) { FirstNumber = Marked + 1 };
        Marked += marks.Count;
        return marked;
    }
}
