using System.Globalization;
using CityEveningNews.Archive.Search;
using CityEveningNews.Web.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Trends;

/// <summary>Words over time.</summary>
internal sealed class IndexModel(TrendReader reader) : PageModel
{
    private const int MaximumLength = 256;

    public string Text { get; private set; } = "";

    public IReadOnlyList<string> Words { get; private set; } = [];

    public Web.Search.Trends Trends { get; private set; } = new([], [], []);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        string text = Request.Query["q"].ToString().Trim();
        Text = text.Length > MaximumLength ? text[..MaximumLength] : text;
        Words = TrendReader.Words(Text);
        if (Words.Count > 0) Trends = await reader.ReadAsync(Words, cancel);
    }

    /// <summary>The articles of a year that hold a word.</summary>
    public string SearchAddress(string word, int year)
    {
        string days = year.ToString(CultureInfo.InvariantCulture);
        return new SearchState { Query = word, Date = days, Sort = SearchOrder.Oldest }.Address();
    }
}
