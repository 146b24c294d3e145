using System.Globalization;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Cases;

/// <summary>Keeps account of a page's lines and characters: what came in must come out, once, and nothing else.</summary>
internal static class PageAccount
{
    /// <summary>Every text of an article that was put together from source lines.</summary>
    public static IEnumerable<ParsedText> TextsOf(ParsedArticle article) =>
        new[] { article.Kicker, article.Headline, article.Deck, article.Byline, article.Standfirst, article.Jump }
            .Concat(article.Sections.SelectMany(section => section.Paragraphs.Prepend(section.Label).Prepend(section.Subhead)))
            .Concat(article.Captions)
            .OfType<ParsedText>();

    /// <summary>The numbers of the lines with text that stand in no masthead, article or unplaced line.</summary>
    public static IReadOnlyList<int> LinesUnaccountedFor(ParsedFrontPage page)
    {
        HashSet<int> known =
        [
            .. page.Masthead.Lines.Numbers,
            .. page.Articles.SelectMany(TextsOf).SelectMany(text => text.Lines.Numbers),
            .. page.Unplaced.Select(line => line.Line),
        ];
        return [.. Enumerable.Range(1, page.SourceLines.Count).Where(n => Letters(page.SourceLines[n - 1]).Length > 0 && !known.Contains(n))];
    }

    /// <summary>Characters that the page's text has more often than the articles and the unplaced lines together; those of captions are left out, for a shadow prints them again and again.</summary>
    public static string CharactersLost(ParsedFrontPage page)
    {
        HashSet<int> masthead = [.. page.Masthead.Lines.Numbers];
        Dictionary<char, int> source = Count(string.Concat(page.SourceLines.Where((_, i) => !masthead.Contains(i + 1)).Select(Letters)));
        HashSet<char> shadowed = [.. page.Articles.SelectMany(article => article.Captions).SelectMany(caption => Letters(caption.Text))];
        Dictionary<char, int> given = Count(Given(page));
        return string.Concat(source.Where(pair => pair.Value > given.GetValueOrDefault(pair.Key) && !shadowed.Contains(pair.Key)).Select(pair => pair.Key).Order());
    }

    /// <summary>Characters that the articles and the unplaced lines hold more often than the page does.</summary>
    public static string CharactersInvented(ParsedFrontPage page)
    {
        Dictionary<char, int> source = Count(string.Concat(page.SourceLines.Select(Letters)));
        return string.Concat(Count(Given(page)).Where(pair => pair.Value > source.GetValueOrDefault(pair.Key)).Select(pair => pair.Key).Order());
    }

    /// <summary>Texts with characters that the lines they name do not hold.</summary>
    public static IReadOnlyList<string> TextsNotFromTheirLines(ParsedFrontPage page) =>
    [
        .. page.Articles.SelectMany(TextsOf).Where(text =>
        {
            Dictionary<char, int> lines = Count(string.Concat(text.Lines.Numbers.Distinct().Select(n => Letters(page.SourceLines[n - 1]))));
            return Count(Letters(text.Text)).Any(pair => pair.Value > lines.GetValueOrDefault(pair.Key));
        }).Select(text => $"{text.Lines}: {text.Text}"),
    ];

    private static string Given(ParsedFrontPage page) =>
        string.Concat(page.Articles.SelectMany(TextsOf).Select(text => Letters(text.Text)).Concat(page.Unplaced.Select(line => Letters(line.Text))));

    private static Dictionary<char, int> Count(string text) => text.CountBy(c => c).ToDictionary();

    // Letters and digits as they are shown: marks come and go with ornaments and joins, letters may not.
    private static string Letters(string text) => string.Concat(TextRepair.Repair(text).Where(IsLetter));

    private static bool IsLetter(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
        or UnicodeCategory.DecimalDigitNumber;
}
