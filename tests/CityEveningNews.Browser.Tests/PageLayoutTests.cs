using Microsoft.Playwright;

namespace CityEveningNews.Browser.Tests;

/// <summary>What a reader's eye would trip over, where a rule can tell it.</summary>
[Collection(BrowserTestGroup.Name)]
public sealed class PageLayoutTests(ReadersBrowser browser)
{
    private static readonly string[] Named = ["/issues", "/issues/2021", "/issues/2021/02", "/reporters", "/search", "/trends", "/editor/sign-in"];

    [SkippableTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Every_page_has_its_name_at_the_edge_of_the_site_s_own_and_in_one_size(int width)
    {
        IPage page = await browser.OpenAsync(width: width);
        var sizes = new HashSet<string>();
        foreach (string address in Named)
        {
            await page.GotoAsync(address);
            Assert.True(await page.EvaluateAsync<double>("document.querySelector('main h1').getBoundingClientRect().x - document.querySelector('.site-name').getBoundingClientRect().x") is 0, address);
            sizes.Add(await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main h1')).fontSize"));
        }

        Assert.Single(sizes);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task In_a_list_of_days_the_headlines_stand_under_one_another_however_a_day_is_written()
    {
        IPage page = await browser.OpenAsync("en");
        await page.GotoAsync("/issues/2021/02");
        // The archive of these tests holds no festival: one day is given the name of one.
        await page.EvaluateAsync("document.querySelector('.day-list-lunar').insertAdjacentHTML('afterend', '<span class=\"day-list-festival\" lang=\"en\">Chinese New Year’s Eve</span>')");
        Assert.Equal(1, await page.EvaluateAsync<int>("new Set([...document.querySelectorAll('.day-list li > [lang]')].map(headline => headline.getBoundingClientRect().x)).size"));
        Assert.Contains("Latin marks", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.day-list-festival')).fontFamily"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task On_a_phone_no_hotline_or_address_is_broken_over_two_lines()
    {
        IPage page = await browser.OpenAsync(width: 390);
        await page.GotoAsync("/issues/2021-02-19");
        Assert.Equal(0, await page.EvaluateAsync<int>("""
            [...document.querySelectorAll('.ear p')].filter(line => {
              const words = document.createRange();
              words.selectNodeContents(line);
              return new Set([...words.getClientRects()].map(box => Math.round(box.bottom))).size > 1;
            }).length
            """));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task On_paper_a_label_stands_by_its_text_and_a_month_on_one_sheet()
    {
        IPage page = await browser.OpenAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.GotoAsync("/articles/20210219-1");
        Assert.Equal("avoid", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.label')).breakAfter"));
        await page.GotoAsync("/issues/2021");
        Assert.Equal("avoid", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.month')).breakInside"));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Under_a_short_page_the_footer_stands_at_the_foot_of_the_window()
    {
        IPage page = await browser.OpenAsync();
        await page.GotoAsync("/nowhere");
        Assert.Equal(0, await page.EvaluateAsync<double>("innerHeight - document.querySelector('.site-footer').getBoundingClientRect().bottom"));
        await page.Context.CloseAsync();
    }
}
