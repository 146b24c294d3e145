using System.Text;
using CityEveningNews.Archive.Ingest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityEveningNews.Browser.Tests;

/// <summary>The editors' pages in both languages, by day and by night, held against the rules of accessibility.</summary>
[Collection(BrowserTestGroup.Name)]
public sealed class DeskAccessibilityTests(DeskArchive archive) : IClassFixture<DeskArchive>
{
    private static readonly string[] Pages =
    [
        "/editor", "/editor/changes", "/editor/upload", "/editor/uploads", "/editor/contradictions", "/editor/account", "/editor/accounts", "/editor/reset?user=nobody&token=none",
        "/editor/issues/2021-03-03", "/editor/issues/2021-02-19",
        "/editor/issues/2021-03-03/arrange", "/editor/issues/2021-03-03/masthead", "/editor/issues/2021-03-03/history", "/editor/issues/2021-03-03/reparse",
        "/editor/articles/20210219-1", "/editor/articles/20210219-1/parts", "/editor/articles/20210219-1/history",
    ];

    [SkippableFact]
    public async Task No_page_of_the_desk_breaks_a_rule_of_accessibility()
    {
        IPage editor = await archive.SetUpAsync();
        await using (AsyncServiceScope scope = archive.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IngestService>()
                .IngestAsync(Encoding.UTF8.GetBytes(DraftPage.TextOf(DraftPage.DoubtfulDay)), "page.txt", new IngestOptions { Publish = false });
        }

        string[] upload = await UploadAsync(editor);
        var broken = new StringBuilder();
        foreach ((string language, int width) in new[] { ("zh-CN", 1280), ("en", 390) })
        {
            IPage page = await archive.OpenAsync(language, ColorScheme.Light, width);
            foreach (string address in Pages.Concat(upload))
            {
                Assert.True((await page.GotoAsync(address))!.Ok, address);
                broken.Append(await PageCheck.BrokenByDayAndByNightAsync(page));
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            }

            await page.Context.CloseAsync();
        }

        Assert.Equal("", broken.ToString());
    }

    // A file refused, and a new text of an issue that the archive has: the addresses of their batch and of the comparison.
    private static async Task<string[]> UploadAsync(IPage editor)
    {
        string seed = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "2021-02-19.txt"));
        await editor.GotoAsync("/editor/upload");
        await editor.SetInputFilesAsync("#files",
        [
            new FilePayload { Name = "again.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(seed.Replace("开学时间", "返校时间", StringComparison.Ordinal)) },
            new FilePayload { Name = "empty.txt", MimeType = "text/plain", Buffer = [] },
        ]);
        await editor.ClickAsync("form.desk-form button[type=submit]");
        await Expect(editor.Locator("[data-working=false]")).ToBeVisibleAsync();
        string? comparison = await editor.Locator("tr[data-state=Held] a[href^='/editor/uploads/']").First.GetAttributeAsync("href");
        Assert.NotNull(comparison);
        return [new Uri(editor.Url).AbsolutePath, comparison];
    }
}
