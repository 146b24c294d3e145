using System.Globalization;
using System.Text;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Tests.Cases;
using CsCheck;

namespace CityEveningNews.Parsing.Tests;

/// <summary>What holds of every text, newspaper or not. A longer run than a build's is had with <c>CsCheck_Iter=200000</c>.</summary>
public class ParserPropertyTests
{
    private static readonly long Iterations = Math.Max(300, Check.Iter);

    private static readonly Gen<ParseHints> Hints = Gen.Select(Gen.Int[1, 60], Gen.Int[1, 60]).Array[0, 8]
        .Select(joins => new ParseHints { Joins = joins.DistinctBy(j => j.Item1).ToDictionary(j => j.Item1, j => j.Item2) });

    [Fact]
    public void Of_any_text_no_line_and_no_character_is_lost_doubled_or_invented() =>
        ArbitraryPages.Page.Sample(text => Account(FrontPageParser.Parse(text)), iter: Iterations);

    [Fact]
    public void Whatever_joins_an_editor_settled_nothing_is_lost_doubled_or_invented() =>
        Gen.Select(ArbitraryPages.Page, Hints).Sample((text, hints) => Account(FrontPageParser.Parse(text, hints)), iter: Iterations);

    [Fact]
    public void A_text_is_parsed_the_same_way_twice() =>
        ArbitraryPages.Page.Sample(text => Print(FrontPageParser.Parse(text)) == Print(FrontPageParser.Parse(text)), iter: Iterations / 3);

    private static void Account(ParsedFrontPage page)
    {
        Assert.Equal([], PageAccount.LinesUnaccountedFor(page));
        Assert.Equal("", PageAccount.CharactersLost(page));
        Assert.Equal("", PageAccount.CharactersInvented(page));
        Assert.Equal([], PageAccount.TextsNotFromTheirLines(page));
    }

    private static string Print(ParsedFrontPage page)
    {
        var print = new StringBuilder();
        print.AppendLine(string.Join(' ', page.Masthead.Publication, page.Masthead.Date, page.Masthead.Lines));
        foreach (ParsedArticle article in page.Articles)
        {
            print.AppendLine(article.Kind.ToString());
            foreach (ParsedText text in PageAccount.TextsOf(article)) print.AppendLine(CultureInfo.InvariantCulture, $"{text.Lines}: {text.Text} {text.Confidence}");
        }

        foreach (UnplacedLine line in page.Unplaced) print.AppendLine(CultureInfo.InvariantCulture, $"{line.Line}: {line.Text}");
        foreach (Diagnostic diagnostic in page.Diagnostics) print.AppendLine(CultureInfo.InvariantCulture, $"{diagnostic.Code} {diagnostic.Lines} {diagnostic.Message}");
        return print.ToString();
    }
}
