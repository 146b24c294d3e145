using AngleSharp;
using AngleSharp.Dom;

namespace CityEveningNews.Web.Tests;

public sealed class SeedPageTests(ArchiveFactory archive) : IClassFixture<ArchiveFactory>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/issues/2021-02-19")]
    public async Task The_seed_is_set_as_the_front_page_it_was(string address)
    {
        IDocument page = await OpenAsync(address);
        string text = page.QuerySelector("main")!.TextContent;
        foreach (string printed in (string[])["城市晚报", "星期五", "辛丑年正月初八", "12328", "CN22-0017", "11-23", "88600997", "88990011", "130021",
            "用新闻温暖你我", "荣晓峰", "张志善", "沈长余", "葛凤刚", "李传富", "春节后上班第一天", "长春中小学开学时间确定"])
            Assert.Contains(printed, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_story_has_its_headline_its_sections_in_order_and_its_writers()
    {
        IDocument page = await OpenAsync("/articles/20210219-1");
        string text = page.QuerySelector("main .article")!.TextContent;
        Assert.Contains("记者直击“窗口”看状态", page.Title, StringComparison.Ordinal);
        string[] order =
        [
            "春节后上班第一天", "各级窗口单位从“节日状态”迅速转入“工作状态”", "人不多 办理业务顺畅", "预约办理业务无需排长队",
            "工作人员全部在岗在位", "一上午办理了50多个业务",
        ];
        int[] places = [.. order.Select(o => text.IndexOf(o, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(["刘佳雪", "吕闯", "陆续", "王跃"], page.QuerySelectorAll(".byline a[rel=author]").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData("一名工作人员表示，为了做好疫情防控工作，所有到业务窗口办理业务的市民")]
    [InlineData("大厅里窗明几净，所有窗口全部正常开放。")]
    public async Task A_paragraph_cut_at_a_column_end_is_whole_again(string whole)
    {
        IDocument page = await OpenAsync("/articles/20210219-1");
        Assert.Contains(page.QuerySelectorAll(".article p"), p => p.TextContent.Contains(whole, StringComparison.Ordinal));
    }

    private async Task<IDocument> OpenAsync(string address)
    {
        string html = await archive.CreateClient().GetStringAsync(address);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }
}
