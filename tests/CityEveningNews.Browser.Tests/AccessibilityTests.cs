using Microsoft.Playwright;

namespace CityEveningNews.Browser.Tests;

[Collection(BrowserTestGroup.Name)]
public sealed class AccessibilityTests(ReadersBrowser browser)
{
    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/issues")]
    [InlineData("/issues/2021")]
    [InlineData("/issues/2021/02")]
    [InlineData("/issues/2021-02-19")]
    [InlineData("/issues/goto?q=2021-02-21")]
    [InlineData("/issues/goto?q=%E5%93%AA%E5%A4%A9")]
    [InlineData("/issues/on/02-19")]
    [InlineData("/articles/20210219-1")]
    [InlineData("/articles/20210219-2")]
    [InlineData("/articles/20210219-1?q=%E5%8A%9E%E7%90%86")]
    [InlineData("/reporters")]
    [InlineData("/reporters?filter=nobody")]
    [InlineData("/reporters/%E5%88%98%E4%BD%B3%E9%9B%AA")]
    [InlineData("/search")]
    [InlineData("/search?q=%E5%8A%9E%E7%90%86")]
    [InlineData("/search?q=%E5%8A%9E%E7%90%86&view=kwic&lines=left")]
    [InlineData("/search?q=%E8%AE%B0%E8%80%85&date=2021&role=text&sort=newest")]
    [InlineData("/search?q=(%E5%88%98%E4%BD%B3%E9%9B%AA")]
    [InlineData("/search?q=nothing")]
    [InlineData("/trends?q=%E5%8A%9E%E7%90%86,%E5%BC%80%E5%AD%A6")]
    [InlineData("/nowhere")]
    [InlineData("/issues/2021-02-22")]
    [InlineData("/editor/sign-in")]
    public async Task A_page_breaks_no_rule_of_accessibility_in_either_language_by_day_or_by_night(string address)
    {
        foreach ((string language, int width) in ((string, int)[])[("zh-CN", 1280), ("en", 390)])
        {
            IPage page = await browser.OpenAsync(language, width: width);
            await page.GotoAsync(address);
            Assert.Equal("", await PageCheck.BrokenByDayAndByNightAsync(page));
            await page.Context.CloseAsync();
        }
    }

    [SkippableFact]
    public async Task The_sepia_theme_and_the_largest_text_break_no_rule_either()
    {
        IPage page = await browser.OpenAsync();
        await page.GotoAsync("/");
        await page.Context.AddCookiesAsync([new Cookie { Name = "theme", Value = "sepia", Url = page.Url }, new Cookie { Name = "size", Value = "larger", Url = page.Url }]);
        foreach (string address in (string[])["/issues/2021-02-19", "/articles/20210219-1", "/issues/2021", "/search?q=%E5%8A%9E%E7%90%86"])
        {
            await page.GotoAsync(address);
            Assert.Equal("sepia", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
            Assert.Equal("", await PageCheck.BrokenAsync(page));
        }

        await page.Context.CloseAsync();
    }
}
