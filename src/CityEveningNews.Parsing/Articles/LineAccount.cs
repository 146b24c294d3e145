using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Keeps account of the source lines: what no article took is unplaced, never lost.</summary>
internal static class LineAccount
{
    /// <summary>The lines of the page's body that no article holds.</summary>
    public static IReadOnlyList<UnplacedLine> Unplaced(IReadOnlyList<SourceLine> lines, IReadOnlyList<ParsedArticle> articles)
    {
        var taken = new HashSet<int>(articles.SelectMany(Texts).SelectMany(text => text.Lines.Numbers));
        return [.. lines.Where(line => !line.IsBlank && !line.Lines.Numbers.Any(taken.Contains)).SelectMany(Unplaced)];
    }

    // A printed line that an extractor broke in two is unplaced as the two lines of the file.
    private static IEnumerable<UnplacedLine> Unplaced(SourceLine line) => line.Lines.Numbers.Zip(line.Raw.Split('\n'), (number, raw) => new UnplacedLine(number, raw));

    private static IEnumerable<ParsedText> Texts(ParsedArticle article)
    {
        IEnumerable<ParsedText?> texts =
        [
            article.Kicker, article.Headline, article.Deck, article.Byline, article.Standfirst, article.Jump, .. article.Captions,
            .. article.Sections.SelectMany(s => s.Paragraphs.Prepend(s.Label).Prepend(s.Subhead)),
        ];
        return texts.OfType<ParsedText>();
    }
}
