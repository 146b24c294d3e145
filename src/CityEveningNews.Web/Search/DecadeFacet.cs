using CityEveningNews.Archive.Search;

namespace CityEveningNews.Web.Search;

/// <summary>The results of a decade: every year of it between the first and the last with results is present.</summary>
/// <param name="Start">Its first year.</param>
/// <param name="Count">The results.</param>
/// <param name="Years">The years, in order.</param>
internal sealed record DecadeFacet(int Start, int Count, IReadOnlyList<YearFacet> Years)
{
    /// <summary>The decades of a result.</summary>
    /// <param name="months">The counts by month, in order.</param>
    /// <param name="opened">The year whose months are shown; null shows them when there is one year only.</param>
    public static IReadOnlyList<DecadeFacet> Of(IReadOnlyList<MonthCount> months, int? opened)
    {
        if (months.Count == 0) return [];
        ILookup<int, MonthCount> byYear = months.ToLookup(month => month.Year);
        int first = months[0].Year;
        int last = months[^1].Year;
        if (first == last) opened = first;
        return [.. Enumerable.Range(first, last - first + 1)
            .Select(year => new YearFacet(year, byYear[year].Sum(month => month.Count), year == opened ? [.. byYear[year]] : []))
            .GroupBy(year => year.Year / 10 * 10)
            .Select(decade => new DecadeFacet(decade.Key, decade.Sum(year => year.Count), [.. decade]))];
    }
}

/// <summary>The results of a year, and of its months when they are shown.</summary>
internal sealed record YearFacet(int Year, int Count, IReadOnlyList<MonthCount> Months);
