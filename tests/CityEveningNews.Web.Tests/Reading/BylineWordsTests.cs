using System.Text.Encodings.Web;
using System.Text.Unicode;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Reading;

namespace CityEveningNews.Web.Tests.Reading;

public class BylineWordsTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [Theory]
    [InlineData("本报讯（记者 王强）", "王强", "本报讯（记者 [王强]）")]
    [InlineData("/记者 刘佳雪 吕闯 报道 摄", "刘佳雪 吕闯", "记者 [刘佳雪] [吕闯] 报道 摄")]
    [InlineData("记者 刘佳雪", "刘佳雪 王强", "记者 [刘佳雪] [王强]")]
    [InlineData("", "王强", "[王强]")]
    [InlineData("新华社", "", "新华社")]
    public void A_byline_is_written_as_printed_with_its_names_as_links(string printed, string names, string expected) =>
        Assert.Equal(expected, Written(Article(printed, names)));

    [Theory]
    [InlineData("本报讯（记者 王强）", null, true)]
    [InlineData("江州晚报讯（记者 王强）", null, true)]
    [InlineData("本报讯（记者 王强）", "小标题", false)]
    [InlineData("记者 王强", null, false)]
    public void A_byline_that_begins_as_news_does_opens_the_first_paragraph(string printed, string? subhead, bool opens) =>
        Assert.Equal(opens, new BylineWords(Article(printed, "王强", subhead)).OpensText);

    private static ParsedArticle Article(string printed, string names, string? subhead = null) => new()
    {
        Kind = ArticleKind.Standard,
        Byline = printed.Length > 0 ? new ParsedText(printed, LineSet.Empty) : null,
        Credits = [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new Credit(name, CreditRole.Text))],
        Sections = [new ParsedSection { Subhead = subhead is null ? null : new ParsedText(subhead, LineSet.Empty), Paragraphs = [new ParsedText("正文。", LineSet.Empty)] }],
    };

    private static string Written(ParsedArticle article)
    {
        using var writer = new StringWriter();
        new BylineWords(article).WriteTo(writer, Encoder);
        return System.Text.RegularExpressions.Regex.Replace(writer.ToString(), "<a href=\"/reporters/[^\"]+\" rel=\"author\">([^<]+)</a>", "[$1]");
    }
}
