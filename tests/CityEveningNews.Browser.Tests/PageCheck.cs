using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CityEveningNews.Browser.Tests;

/// <summary>Holds a page that is open against the rules of accessibility.</summary>
internal static class PageCheck
{
    // What a theme changes is colours, and nothing else.
    private static readonly AxeRunOptions Colours = new()
    {
        RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block"),
        ResultTypes = [ResultType.Violations],
    };

    private static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>The rules that the page breaks, by day all of them and by night those of colour; empty when none.</summary>
    public static async Task<string> BrokenByDayAndByNightAsync(IPage page)
    {
        string day = await BrokenAsync(page);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        return day + Told("by night", await page.RunAxe(Colours));
    }

    /// <summary>The rules that the page breaks, and how much wider than the window it is; empty when none and not at all.</summary>
    public static async Task<string> BrokenAsync(IPage page)
    {
        // What is folded away has to be as good as what shows.
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        int beyond = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return Told("by day", await page.RunAxe(Everything)) + (beyond > 0 ? $"{page.Url}: {beyond} pixels wider than the window\n" : "");
    }

    private static string Told(string when, AxeResult result) =>
        string.Concat(result.Violations.Select(rule => $"{result.Url} {when}, {rule.Id}: {string.Join(' ', rule.Nodes.Select(node => node.Html))}\n"));
}
