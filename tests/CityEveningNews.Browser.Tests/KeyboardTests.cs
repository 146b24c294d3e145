using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityEveningNews.Browser.Tests;

/// <summary>A reader without a pointer: everything here is done with keys alone.</summary>
[Collection(BrowserTestGroup.Name)]
public sealed class KeyboardTests(ReadersBrowser browser)
{
    [SkippableFact]
    public async Task The_first_stop_of_every_page_leads_past_the_header()
    {
        IPage page = await OpenAsync("/issues/2021-02-19");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await FocusAsync(page, "getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await FocusAsync(page, "id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_slash_leads_to_the_search_box_and_enter_searches()
    {
        IPage page = await OpenAsync("/issues/2021-02-19");
        await page.Keyboard.PressAsync("/");
        Assert.Equal("site-q", await FocusAsync(page, "id"));
        await page.Keyboard.TypeAsync("开学时间");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAtAsync("/search?q=*");
        Assert.NotEqual(0, await page.Locator("main mark").CountAsync());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_arrows_turn_the_issues()
    {
        IPage page = await OpenAsync("/issues/2021-02-19");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.ArriveAtAsync("/issues/2021-02-20");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.ArriveAtAsync("/issues/2021-02-19");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task J_and_k_step_from_story_to_story_and_enter_opens_one()
    {
        IPage page = await OpenAsync("/issues/2021-02-19");
        await page.Keyboard.PressAsync("j");
        string? first = await FocusAsync(page, "getAttribute('href')");
        await page.Keyboard.PressAsync("j");
        string? second = await FocusAsync(page, "getAttribute('href')");
        Assert.NotEqual(first, second);
        await page.Keyboard.PressAsync("k");
        Assert.Equal(first, await FocusAsync(page, "getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAtAsync(first!);
        await page.Keyboard.PressAsync("j");
        await page.ArriveAtAsync("/articles/20210219-2");
        await page.Keyboard.PressAsync("k");
        await page.ArriveAtAsync("/articles/20210219-1");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_question_mark_opens_the_list_of_keys_and_escape_closes_it()
    {
        IPage page = await OpenAsync("/");
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("#keys").IsVisibleAsync());
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("#keys").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_theme_is_changed_and_remembered_with_scripts_or_without(bool scripts)
    {
        IPage page = await browser.OpenAsync(scripts: scripts);
        await page.GotoAsync("/issues/2021-02-19");
        await TabToAsync(page, ".display-menu summary");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "input[name=theme]");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(page, ".display-form button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("html[data-theme=dark]");
        Assert.EndsWith("/issues/2021-02-19", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/articles/20210219-1");
        Assert.Equal(1, await page.Locator("html[data-theme=dark]").CountAsync());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_language_is_changed_where_the_reader_stands()
    {
        IPage page = await OpenAsync("/issues/2021/02");
        await TabToAsync(page, ".language-switch button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("html[lang=en]");
        Assert.EndsWith("/issues/2021/02", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("2021年2月20日", "/issues/2021-02-20")]
    [InlineData("辛丑年正月初八", "/issues/2021-02-19")]
    [InlineData("总第12329期", "/issues/2021-02-20")]
    public async Task The_box_of_the_calendar_leads_to_a_day(string asked, string address)
    {
        IPage page = await OpenAsync("/issues/2021");
        await TabToAsync(page, "#goto-q");
        await page.Keyboard.TypeAsync(asked);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAtAsync(address);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_day_of_the_calendar_shows_its_lead_headline_when_it_has_the_focus()
    {
        IPage page = await OpenAsync("/issues/2021");
        await TabToAsync(page, ".day-present a[href='/issues/2021-02-19']");
        Assert.True(await page.Locator(".day-present a[href='/issues/2021-02-19'] .day-lead").IsVisibleAsync());
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAtAsync("/issues/2021-02-19");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_source_and_the_citations_of_an_article_are_opened_with_a_key()
    {
        IPage page = await OpenAsync("/articles/20210219-1");
        foreach (string panel in (string[])[".source-panel", ".cite-panel"])
        {
            await TabToAsync(page, panel + " summary");
            await page.Keyboard.PressAsync("Enter");
            Assert.True(await page.EvaluateAsync<bool>($"document.querySelector('{panel}').open"));
        }

        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_citation_is_copied_with_a_key()
    {
        IPage page = await OpenAsync("/articles/20210219-1");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await TabToAsync(page, ".cite-panel summary");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, ".cite-panel button");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".cite-panel [role=status]").First).ToHaveTextAsync("已复制");
        Assert.Equal(await page.Locator(".citation").First.TextContentAsync(), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string address)
    {
        IPage page = await browser.OpenAsync();
        await page.GotoAsync(address);
        return page;
    }

    private static Task<string?> FocusAsync(IPage page, string property) => page.EvaluateAsync<string?>($"document.activeElement.{property}");

    private static async Task TabToAsync(IPage page, string selector)
    {
        const int most = 300;
        ILocator wanted = page.Locator(selector + ":focus");
        for (int stop = 0; stop < most; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.CountAsync() > 0) return;
        }

        Assert.Fail($"{selector} is not reached with the Tab key.");
    }
}
