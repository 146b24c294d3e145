using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Rendering;

/// <summary>Gives words that an editor left alone the source lines and the confidence they had.</summary>
internal sealed class SourceLinesOf
{
    private readonly Dictionary<string, Queue<ParsedText>> _byWords = [];

    /// <summary>Remembers every text of an article, in the order the Markdown shows them.</summary>
    public SourceLinesOf(ParsedArticle? article)
    {
        if (article is null) return;
        IEnumerable<ParsedText?> texts =
        [
            article.Kicker, article.Headline, article.Deck, article.Byline, article.Jump, article.Standfirst,
            .. article.Sections.SelectMany(s => (IEnumerable<ParsedText?>)[s.Subhead, s.Label, .. s.Paragraphs]),
            .. article.Captions,
        ];
        foreach (ParsedText text in texts.OfType<ParsedText>())
        {
            if (!_byWords.TryGetValue(text.Text, out var same)) _byWords[text.Text] = same = new();
            same.Enqueue(text);
        }
    }

    /// <summary>The text with these words: as it was, or new, from no line and certain, since a person wrote it.</summary>
    public ParsedText Take(string words) =>
        _byWords.TryGetValue(words, out var same) && same.TryDequeue(out ParsedText? text) ? text : new ParsedText(words, LineSet.Empty);
}
