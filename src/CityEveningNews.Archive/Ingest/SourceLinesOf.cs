using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Finds the source lines of words among the texts of articles. Each text is found once.</summary>
public sealed class SourceLinesOf
{
    private readonly Dictionary<string, Queue<ParsedText>> _byWords = [];

    /// <summary>Remembers every text of the articles, of each in the order the Markdown shows them.</summary>
    public SourceLinesOf(IEnumerable<ParsedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        foreach (ParsedText text in articles.SelectMany(Texts))
        {
            if (!_byWords.TryGetValue(text.Text, out var same)) _byWords[text.Text] = same = new();
            same.Enqueue(text);
        }
    }

    /// <summary>The text with these words: as it was, or new, from no line and certain, since a person wrote it.</summary>
    public ParsedText Take(string words) =>
        _byWords.TryGetValue(words, out var same) && same.TryDequeue(out ParsedText? text) ? text : new ParsedText(words, LineSet.Empty);

    /// <summary>An article whose texts have the lines that are found for their words, and none where none are.</summary>
    public ParsedArticle Number(ParsedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article with
        {
            Kicker = Number(article.Kicker),
            Headline = Number(article.Headline),
            Deck = Number(article.Deck),
            Byline = Number(article.Byline),
            Jump = Number(article.Jump),
            Standfirst = Number(article.Standfirst),
            Sections = [.. article.Sections.Select(s => new ParsedSection { Subhead = Number(s.Subhead), Label = Number(s.Label), Paragraphs = Number(s.Paragraphs) })],
            Captions = Number(article.Captions),
        };
    }

    private static IEnumerable<ParsedText> Texts(ParsedArticle article)
    {
        IEnumerable<ParsedText?> texts =
        [
            article.Kicker, article.Headline, article.Deck, article.Byline, article.Jump, article.Standfirst,
            .. article.Sections.SelectMany(s => (IEnumerable<ParsedText?>)[s.Subhead, s.Label, .. s.Paragraphs]),
            .. article.Captions,
        ];
        return texts.OfType<ParsedText>();
    }

    private ParsedText? Number(ParsedText? text) => text is null ? null : text with { Lines = Take(text.Text).Lines };

    private ParsedText[] Number(IReadOnlyList<ParsedText> texts) => [.. texts.Select(text => Number(text)!)];
}
