using System.Text;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CityEveningNews.Browser.Tests;

/// <summary>
/// One browser over one archive, for every test of the collection: the seed issue of 19 February 2021, the same page again on the 20th, and
/// on the 22nd taken back. Without Chromium the tests are skipped, except in continuous integration, where they must run.
/// </summary>
public sealed class ReadersBrowser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private const int Patience = 120_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("archive-").FullName;
    private readonly WebApplicationFactory<Program> _archive;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ReadersBrowser()
    {
        _archive = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder.UseSetting("urls", "http://127.0.0.1:0").UseSetting($"{ArchiveOptions.Section}:DataFolder", _folder));
        _archive.UseKestrel(0);
    }

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium) && Environment.GetEnvironmentVariable("CI") != "true") return;
        _archive.StartServer();
        await IngestAsync(20, "初九", "星期六", 12329);
        await IngestAsync(22, "十一", "星期一", 12331, IssueStatus.Withdrawn);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"],
        });
    }

    /// <summary>A page of a reader who has not been here before.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="scheme">Whether their system is light or dark.</param>
    /// <param name="width">The width of their window in CSS pixels.</param>
    /// <param name="scripts">Whether their browser runs scripts.</param>
    public async Task<IPage> OpenAsync(string language = "zh-CN", ColorScheme scheme = ColorScheme.Light, int width = 1280, bool scripts = true)
    {
        Skip.If(_browser is null, "Chromium is not installed.");
        IBrowserContext reader = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _archive.ClientOptions.BaseAddress.ToString(),
            Locale = language,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            JavaScriptEnabled = scripts,
            BypassCSP = scripts,
        });
        // A busy machine is slow, not wrong.
        reader.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return await reader.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _archive.DisposeAsync();
        using (var connection = new SqliteConnection(ArchiveDatabase.ConnectionString(Path.Combine(_folder, ArchiveDatabase.FileName)))) SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }

    private async Task IngestAsync(int day, string lunar, string weekday, int number, IssueStatus status = IssueStatus.Published)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "2021-02-19.txt"));
        foreach ((string printed, string instead) in ((string, string)[])[("正月初八 19", $"正月{lunar} {day}"), ("星期五", weekday), ("12328", $"{number}")])
            text = text.Replace(printed, instead, StringComparison.Ordinal);
        await using AsyncServiceScope scope = _archive.Services.CreateAsyncScope();
        IngestResult result = await scope.ServiceProvider.GetRequiredService<IngestService>().IngestAsync(Encoding.UTF8.GetBytes(text), $"{day}.txt");
        Assert.Equal(IngestOutcome.Created, result.Outcome);
        DateOnly date = new(2021, 2, day);
        await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Issues.Where(issue => issue.Date == date)
            .ExecuteUpdateAsync(set => set.SetProperty(issue => issue.Status, status));
    }
}

/// <summary>The tests that share the browser; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTestGroup : ICollectionFixture<ReadersBrowser>
{
    public const string Name = "browser";
}
