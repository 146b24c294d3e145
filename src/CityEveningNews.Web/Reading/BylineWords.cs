using System.Text.Encodings.Web;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Search;
using Microsoft.AspNetCore.Html;

namespace CityEveningNews.Web.Reading;

/// <summary>The byline as printed, each name in it a link; names it does not print in full follow it.</summary>
internal sealed class BylineWords : IHtmlContent
{
    private readonly List<(string Text, bool Name)> _parts = [];
    private readonly List<IHtmlContent>? _marked;
    private readonly int _printed;

    /// <param name="article">The article.</param>
    /// <param name="marks">What a search found in the article, to be marked; null elsewhere than on a page opened from a search.</param>
    public BylineWords(ParsedArticle article, ArticleHighlights? marks = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        string printed = (article.Byline?.Text ?? "").TrimStart('/', '／', ' ');
        int at = 0;
        foreach (Credit credit in article.Credits)
        {
            int found = printed.IndexOf(credit.Name, at, StringComparison.Ordinal);
            if (found < 0) continue;
            if (found > at) _parts.Add((printed[at..found], false));
            _parts.Add((credit.Name, true));
            at = found + credit.Name.Length;
        }

        if (at < printed.Length) _parts.Add((printed[at..], false));
        _printed = _parts.Count;
        string[] others = [.. article.Credits.Where(credit => !_parts.Contains((credit.Name, true))).Select(credit => credit.Name)];
        _marked = marks?.MarkParts(SearchField.Reporter, [.. _parts.Select(part => part.Text)]).Concat(others.Select(name => marks.Mark(SearchField.Reporter, name))).ToList();
        _parts.AddRange(others.Select(name => (name, true)));
        OpensText = LeadReader.Read(printed) is { Dateline: null } && article.Sections is [{ Subhead: null, Paragraphs.Count: > 0 }, ..];
    }

    /// <summary>Whether there is anything to show.</summary>
    public bool Any => _parts.Count > 0;

    /// <summary>Whether the paper printed it at the head of the first paragraph: 本报讯（记者 …）.</summary>
    public bool OpensText { get; }

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        for (int i = 0; i < _parts.Count; i++)
        {
            (string text, bool name) = _parts[i];
            if (i >= _printed && i > 0) writer.Write(' ');
            if (name) writer.Write($"<a href=\"{encoder.Encode(Addresses.Reporter(text))}\" rel=\"author\">");
            if (_marked is null) encoder.Encode(writer, text);
            else _marked[i].WriteTo(writer, encoder);
            if (name) writer.Write("</a>");
        }
    }
}
