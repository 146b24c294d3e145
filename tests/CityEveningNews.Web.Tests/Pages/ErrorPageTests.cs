using System.Net;
using AngleSharp.Dom;
using CityEveningNews.Web.Tests.Desk;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CityEveningNews.Web.Tests.Pages;

public sealed class ErrorPageTests(ArchiveFactory archive) : IClassFixture<ArchiveFactory>
{
    [Theory]
    [InlineData("zh-CN", "这个账号不能打开这一页", "管理员")]
    [InlineData("en", "This account may not open this page", "An administrator")]
    public async Task An_editor_without_the_right_is_told_who_can_help(string language, string title, string who)
    {
        HttpClient editor = await archive.SignInAsync($"editor in {language}", language: language);
        await AssertSaysAsync(await editor.GetAsync("/editor/accounts"), HttpStatusCode.Forbidden, title, who);
    }

    [Theory]
    [InlineData("zh-CN", "请求过于频繁", "一分钟后")]
    [InlineData("en", "Too many requests", "in a minute")]
    public async Task Who_asks_too_often_is_told_to_wait(string language, string title, string when)
    {
        await using WebApplicationFactory<Program> strict = archive.WithWebHostBuilder(builder => builder.UseSetting("Archive:RequestsPerMinute", "1"));
        HttpClient client = strict.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/search?q=春节")).StatusCode);
        HttpResponseMessage refused = await client.GetAsync("/search?q=长春");
        Assert.NotNull(refused.Headers.RetryAfter);
        await AssertSaysAsync(refused, HttpStatusCode.TooManyRequests, title, when);
    }

    private static async Task AssertSaysAsync(HttpResponseMessage answer, HttpStatusCode code, string title, string advice)
    {
        Assert.Equal(code, answer.StatusCode);
        IDocument page = await answer.ReadPageAsync();
        Assert.Equal(title, page.QuerySelector("main h1")!.TextContent);
        Assert.Contains(advice, page.QuerySelector("main h1 + p")!.TextContent, StringComparison.Ordinal);
    }
}
