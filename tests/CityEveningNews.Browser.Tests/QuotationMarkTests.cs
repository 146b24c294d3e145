using Microsoft.Playwright;

namespace CityEveningNews.Browser.Tests;

/// <summary>Quotation marks are as wide as the language they stand in has them.</summary>
[Collection(BrowserTestGroup.Name)]
public sealed class QuotationMarkTests(ReadersBrowser browser)
{
    [SkippableTheory]
    [InlineData("/articles/20210219-1")]
    [InlineData("/search?q=%E5%8A%9E%E7%90%86&view=kwic")]
    [InlineData("/issues/2021/02")]
    public async Task In_an_english_page_chinese_text_keeps_the_marks_of_chinese(string address)
    {
        IPage page = await browser.OpenAsync("en");
        await page.GotoAsync(address);
        Assert.Contains("Latin marks", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.site-nav')).fontFamily"), StringComparison.Ordinal);
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('main :lang(zh)')].filter(text => getComputedStyle(text).fontFamily.includes('Latin marks')).length"));
        await page.Context.CloseAsync();
    }
}
