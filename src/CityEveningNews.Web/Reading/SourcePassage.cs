using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Reading;

/// <summary>A passage of an article beside the source lines it came from.</summary>
/// <param name="Text">The passage as it stands now.</param>
/// <param name="Lines">The numbers of its lines as runs, e.g. <c>61-63,120</c>; empty when an editor added it.</param>
/// <param name="Source">The lines as uploaded, number and text.</param>
/// <param name="Corrected">Whether an editor changed what the parser gave.</param>
public sealed record SourcePassage(string Text, string Lines, IReadOnlyList<UnplacedLine> Source, bool Corrected)
{
    /// <summary>The passages of an article in reading order.</summary>
    public static IEnumerable<SourcePassage> Of(ArticleView article)
    {
        ArgumentNullException.ThrowIfNull(article);
        HashSet<string> parsed = article.Parsed is null ? [] : [.. Texts(article.Parsed).Select(text => text.Text)];
        return Texts(article.Content).Select(text => new SourcePassage(
            text.Text,
            text.Lines.ToString(),
            [.. text.Lines.Numbers.Where(n => n >= 1 && n <= article.SourceLines.Count).Select(n => new UnplacedLine(n, article.SourceLines[n - 1]))],
            !parsed.Contains(text.Text)));
    }

    private static IEnumerable<ParsedText> Texts(ParsedArticle article)
    {
        IEnumerable<ParsedText?> sections = article.Sections.SelectMany(section => section.Paragraphs.Prepend(section.Label).Prepend(section.Subhead));
        ParsedText?[] head = [article.Kicker, article.Headline, article.Deck, article.Standfirst], tail = [article.Byline, article.Jump];
        return head.Concat(sections).Concat(article.Captions).Concat(tail).OfType<ParsedText>();
    }
}
