using System.Net;
using AngleSharp;
using AngleSharp.Dom;

namespace CityEveningNews.Web.Tests;

/// <summary>Reads a page's HTML, to be asserted by selector.</summary>
internal static class HtmlPage
{
    public static async Task<IDocument> GetPageAsync(this HttpClient client, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        HttpResponseMessage response = await client.GetAsync(address);
        string html = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{address}: {response.StatusCode}\n{html}");
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }

    public static string Words(this IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
