using System.Globalization;
using System.Text;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Tests.Cases;
using CsCheck;

namespace CityEveningNews.Parsing.Tests;

/// <summary>What holds of every text, newspaper or not.</summary>
public class ParserPropertyTests
{
    // The signs that newspapers and extractors put to use, and a few that neither does.
    private static readonly Gen<string> Scrap = Gen.OneOf(
        OneOf(
            "本报讯（记者 王小二）", "新华社北京2月18日电", "/城市晚报全媒体记者 刘一 报道 摄", "□本报记者 李二", "记者", "2021年2月", "2021年2月30日", "星期五", "周六/日",
            "辛丑年正月初八", "总第12328期", "今日4版", "社长：荣晓峰", "（下转第二版）", "图为", "摄", "城市晚报", "　　", "“", "”", "（", "）", "《", "。", "，", "……", "——", "⽣", "１２", "·", "CN22-0017"),
        Gen.Char['一', '丿'].Array[1, 30].Select(chars => new string(chars)),
        Gen.Char[' ', '~'].Array[0, 12].Select(chars => new string(chars)),
        Gen.Char.Array[0, 6].Select(chars => new string(chars)));

    private static readonly Gen<string> Page = Gen.Select(Scrap.Array[0, 6], OneOf("\n", "\n", "\n", "\n\n", "\r\n", "\r", "\f", "\u2028"))
        .Select((scraps, end) => string.Concat(scraps) + end)
        .Array[0, 60]
        .Select(lines => string.Concat(lines));

    [Fact]
    public void Any_text_is_parsed_without_an_exception_and_every_line_of_it_is_accounted_for() =>
        Page.Sample(text =>
        {
            ParsedFrontPage page = FrontPageParser.Parse(text);
            Assert.Equal([], PageAccount.LinesUnaccountedFor(page));
            Assert.Equal("", PageAccount.CharactersInvented(page));
        }, iter: 400);

    [Fact]
    public void A_text_is_parsed_the_same_way_twice() =>
        Page.Sample(text =>
        {
            ParsedFrontPage first = FrontPageParser.Parse(text), second = FrontPageParser.Parse(text);
            return Print(first) == Print(second);
        }, iter: 100);

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

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
