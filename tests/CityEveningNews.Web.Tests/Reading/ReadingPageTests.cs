using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CityEveningNews.Web.Tests.Reading;

public sealed class ReadingPageTests(SampleArchive archive) : IClassFixture<SampleArchive>
{
    private static readonly HtmlParser Parser = new();

    [Fact]
    public async Task An_issue_is_set_as_a_page_with_its_masthead_lead_and_neighbours()
    {
        IDocument page = await GetAsync("/issues/2021-02-19");
        Assert.Equal("城市晚报", page.QuerySelector("main h1")!.TextContent);
        Assert.Contains("总第 12328 期", page.QuerySelector(".dateline")!.TextContent);
        Assert.Contains("辛丑年正月初八", page.QuerySelector(".dateline")!.TextContent);
        Assert.Equal("春节后上班第一天", page.QuerySelector(".story-lead .headline")!.TextContent);
        Assert.Equal("/articles/20210219-1", page.QuerySelector(".story-lead .headline a")!.GetAttribute("href"));
        Assert.Equal("/issues/2021-02-18", page.QuerySelector("main a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/issues/2021-02-21", page.QuerySelector("main a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("zh-CN", page.QuerySelector(".front")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_headline_may_break_between_words_only()
    {
        IDocument page = await GetAsync("/issues/2021-02-19");
        Assert.NotEmpty(page.QuerySelectorAll(".story-lead .headline wbr"));
        Assert.NotEmpty((await GetAsync("/articles/20210219-2")).QuerySelectorAll(".article-nav b wbr"));
    }

    [Fact]
    public async Task An_issue_leads_to_its_day_in_other_years() =>
        Assert.NotNull((await GetAsync("/issues/2021-02-19")).QuerySelector("main a[href='/issues/on/02-19']"));

    [Fact]
    public async Task Neither_a_draft_nor_what_was_taken_back_is_a_neighbour() =>
        Assert.Null((await GetAsync("/issues/2021-02-21/ed-2")).QuerySelector("main a[rel=next]"));

    [Fact]
    public async Task An_article_shows_its_text_its_writers_and_the_page_it_stood_on()
    {
        IDocument page = await GetAsync("/articles/20210219-1");
        Assert.Equal("春节后上班第一天", page.QuerySelector("main h1")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".article .text").Length);
        Assert.Contains("<b>", page.QuerySelector(".article")!.TextContent);
        Assert.Equal(["刘佳雪", "王强"], page.QuerySelectorAll(".byline a[rel=author]").Select(a => a.TextContent));
        Assert.Equal("/issues/2021-02-19", page.QuerySelector(".article-from a")!.GetAttribute("href"));
        Assert.Equal("/articles/20210219-2", page.QuerySelector("a[data-article=next]")!.GetAttribute("href"));
        Assert.Equal(["/issues/2021-02-18", "/issues/2021-02-19", "/issues/2021-02-21"], page.QuerySelectorAll(".issue-nav a").Select(a => a.GetAttribute("href")));
        Assert.Equal(4, page.QuerySelectorAll(".citation").Length);
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json'])"));
    }

    [Fact]
    public async Task A_photograph_has_one_name_wherever_it_is_named()
    {
        IDocument page = await GetAsync("/articles/20210219-2");
        Assert.Equal("图片：雪后的街道", page.QuerySelector("main h1")!.TextContent);
        Assert.Equal("雪后的街道", page.QuerySelector(".caption")!.TextContent);
        Assert.Equal(["春节后上班第一天", "图片：雪后的街道"], page.QuerySelectorAll(".same-page li").Select(name => name.TextContent.Trim()));
        Assert.Equal("图片：雪后的街道", (await GetAsync("/articles/20210219-1")).QuerySelector("a[data-article=next] b")!.TextContent);
    }

    [Theory]
    [InlineData("/issues/2021-02-20", HttpStatusCode.NotFound)]
    [InlineData("/issues/2021-02-30", HttpStatusCode.NotFound)]
    [InlineData("/issues/2021-02-23", HttpStatusCode.NotFound)]
    [InlineData("/issues/2021-02-24", HttpStatusCode.Gone)]
    [InlineData("/articles/20210219-9", HttpStatusCode.NotFound)]
    [InlineData("/articles/nonsense", HttpStatusCode.NotFound)]
    [InlineData("/articles/20210219-3", HttpStatusCode.Gone)]
    public async Task What_is_missing_and_what_was_taken_back_are_told_apart(string address, HttpStatusCode expected)
    {
        HttpResponseMessage response = await archive.Client().GetAsync(address);
        Assert.Equal(expected, response.StatusCode);
        IDocument page = Parser.ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Equal(expected == HttpStatusCode.Gone ? "这一页已经撤回" : "找不到这一页", page.QuerySelector("main h1")!.TextContent);
    }

    [Theory]
    [InlineData("/issues/2021-02-20", "/issues/goto?q=2021-02-20")]
    [InlineData("/issues/2021-02-19/ed-2", "/issues/goto?q=2021-02-19")]
    [InlineData("/issues/2021-02-30", null)]
    [InlineData("/nowhere", null)]
    public async Task Where_a_day_has_no_issue_the_way_leads_to_the_nearest(string address, string? nearest)
    {
        IDocument page = Parser.ParseDocument(await (await archive.Client().GetAsync(address)).Content.ReadAsStringAsync());
        Assert.Equal(nearest, page.QuerySelector("main a[href*=goto]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/issues/2021-02-20", "这一天的报纸还没有收入")]
    [InlineData("/articles/20210219-9", "这一天的报纸还没有收入")]
    [InlineData("/issues/on/02-30", "历法中没有这一天")]
    [InlineData("/reporters/无名氏", "没有文章署这位记者的名字")]
    [InlineData("/editor/setup?token=x", "链接不完整、已过期或已使用")]
    public async Task What_is_not_found_is_named(string address, string about)
    {
        IDocument page = Parser.ParseDocument(await (await archive.Client().GetAsync(address)).Content.ReadAsStringAsync());
        Assert.Contains(about, page.QuerySelector("main h1 + p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_unknown_address_no_more_is_said_than_that_it_is_mistaken()
    {
        IDocument page = Parser.ParseDocument(await (await archive.Client().GetAsync("/nowhere")).Content.ReadAsStringAsync());
        Assert.Equal("地址可能写错了。", page.QuerySelector("main h1 + p")!.TextContent);
    }

    [Fact]
    public async Task Home_shows_the_newest_issue()
    {
        IDocument page = await GetAsync("/");
        Assert.Equal("隔一天", page.QuerySelector(".story-lead .headline")!.TextContent);
        Assert.Equal("6", page.QuerySelector(".counts dd")!.TextContent);
    }

    private async Task<IDocument> GetAsync(string address)
    {
        HttpResponseMessage response = await archive.Client().GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Parser.ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
