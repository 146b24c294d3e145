using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityEveningNews.Browser.Tests;

/// <summary>An editor's morning, from the set-up link to corrections that outlive a new reading.</summary>
[Collection(BrowserTestGroup.Name)]
public sealed partial class EditorsMorningTests(DeskArchive archive) : IClassFixture<DeskArchive>
{
    private const string Review = "/editor/issues/2021-03-03";
    private const string Site = "/issues/2021-03-03";

    [SkippableFact]
    public async Task An_editor_uploads_settles_corrects_publishes_and_finds_it_all_still_there_after_a_new_reading()
    {
        IPage page = await archive.SetUpAsync();
        await UploadAsync(page);
        await OpenTheLeastSureDraftAsync(page);
        await TakeTheRunnerUpAsync(page);
        await CorrectTheHeadlineAsync(page);
        await SplitAndMergeAsync(page);
        await PublishAsync(page);
        await FindItOnTheSiteAndInSearchAsync(page);
        await ReadAgainAsync(page);
        await FindItOnTheSiteAndInSearchAsync(page);
    }

    // The seed's copy in another encoding is of the issue that the archive has, about which the editor may be asked. The ten pages are new.
    private static async Task UploadAsync(IPage page)
    {
        await page.GotoAsync("/editor/upload");
        await page.SetInputFilesAsync("#files",
        [
            new FilePayload { Name = "copy.txt", MimeType = "text/plain", Buffer = SeedInGb18030() },
            new FilePayload { Name = "march.zip", MimeType = "application/zip", Buffer = DraftPage.TenInAZip() },
        ]);
        await page.ClickAsync("form.desk-form button[type=submit]");
        await page.ArriveAtAsync("/editor/uploads/*");
        await Expect(page.Locator("[data-working=false]")).ToBeVisibleAsync();
        ILocator held = page.Locator("tr[data-state=Held]", new PageLocatorOptions { HasText = "copy.txt" });
        if (await held.CountAsync() > 0) await held.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.Locator("tr[data-state=Done]")).ToHaveCountAsync(11);
        await Expect(page.Locator("tr", new PageLocatorOptions { HasText = "copy.txt" }).GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", "/issues/2021-02-19");
    }

    private static async Task OpenTheLeastSureDraftAsync(IPage page)
    {
        await page.GotoAsync("/editor");
        ILocator drafts = page.Locator("[aria-labelledby=drafts] tbody tr");
        await Expect(drafts).ToHaveCountAsync(10);
        await drafts.First.GetByRole(AriaRole.Link).ClickAsync();
        await page.ArriveAtAsync(Review);
    }

    private static async Task TakeTheRunnerUpAsync(IPage page)
    {
        ILocator choice = page.Locator("form:has(button[data-way=RunnerUp])").First;
        string tail = await choice.Locator("input[name=tail]").InputValueAsync(), head = await choice.Locator("input[name=head]").InputValueAsync();
        ILocator joined = page.Locator($".part-paragraph[data-lines*='-{tail},{head}']");
        await Expect(joined).ToHaveCountAsync(0);
        await choice.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator($".review-settled .doubt[data-tail='{tail}']")).ToHaveCountAsync(1);
        await Expect(joined).ToHaveCountAsync(1);

        // A line that is gone to lights what it became, and what it became lights its lines.
        await page.FocusAsync($"#L{tail} a");
        await Expect(joined).ToHaveClassAsync(Lit());
        await page.FocusAsync("#masthead a");
        await Expect(joined).Not.ToHaveClassAsync(Lit());
        await joined.Locator(".passage-lines a").FocusAsync();
        await Expect(page.Locator($"#L{head}")).ToHaveClassAsync(Lit());
    }

    private static async Task CorrectTheHeadlineAsync(IPage page)
    {
        await page.Locator(".review-article", new PageLocatorOptions { HasText = "植树" }).First.Locator("[data-story-link]").ClickAsync();
        ILocator text = page.Locator("#markdown");
        await text.FillAsync((await text.InputValueAsync()).Replace("全市春季植树本周开始", "春季义务植树今起报名", StringComparison.Ordinal));
        await page.ClickAsync("form.desk-form button[type=submit]");
        await page.ArriveAtAsync($"{Review}*");
        await Expect(page.Locator(".part-headline", new PageLocatorOptions { HasText = "今起报名" })).ToContainTextAsync("春季义务植树今起报名");
    }

    // The last paragraph becomes a story of its own, and goes back to where it was.
    private static async Task SplitAndMergeAsync(IPage page)
    {
        ILocator library = page.Locator(".review-article", new PageLocatorOptions { HasText = "阅览室" });
        string number = (await library.Locator("h3").GetAttributeAsync("id"))!["article-".Length..];
        await page.GotoAsync($"/editor/articles/20210303-{number}/parts");
        await page.CheckAsync("input[name=parts] >> nth=2");
        await page.FillAsync("#headline", "自助还书机本周更换");
        await page.ClickAsync("button[formaction='?handler=Split']");
        await page.ArriveAtAsync("/arrange");
        ILocator rows = page.Locator(".desk-table tbody tr");
        await Expect(rows).ToHaveCountAsync(4);

        ILocator part = rows.Filter(new LocatorFilterOptions { Has = page.Locator("th", new PageLocatorOptions { HasText = "自助还书机本周更换" }) });
        await part.Locator("select[name^=into-]").SelectOptionAsync(number);
        await part.Locator("button[formaction='?handler=Merge']").ClickAsync();
        await Expect(rows).ToHaveCountAsync(3);
        await page.GotoAsync(Review);
        await Expect(library.Locator(".part-paragraph")).ToHaveCountAsync(3);
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.ClickAsync(".review-publish button");
        await Expect(page.Locator(".review-status")).ToHaveAttributeAsync("data-status", "Published");
    }

    private static async Task FindItOnTheSiteAndInSearchAsync(IPage page)
    {
        await page.GotoAsync(Site);
        await Expect(page.Locator(".front .headline").Filter(new LocatorFilterOptions { HasText = "春季义务植树今起报名" })).ToHaveCountAsync(1);
        await page.GotoAsync("/search?q=" + Uri.EscapeDataString("义务植树今起报名"));
        await Expect(page.Locator("main a[href^='/articles/20210303-']").First).ToBeVisibleAsync();
    }

    // The stored text is read again: the settled join and the headline stay.
    private static async Task ReadAgainAsync(IPage page)
    {
        await page.GotoAsync(Review + "/reparse");
        await page.ClickAsync("form.desk-form button[type=submit]");
        await page.ArriveAtAsync(Review + "/history");
        await page.GotoAsync(Review);
        await Expect(page.Locator(".review-settled .doubt")).ToHaveCountAsync(1);
        await Expect(page.Locator(".part-headline", new PageLocatorOptions { HasText = "今起报名" })).ToHaveCountAsync(1);
    }

    private static byte[] SeedInGb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string seed = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "2021-02-19.txt"));
        return Encoding.GetEncoding("GB18030").GetBytes(seed);
    }

    [GeneratedRegex(@"\blit\b")]
    private static partial Regex Lit();
}
