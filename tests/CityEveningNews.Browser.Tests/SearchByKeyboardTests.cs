using Microsoft.Playwright;

namespace CityEveningNews.Browser.Tests;

/// <summary>Searching, and reading what was found, with keys alone.</summary>
[Collection(BrowserTestGroup.Name)]
public sealed class SearchByKeyboardTests(ReadersBrowser browser)
{
    [SkippableFact]
    public async Task A_suggestion_is_chosen_with_the_arrows_and_opened_with_enter()
    {
        IPage page = await OpenAsync("/issues");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("liujia");
        await page.WaitForSelectorAsync("#site-q-suggestions [role=option]:has-text('刘佳雪')");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("site-q-suggestions-0", await page.Locator("#site-q").GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAtAsync("/search?reporter=*");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Escape_puts_the_suggestions_away()
    {
        IPage page = await OpenAsync("/search");
        await page.Locator("#search-q").FocusAsync();
        await page.Keyboard.TypeAsync("长春");
        await page.WaitForSelectorAsync("#search-q-suggestions [role=option]");
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await page.Locator("#search-q-suggestions").IsHiddenAsync());
        Assert.Equal("false", await page.Locator("#search-q").GetAttributeAsync("aria-expanded"));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_matches_of_an_article_are_stepped_through_with_n_and_p()
    {
        IPage page = await OpenAsync("/articles/20210219-3?q=长春");
        int all = await page.Locator("main mark").CountAsync();
        Assert.Equal($"– / {all}", await page.Locator(".match-place").TextContentAsync());
        foreach ((string key, int match) in ((string, int)[])[("n", 1), ("n", 2), ("p", 1), ("p", all)])
        {
            await page.Keyboard.PressAsync(key);
            Assert.Equal($"match-{match}", await page.Locator("mark.match-current").GetAttributeAsync("id"));
            Assert.Equal($"{match} / {all}", await page.Locator(".match-place").TextContentAsync());
        }

        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Without_scripts_a_match_is_a_link_and_the_box_still_searches()
    {
        IPage page = await browser.OpenAsync(scripts: false);
        await page.GotoAsync("/articles/20210219-3?q=长春");
        Assert.Equal(await page.Locator("main mark").CountAsync(), await page.Locator(".match-numbers a").CountAsync());
        await page.Locator("#site-q").FillAsync("开学");
        await page.Locator("#site-q").PressAsync("Enter");
        await page.ComeToAsync("/search?q=*");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string address)
    {
        IPage page = await browser.OpenAsync();
        await page.GotoAsync(address);
        return page;
    }
}
