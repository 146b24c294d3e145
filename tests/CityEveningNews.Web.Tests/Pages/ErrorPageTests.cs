using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using CityEveningNews.Web.Pages.Editor;
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

    [Theory]
    [InlineData("PUT", "zh-CN", "这个地址不接受这样的请求", "链接")]
    [InlineData("DELETE", "en", "This cannot be done at this address", "link")]
    public async Task Who_asks_an_address_for_what_it_does_not_do_is_told_so(string method, string language, string title, string advice)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/issues");
        request.Headers.AcceptLanguage.ParseAdd(language);
        HttpResponseMessage answer = await archive.CreateClient().SendAsync(request);
        await AssertSaysAsync(answer, HttpStatusCode.MethodNotAllowed, title, advice);
        Assert.Contains("405", (await answer.ReadPageAsync()).QuerySelector(".notice-code")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_not_called_a_missing_page()
    {
        HttpClient editor = await archive.SignInAsync("interrupted", language: "en");
        using var torn = new StringContent("torn");
        torn.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        await AssertSaysAsync(await editor.PostAsync("/editor/upload", torn), HttpStatusCode.BadRequest, "The request cannot be understood", "form");
    }

    [Fact]
    public async Task Who_sends_too_much_is_told_to_send_it_in_parts()
    {
        HttpClient editor = await archive.SignInAsync("bulky");
        using var large = new StringContent("");
        large.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        large.Headers.ContentLength = UploadModel.MaxRequestBytes + 1;
        await AssertSaysAsync(await editor.PostAsync("/editor/upload", large), HttpStatusCode.RequestEntityTooLarge, "提交的内容过大", "分几次");
    }

    [Fact]
    public async Task Who_may_not_open_a_page_can_sign_in_as_another()
    {
        HttpClient editor = await archive.SignInAsync("another");
        IElement form = (await (await editor.GetAsync("/editor/accounts")).ReadPageAsync()).QuerySelector("main form")!;
        HttpResponseMessage answer = await editor.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(
            form.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!))));
        Assert.Equal("/editor/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task What_was_taken_back_says_what_may_become_of_it_and_leads_on()
    {
        using var own = new SampleArchive();
        await own.InitializeAsync();
        HttpClient reader = own.Client();
        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        IDocument issue = await reader.GetPageAsync("/issues/2021-02-24", HttpStatusCode.Gone);
        Assert.Contains("published again", issue.QuerySelector("main h1 + p")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(issue.QuerySelector("main a[href='/issues/goto?q=2021-02-24']"));

        IDocument article = await reader.GetPageAsync("/articles/20210219-3", HttpStatusCode.Gone);
        Assert.DoesNotContain("published again", article.QuerySelector("main h1 + p")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(article.QuerySelector("main a[href='/issues/2021-02-19']"));
        Assert.NotNull((await reader.GetPageAsync("/articles/20210224-1", HttpStatusCode.Gone)).QuerySelector("main a[href='/issues/goto?q=2021-02-24']"));
    }

    private static async Task AssertSaysAsync(HttpResponseMessage answer, HttpStatusCode code, string title, string advice)
    {
        Assert.Equal(code, answer.StatusCode);
        IDocument page = await answer.ReadPageAsync();
        Assert.Equal(title, page.QuerySelector("main h1")!.TextContent);
        Assert.Contains(advice, page.QuerySelector("main h1 + p")!.TextContent, StringComparison.Ordinal);
    }
}
