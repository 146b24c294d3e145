using System.Net;
using AngleSharp.Dom;

namespace CityEveningNews.Web.Tests.Pages;

public sealed class CalendarPageTests(SampleArchive archive) : IClassFixture<SampleArchive>
{
    [Fact]
    public async Task The_years_are_a_table_of_months_with_their_counts()
    {
        IDocument page = await archive.Client().GetPageAsync("/issues");
        Assert.Equal(["2021", "2020"], page.QuerySelectorAll(".heat tbody th a").Select(link => link.TextContent));
        IElement february = page.QuerySelector(".heat a[href='/issues/2021/02']")!;
        Assert.Equal("4", february.TextContent);
        Assert.Equal(["4", "2"], page.QuerySelectorAll(".heat-total").Select(total => total.TextContent));
    }

    [Fact]
    public async Task A_year_tells_held_missing_and_unpublished_days_apart()
    {
        IDocument page = await archive.Client().GetPageAsync("/issues/2021");
        Assert.Equal(12, page.QuerySelectorAll("table.month").Length);
        Assert.Equal(365, page.QuerySelectorAll("td.day").Length);
        Assert.Equal(3, page.QuerySelectorAll("td.day-present").Length);
        IElement lead = page.QuerySelector("td.day-present a[href='/issues/2021-02-19']")!;
        Assert.Equal("初八", lead.QuerySelector(".day-lunar")!.TextContent);
        Assert.Equal("春节后上班第一天", lead.QuerySelector(".day-lead")!.TextContent);
        IElement missing = page.QuerySelectorAll("td.day-missing").Single(day => day.QuerySelector(".day-number")!.TextContent == "20");
        Assert.Equal("初九", missing.QuerySelector(".day-lunar")!.TextContent);
        Assert.Equal("元宵节", page.QuerySelectorAll("td.day-festive .day-lunar").Select(name => name.TextContent).First(name => name.StartsWith('元') && name != "元旦"));
    }

    [Theory]
    [InlineData("zh-CN", "2021-02-20：缺 1 期", "二月（3）")]
    [InlineData("en", "2021-02-20: 1 missing", "February (3)")]
    public async Task Gaps_and_months_are_punctuated_as_the_language_of_the_interface_is(string language, string gap, string month)
    {
        HttpClient client = archive.Client();
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        IDocument page = await client.GetPageAsync("/issues/2021");
        Assert.Contains(gap, page.QuerySelectorAll(".gaps li").Select(line => line.TextContent));
        Assert.Equal(month, page.QuerySelector(".day-list summary")!.TextContent);
    }

    [Theory]
    [InlineData("zh-CN", "元宵节", "元旦", "初八")]
    [InlineData("en", "Lantern Festival", "New Year’s Day", "初八")]
    public async Task Festivals_are_named_in_the_language_of_the_interface_and_lunar_days_as_printed(string language, string lantern, string newYear, string plain)
    {
        HttpClient client = archive.Client();
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        IDocument page = await client.GetPageAsync("/issues/2021");
        IElement[] festive = [.. page.QuerySelectorAll("td.day-festive .day-lunar")];
        Assert.All(festive, name => Assert.Equal(language, name.GetAttribute("lang")));
        Assert.Contains(lantern, festive.Select(name => name.TextContent));
        Assert.Equal(newYear, festive[0].TextContent);
        IElement lunar = page.QuerySelector("a[href='/issues/2021-02-19'] .day-lunar")!;
        Assert.Equal((plain, "zh-CN"), (lunar.TextContent, lunar.GetAttribute("lang")));
    }

    [Fact]
    public async Task Two_editions_of_a_day_are_both_reached_from_its_cell_and_listed()
    {
        IDocument page = await archive.Client().GetPageAsync("/issues/2021/02");
        Assert.Equal(
            ["/issues/2021-02-21", "/issues/2021-02-21/ed-2"],
            page.QuerySelectorAll("td.day-present a").Select(link => link.GetAttribute("href")!).Where(address => address.Contains("02-21", StringComparison.Ordinal)));
        Assert.Equal(4, page.QuerySelectorAll("ul.day-list li").Length);
        Assert.Contains("下午版头条", page.QuerySelectorAll("ul.day-list li")[3].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_lead_to_the_nearest_month_with_an_issue()
    {
        IDocument page = await archive.Client().GetPageAsync("/issues/2021/02");
        Assert.Equal("/issues/2020/12", page.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
        Assert.Null(page.QuerySelector("a[rel=next]"));
        page = await archive.Client().GetPageAsync("/issues/2020/06");
        Assert.Equal("/issues/2020/02", page.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
        Assert.Equal("/issues/2020/12", page.QuerySelector("a[rel=next]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_step_over_months_without_an_issue_says_so()
    {
        IDocument page = await archive.Client().GetPageAsync("/issues/2021/02");
        Assert.Equal("← 2020-12（之前最近有报的月份）", page.QuerySelector("a[rel=prev]")!.TextContent);
        page = await archive.Client().GetPageAsync("/issues/2021/01");
        Assert.Equal(["← 2020-12", "2021-02 →"], page.QuerySelectorAll("a[rel=prev], a[rel=next]").Select(step => step.TextContent));
    }

    [Fact]
    public async Task A_day_knows_its_weekday_where_it_stands_without_a_table()
    {
        IDocument page = await archive.Client().GetPageAsync("/issues/2021/02");
        Assert.Equal("周五", page.QuerySelector("a[href='/issues/2021-02-19'] .day-number")!.GetAttribute("data-weekday"));
    }

    [Fact]
    public async Task Steps_lead_from_year_to_year()
    {
        Assert.Equal("/issues/2020", (await archive.Client().GetPageAsync("/issues/2021")).QuerySelector("a[rel=prev]")?.GetAttribute("href"));
        Assert.Equal("/issues/2021", (await archive.Client().GetPageAsync("/issues/2020")).QuerySelector("a[rel=next]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("02-19", "/issues/2021-02-19 /issues/2020-02-19", "/issues/on/02-18", "/issues/on/02-20")]
    [InlineData("02-21", "/issues/2021-02-21 /issues/2021-02-21/ed-2", "/issues/on/02-20", "/issues/on/02-22")]
    [InlineData("02-28", "", "/issues/on/02-27", "/issues/on/02-29")]
    [InlineData("02-29", "", "/issues/on/02-28", "/issues/on/03-01")]
    [InlineData("12-31", "/issues/2020-12-31", "/issues/on/12-30", "/issues/on/01-01")]
    [InlineData("01-01", "", "/issues/on/12-31", "/issues/on/01-02")]
    public async Task A_day_of_the_year_shows_its_issues_across_the_years_and_leads_round_them(string day, string issues, string before, string after)
    {
        IDocument page = await archive.Client().GetPageAsync("/issues/on/" + day);
        Assert.Equal(issues, string.Join(' ', page.QuerySelectorAll(".day-list a").Select(link => link.GetAttribute("href"))));
        Assert.Equal(issues.Length == 0, page.QuerySelector("[role=status]") is not null);
        Assert.Equal(before, page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal(after, page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/issues/1999")]
    [InlineData("/issues/on/02-30")]
    [InlineData("/issues/on/13-01")]
    [InlineData("/issues/on/ab-cd")]
    [InlineData("/issues/0000")]
    [InlineData("/issues/2021/13")]
    [InlineData("/issues/2021/00")]
    [InlineData("/issues/2022/01")]
    public async Task A_year_or_month_the_archive_knows_nothing_of_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await archive.Client().GetAsync(address)).StatusCode);

    [Theory]
    [InlineData("2021-02-19", "/issues/2021-02-19")]
    [InlineData("二〇二一年二月十九日", "/issues/2021-02-19")]
    [InlineData("辛丑年正月初八", "/issues/2021-02-19")]
    [InlineData("总第12328期", "/issues/2021-02-19")]
    [InlineData("总第12330期", "/issues/2021-02-21")]
    [InlineData("2021年2月", "/issues/2021/02")]
    [InlineData("2021", "/issues/2021")]
    public async Task The_go_to_box_leads_to_the_issue(string text, string address)
    {
        HttpResponseMessage response = await archive.Client().GetAsync("/issues/goto?q=" + Uri.EscapeDataString(text));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(address, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/issues/goto")]
    [InlineData("/issues/goto?q=%20")]
    public async Task The_go_to_box_asks_for_something_where_nothing_was_written(string address) =>
        Assert.Equal("请输入公历或农历日期，或总期号。", (await archive.Client().GetPageAsync(address)).QuerySelector("[role=status]")!.TextContent);

    [Theory]
    [InlineData("2021-02-20", "/issues/2021-02-19 /issues/2021-02-21 /issues/2021-02-21/ed-2")]
    [InlineData("辛丑年正月初九", "/issues/2021-02-19 /issues/2021-02-21 /issues/2021-02-21/ed-2")]
    [InlineData("总第12329期", "/issues/2021-02-19 /issues/2021-02-21 /issues/2021-02-21/ed-2")]
    [InlineData("1900-01-01", "/issues/2020-02-19")]
    [InlineData("2021-02-30", "")]
    [InlineData("春节", "")]
    [InlineData("<script>", "")]
    public async Task Where_there_is_no_issue_the_go_to_box_says_so_and_shows_the_nearest(string text, string nearest)
    {
        IDocument page = await archive.Client().GetPageAsync("/issues/goto?q=" + Uri.EscapeDataString(text), HttpStatusCode.NotFound);
        Assert.Contains(text, page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(nearest, string.Join(' ', page.QuerySelectorAll(".day-list a").Select(link => link.GetAttribute("href"))));
    }
}
