using System.Xml.Linq;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Search;

namespace CityEveningNews.Web.Tests.Search;

public sealed class SearchExportsTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠SUM", "'＠SUM")]
    [InlineData("1＝1", "1＝1")]
    public async Task No_cell_of_a_table_is_a_formula(string headline, string cell)
    {
        using var written = new StringWriter();
        await SearchExports.WriteTableAsync(new[] { Article(headline) }.ToAsyncEnumerable(), written, "http://localhost");
        Assert.Equal(cell, written.ToString().Split("\r\n")[1].Split(',')[6]);
    }

    [Fact]
    public void What_XML_has_no_place_for_does_not_break_the_feed()
    {
        FoundArticle article = Article("头\u0001条") with { Credits = [new Credit("刘\u0002佳雪", CreditRole.Text)] };
        string feed = SearchExports.WriteFeed(new SearchResults { Total = 1, Hits = [article] }, "标\u0003题", "/search", default, "http://localhost");
        XElement entry = XDocument.Parse(feed).Root!.Elements().Single(element => element.Name.LocalName == "entry");
        Assert.Contains("刘佳雪", entry.Value, StringComparison.Ordinal);
    }

    private static FoundArticle Article(string headline) => new()
    {
        Id = 1,
        Publication = "城市晚报",
        Date = new DateOnly(2021, 2, 19),
        Edition = 1,
        Number = 1,
        IssueNumber = null,
        Kind = ArticleKind.Standard,
        Title = headline,
        Headline = new MarkedText(headline, []),
    };
}
