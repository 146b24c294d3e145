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
        var article = new FoundArticle
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
        using var written = new StringWriter();
        await SearchExports.WriteTableAsync(new[] { article }.ToAsyncEnumerable(), written, "http://localhost");
        Assert.Equal(cell, written.ToString().Split("\r\n")[1].Split(',')[6]);
    }
}
