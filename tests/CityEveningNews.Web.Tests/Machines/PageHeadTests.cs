using System.Text.Json;
using AngleSharp.Dom;

namespace CityEveningNews.Web.Tests.Machines;

public sealed class PageHeadTests(SampleArchive archive) : IClassFixture<SampleArchive>
{
    [Theory]
    [InlineData("/issues/2021-02-19", "PublicationIssue", "website")]
    [InlineData("/issues/2021-02-21/ed-2", "PublicationIssue", "website")]
    [InlineData("/articles/20210219-1", "NewsArticle", "article")]
    [InlineData("/articles/20210219-2", "NewsArticle", "article")]
    public async Task The_head_names_the_page_its_address_and_its_other_forms(string address, string type, string kind)
    {
        IDocument page = await archive.Client().GetPageAsync(address);
        string canonical = "http://localhost" + address;
        Assert.Equal(canonical, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(canonical, Meta(page, "property", "og:url").Single());
        Assert.Equal(kind, Meta(page, "property", "og:type").Single());
        Assert.NotEmpty(Meta(page, "property", "og:title").Single()!);
        foreach ((string extension, string media) in ((string, string)[])[("json", "application/json"), ("txt", "text/plain"), ("md", "text/markdown")])
            Assert.Equal($"{canonical}.{extension}", page.QuerySelector($"link[rel=alternate][type='{media}']")!.GetAttribute("href"));
        using JsonDocument data = JsonDocument.Parse(page.QuerySelector("head script[type='application/ld+json']")!.TextContent);
        Assert.Equal(type, data.RootElement.GetProperty("@type").GetString());
        Assert.Equal(canonical, data.RootElement.GetProperty("@id").GetString());
    }

    [Fact]
    public async Task An_article_can_be_cited_from_its_head()
    {
        IDocument page = await archive.Client().GetPageAsync("/articles/20210219-1");
        Assert.Equal(["春节后上班第一天"], Meta(page, "name", "citation_title"));
        Assert.Equal(["刘佳雪", "王强"], Meta(page, "name", "citation_author"));
        Assert.Equal(["2021/02/19"], Meta(page, "name", "citation_publication_date"));
        Assert.Equal(["城市晚报"], Meta(page, "name", "citation_journal_title"));
        Assert.Equal(["12328"], Meta(page, "name", "citation_issue"));
        Assert.Equal(["http://localhost/articles/20210219-1"], Meta(page, "name", "citation_public_url"));
    }

    [Fact]
    public async Task An_issue_has_nothing_of_an_article_in_its_head()
    {
        IDocument page = await archive.Client().GetPageAsync("/issues/2021-02-19");
        Assert.Empty(page.QuerySelectorAll("meta[name^=citation_]"));
        Assert.Equal(["春节后上班第一天"], Meta(page, "property", "og:description"));
    }

    [Theory]
    [InlineData("/issues/2021-02-19")]
    [InlineData("/articles/20210219-1")]
    public async Task No_script_stands_in_a_page_but_data_that_is_not_run(string address)
    {
        IDocument page = await archive.Client().GetPageAsync(address);
        Assert.All(page.QuerySelectorAll("script:not([src])"), script => Assert.Equal("application/ld+json", script.GetAttribute("type")));
    }

    private static IEnumerable<string?> Meta(IDocument page, string attribute, string name) =>
        page.QuerySelectorAll($"head meta[{attribute}='{name}']").Select(meta => meta.GetAttribute("content"));
}
