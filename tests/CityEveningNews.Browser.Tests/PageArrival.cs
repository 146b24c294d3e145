using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityEveningNews.Browser.Tests;

/// <summary>Waiting for a page by asking it where it is: an event listened for may have come before the listening began.</summary>
internal static class PageArrival
{
    /// <summary>Waits until the page's address, but for its query unless <paramref name="end"/> has one, ends with <paramref name="end"/>, where <c>*</c> stands for any text without a slash, and all of it is loaded.</summary>
    /// <exception cref="PlaywrightException">The page does not get there in the time a test has patience for.</exception>
    public static async Task ArriveAtAsync(this IPage page, string end)
    {
        await page.ComeToAsync(end);
        await page.WaitForFunctionAsync("document.readyState === 'complete'");
    }

    /// <summary>Waits for the address alone, as it must be where no script runs in the page.</summary>
    /// <inheritdoc cref="ArriveAtAsync"/>
    public static Task ComeToAsync(this IPage page, string end) =>
        Expect(page).ToHaveURLAsync(new Regex($"^[^?]*{Regex.Escape(end).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$"));
}
