using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Query;

namespace CityEveningNews.Web.Search;

/// <summary>How often words occur, year by year: the share of a year's articles that hold them.</summary>
internal sealed class TrendReader(SearchReader reader)
{
    /// <summary>The most words that are compared.</summary>
    public const int MaximumWords = 6;

    /// <summary>Reads words apart by commas; each may be any query.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. text.Split([',', '，', '、', ';', '；', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaximumWords)];

    /// <summary>The trends of words over the years from the first to the last of the archive.</summary>
    public async Task<Trends> ReadAsync(IReadOnlyList<string> words, CancellationToken cancel)
    {
        IReadOnlyList<YearCount> all = (await reader.CountAsync(null, cancel)).Facets.Years;
        if (all.Count == 0) return new Trends([], [], []);
        int[] years = [.. Enumerable.Range(all[0].Year, all[^1].Year - all[0].Year + 1)];
        var lines = new List<Trend>();
        bool cut = false;
        foreach (string word in words)
        {
            SearchResult result = await reader.CountAsync(QueryParser.Parse(word).Root, cancel);
            lines.Add(new Trend(word, Spread(result.Facets.Years)));
            cut |= result.Coverage is not null;
        }

        return new Trends(years, Spread(all), lines) { IsCut = cut };

        int[] Spread(IReadOnlyList<YearCount> counts)
        {
            var byYear = counts.ToDictionary(count => count.Year, count => count.Count);
            return [.. years.Select(year => byYear.GetValueOrDefault(year))];
        }
    }
}

/// <summary>Words over the years.</summary>
/// <param name="Years">Every year from the first to the last.</param>
/// <param name="Totals">All articles of each year.</param>
/// <param name="Lines">A line a word.</param>
internal sealed record Trends(IReadOnlyList<int> Years, IReadOnlyList<int> Totals, IReadOnlyList<Trend> Lines)
{
    /// <summary>Whether a search ran out of time, so that some counts are too low.</summary>
    public bool IsCut { get; init; }

    /// <summary>The share of a year's articles that hold a word, 0 to 1; null for a year without articles.</summary>
    public double? Share(Trend trend, int place) => Totals[place] == 0 ? null : (double)trend.Counts[place] / Totals[place];
}

/// <summary>The articles of each year that hold a word.</summary>
internal sealed record Trend(string Word, IReadOnlyList<int> Counts);
