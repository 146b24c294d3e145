using CityEveningNews.Archive;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace CityEveningNews.Browser.Tests;

/// <summary>Pages in a real browser. Without Chromium they are skipped, except in continuous integration, where they must run.</summary>
public sealed class AccessibilityTests : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly string _folder = Directory.CreateTempSubdirectory("archive-").FullName;
    private readonly WebApplicationFactory<Program> _archive;

    public AccessibilityTests()
    {
        _archive = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder.UseSetting($"{ArchiveOptions.Section}:DataFolder", _folder));
        _archive.UseKestrel(0);
    }

    public Task InitializeAsync()
    {
        _archive.StartServer();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    [SkippableTheory]
    [InlineData("/", "zh-CN", ColorScheme.Light)]
    [InlineData("/", "en", ColorScheme.Dark)]
    [InlineData("/issues/2021-02-19", "zh-CN", ColorScheme.Light)]
    [InlineData("/issues/2021-02-19", "zh-CN", ColorScheme.Dark)]
    [InlineData("/issues/2021-02-19", "en", ColorScheme.Light)]
    [InlineData("/articles/20210219-1", "zh-CN", ColorScheme.Light)]
    [InlineData("/articles/20210219-1", "en", ColorScheme.Dark)]
    [InlineData("/nowhere", "en", ColorScheme.Light)]
    public async Task A_page_breaks_no_rule_of_accessibility(string address, string language, ColorScheme scheme)
    {
        Skip.If(!File.Exists(Chromium) && Environment.GetEnvironmentVariable("CI") != "true", "Chromium is not installed.");
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"],
        });
        IPage page = await browser.NewPageAsync(new BrowserNewPageOptions
        {
            BaseURL = _archive.ClientOptions.BaseAddress.ToString(),
            Locale = language,
            ColorScheme = scheme,
            BypassCSP = true,
        });
        await page.GotoAsync(address);
        AxeResult result = await page.RunAxe();
        Assert.Equal([], result.Violations.Select(v => $"{v.Id}: {string.Join(' ', v.Nodes.Select(n => n.Html))}"));
    }
}
