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
    /// <summary>How many of the matches are linked to by their number.</summary>
    public const int NumbersShown = 30;

    private readonly Highlighter _highlighter;

    private ArticleHighlights(string query, ParsedArticle article)
    {
        Query = query;
        _highlighter = Highlighter.For(QueryParser.Parse(query).Root).In(article);
    }

    /// <summary>The query as written; empty when there is none.</summary>
    public string Query { get; }

    /// <summary>How many matches were marked so far.</summary>
    public int Marked { get; private set; }

    /// <summary>Reads the query of an article's address, e.g. <c>?q=春节</c>.</summary>
    public static ArticleHighlights For(HttpRequest request, ParsedArticle article)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ArticleHighlights(SearchState.Read(request.Query).Query, article);
    }

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

    /// <summary>A text that stands on the page in parts, e.g. a byline whose names are links: a match may reach over several of them.</summary>
    public IReadOnlyList<IHtmlContent> MarkParts(SearchField field, IReadOnlyList<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        IReadOnlyList<TextSpan> marks = _highlighter.Find(field, string.Concat(parts));
        var marked = new List<IHtmlContent>(parts.Count);
        int start = 0;
        foreach (string part in parts)
        {
            (int from, int end) = (start, start + part.Length);
            TextSpan[] here = [.. marks.Where(mark => mark.Start < end && mark.End > from)];
            bool continues = here.Length > 0 && here[0].Start < from;
            marked.Add(new MarkedText(part, [.. here.Select(mark => Within(mark, from, end))]) { FirstNumber = Marked + 1, Continues = continues });
            Marked += here.Length - (continues ? 1 : 0);
            start = end;
        }

        return marked;
    }

    private static TextSpan Within(TextSpan mark, int from, int end)
    {
        int start = Math.Max(mark.Start, from);
        return new TextSpan(start - from, Math.Min(mark.End, end) - start);
    }
}
