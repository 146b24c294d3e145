using CityEveningNews.Archive;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CityEveningNews.Browser.Tests;

/// <summary>The whole program over a database of its own on a free port, a browser, and an editor signed in by the set-up link.</summary>
public sealed class DeskArchive : IAsyncLifetime
{
    public const string Password = "morning edition 1983";
    private const int Patience = 120_000;
    private const string Chromium = "/usr/bin/chromium";
    private readonly string _folder = Directory.CreateTempSubdirectory("archive-").FullName;
    private readonly WebApplicationFactory<Program> _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _signedIn;

    public DeskArchive()
    {
        _program = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder.UseSetting("urls", "http://127.0.0.1:0").UseSetting($"{ArchiveOptions.Section}:DataFolder", _folder));
        _program.UseKestrel(0);
    }

    public IServiceProvider Services => _program.Services;

    public Task InitializeAsync()
    {
        _program.StartServer();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _program.DisposeAsync();
        using (var connection = new SqliteConnection(ArchiveDatabase.ConnectionString(Path.Combine(_folder, ArchiveDatabase.FileName)))) SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Makes the first account by the set-up link, and gives the browser at the editors' home.</summary>
    public async Task<IPage> SetUpAsync()
    {
        Skip.If(!File.Exists(Chromium) && Environment.GetEnvironmentVariable("CI") != "true", "Chromium is not installed.");
        IPage page = await OpenAsync("en", ColorScheme.Light, signedIn: false);
        await page.GotoAsync(Services.GetRequiredService<SetupLink>().Path);
        await page.FillAsync("#name", "沈编辑");
        await page.FillAsync("#password", Password);
        await page.ClickAsync("form.desk-form button[type=submit]");
        await page.ArriveAtAsync("/editor");
        _signedIn = await page.Context.StorageStateAsync();
        return page;
    }

    /// <summary>A page of a browser of its own, with the editor's cookie unless they are to be a stranger.</summary>
    public async Task<IPage> OpenAsync(string language, ColorScheme scheme, int width = 1280, bool signedIn = true)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"],
        });
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _program.ClientOptions.BaseAddress.ToString(),
            Locale = language,
            ColorScheme = scheme,
            StorageState = signedIn ? _signedIn : null,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            BypassCSP = true,
        });
        // A busy machine is slow, not wrong.
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return await context.NewPageAsync();
    }
}
