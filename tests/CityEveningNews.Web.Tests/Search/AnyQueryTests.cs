using System.Net;

namespace CityEveningNews.Web.Tests.Search;

public sealed class AnyQueryTests(SearchableArchive archive) : IClassFixture<SearchableArchive>
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("%00")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%FF%FE")]
    [InlineData("*")]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("\"")]
    [InlineData("((((((((((((((((((((((((((((((((")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("-春节")]
    [InlineData("，。")]
    [InlineData("(a b)~999999999999999999999")]
    public async Task No_query_fails(string query)
    {
        HttpResponseMessage response = await archive.Client().GetAsync($"/search?q={query}&after=nonsense&skipped=99999999999");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("<script>alert", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
