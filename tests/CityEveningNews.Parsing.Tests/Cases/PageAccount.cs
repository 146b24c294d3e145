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

    /// <summary>Characters of lines that went to articles alone and stand in none of them; a shadow's second print is not missed.</summary>
    public static string CharactersLost(ParsedFrontPage page)
    {
        HashSet<int> elsewhere = [.. page.Masthead.Lines.Numbers, .. page.Unplaced.Select(line => line.Line)];
        string source = string.Concat(page.SourceLines.Where((_, i) => !elsewhere.Contains(i + 1)).Select(Letters));
        HashSet<char> have = [.. page.Articles.SelectMany(TextsOf).SelectMany(text => Letters(text.Text))];
        return string.Concat(source.Where(c => !have.Contains(c)).Distinct());
    }

    /// <summary>Characters that articles hold more often than the source does.</summary>
    public static string CharactersInvented(ParsedFrontPage page)
    {
        Dictionary<char, int> source = Count(string.Concat(page.SourceLines.Select(Letters)));
        Dictionary<char, int> given = Count(string.Concat(page.Articles.SelectMany(Once).Select(text => Letters(text.Text))));
        return string.Concat(given.Where(pair => pair.Value > source.GetValueOrDefault(pair.Key)).Select(pair => pair.Key).Order());
    }

    // A wire story's lead (新华社…电) is its byline and stays in its first paragraph as well.
    private static IEnumerable<ParsedText> Once(ParsedArticle article) =>
        TextsOf(article).Where(text => text != article.Byline || article.Sections.All(s => s.Paragraphs.All(p => !p.Text.Contains(text.Text, StringComparison.Ordinal))));

    private static Dictionary<char, int> Count(string text) => text.CountBy(c => c).ToDictionary();

    // Letters and digits as they are shown: marks come and go with ornaments and joins, letters may not.
    private static string Letters(string text) => string.Concat(TextRepair.Repair(text).Where(IsLetter));

    private static bool IsLetter(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
        or UnicodeCategory.DecimalDigitNumber;
}
