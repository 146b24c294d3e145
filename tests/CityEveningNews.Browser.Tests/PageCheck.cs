using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CityEveningNews.Browser.Tests;

/// <summary>Holds a page that is open against the rules of accessibility, by axe.</summary>
internal static class PageCheck
{
    // What a theme changes is colours, and nothing else.
    private static readonly string[] Colours = ["color-contrast", "link-in-text-block"];

    // The pages have no frames: axe is run where it stands, once put into the page, and says no more than what is broken.
    private const string Run = """
        async rules => {
          const found = await axe.run(document, { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: { type: 'rule', values: rules } }) });
          if (found.passes.length === 0) throw new Error('axe has looked at nothing.');
          return found.violations.map(rule => `${rule.id}: ${rule.nodes.map(node => node.html).join(' ')}`).join('\n');
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>The rules that the page breaks, by day all of them and by night those of colour; empty when none.</summary>
    public static async Task<string> BrokenByDayAndByNightAsync(IPage page)
    {
        string day = await BrokenAsync(page);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        return day + Told(page, "by night", await page.EvaluateAsync<string>(Run, Colours));
    }

    /// <summary>The rules that the page breaks, and how much wider than the window it is; empty when none and not at all.</summary>
    public static async Task<string> BrokenAsync(IPage page)
    {
        // What is folded away has to be as good as what shows.
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        int beyond = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        await page.EvaluateAsync(Axe);
        return Told(page, "by day", await page.EvaluateAsync<string>(Run, Array.Empty<string>())) + (beyond > 0 ? $"{page.Url}: {beyond} pixels wider than the window\n" : "");
    }

    private static string Told(IPage page, string when, string broken) => broken.Length == 0 ? "" : $"{page.Url} {when}: {broken}\n";
}
