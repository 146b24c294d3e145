using System.Text;
using CityEveningNews.Archive.Ingest;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CityEveningNews.Browser.Tests;

/// <summary>The editors' pages in both languages, light and dark, held against the rules of accessibility.</summary>
[Collection(BrowserTestGroup.Name)]
public sealed class DeskAccessibilityTests(DeskArchive archive) : IClassFixture<DeskArchive>
{
    private static readonly string[] Pages =
    [
        "/editor", "/editor/upload", "/editor/uploads", "/editor/contradictions", "/editor/issues/2021-03-03", "/editor/issues/2021-02-19",
        "/editor/issues/2021-03-03/arrange", "/editor/issues/2021-03-03/masthead", "/editor/issues/2021-03-03/history", "/editor/issues/2021-03-03/reparse",
        "/editor/articles/20210219-1", "/editor/articles/20210219-1/parts", "/editor/articles/20210219-1/history",
    ];

    [SkippableFact]
    public async Task No_page_of_the_desk_breaks_a_rule_of_accessibility()
    {
        await archive.SetUpAsync();
        await using (AsyncServiceScope scope = archive.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IngestService>()
                .IngestAsync(Encoding.UTF8.GetBytes(DraftPage.TextOf(DraftPage.DoubtfulDay)), "page.txt", new IngestOptions { Publish = false });
        }

        var broken = new List<string>();
        foreach ((string language, ColorScheme scheme, int width) in new[] { ("zh-CN", ColorScheme.Light, 1280), ("en", ColorScheme.Dark, 390) })
        {
            IPage page = await archive.OpenAsync(language, scheme, width);
            foreach (string address in Pages) broken.AddRange(await CheckAsync(page, address));
            await page.Context.CloseAsync();
        }

        Assert.Equal([], broken);
    }

    private static async Task<IEnumerable<string>> CheckAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        // What is folded away has to be as good as what shows.
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        AxeResult result = await page.RunAxe();
        int beyond = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return result.Violations.Select(v => $"{address}: {v.Id}: {string.Join(' ', v.Nodes.Select(n => n.Html))}")
            .Concat(beyond > 0 ? [$"{address}: {beyond} pixels wider than the window"] : []);
    }
}
