using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CityEveningNews.Web.Tests.Reading;

public sealed class FrameTests(ArchiveFactory archive) : IClassFixture<ArchiveFactory>
{
    private static readonly HtmlParser Parser = new();

    [Theory]
    [InlineData("", "zh-CN")]
    [InlineData("zh-CN,zh;q=0.9", "zh-CN")]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("fr", "zh-CN")]
    public async Task The_interface_speaks_the_language_the_browser_wishes(string accept, string expected)
    {
        IDocument page = await GetAsync("/nowhere", ("Accept-Language", accept));
        Assert.Equal(expected, page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("theme", "sepia", "data-theme", "sepia")]
    [InlineData("theme", "\"><script>", "data-theme", "auto")]
    [InlineData("size", "large", "data-size", "large")]
    [InlineData("language", "en", "lang", "en")]
    public async Task A_choice_is_remembered_by_a_plain_form(string field, string value, string attribute, string expected)
    {
        HttpClient client = archive.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([new(field, value), new("return", "/nowhere?q=1")]);
        using HttpResponseMessage kept = await client.PostAsync("/preferences", form);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal("/nowhere?q=1", kept.Headers.Location!.OriginalString);
        IDocument page = Parser.ParseDocument(await (await client.GetAsync("/nowhere")).Content.ReadAsStringAsync());
        Assert.Equal(expected, page.DocumentElement.GetAttribute(attribute));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("")]
    public async Task The_way_back_never_leads_elsewhere(string address)
    {
        HttpClient client = archive.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([new("theme", "dark"), new("return", address)]);
        Assert.Equal("/", (await client.PostAsync("/preferences", form)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task No_page_carries_a_script_or_style_of_its_own_and_the_policy_forbids_it()
    {
        HttpResponseMessage response = await archive.CreateClient().GetAsync("/nowhere");
        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy);
        Assert.DoesNotContain("unsafe", policy);
        IDocument page = Parser.ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [onclick]"));
    }

    [Theory]
    [InlineData("/issues/2021")]
    [InlineData("/search?q=办理")]
    [InlineData("/editor/sign-in")]
    public async Task Every_style_sheet_and_script_bears_a_fingerprint_and_is_kept_for_ever(string address)
    {
        // Served as published: a program as built asks the files again, for whoever is working on them.
        HttpClient client = archive.WithWebHostBuilder(builder => builder.UseEnvironment("Production").UseSetting("ReloadStaticAssetsAtRuntime", "false")).CreateClient();
        IDocument page = Parser.ParseDocument(await (await client.GetAsync(address)).Content.ReadAsStringAsync());
        string[] assets =
        [
            .. page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!),
            .. page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!),
        ];
        Assert.True(assets.Length > 8);
        foreach (string asset in assets)
        {
            Assert.Matches(@"^/[a-z/]+\.[a-z0-9]{10}\.(css|js|svg)$", asset);
            using HttpResponseMessage response = await client.GetAsync(asset);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task A_missing_page_says_so_and_shows_the_way_on()
    {
        HttpResponseMessage response = await archive.CreateClient().GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        IDocument page = Parser.ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Equal("找不到这一页", page.QuerySelector("main h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/issues']"));
    }

    private async Task<IDocument> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        HttpResponseMessage response = await archive.CreateClient().SendAsync(request);
        return Parser.ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
