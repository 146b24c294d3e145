using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages.Issues;

/// <summary><c>/issues</c>: the years, a cell a month, shaded by the number of issues.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    /// <summary>The years held, the newest first.</summary>
    public IReadOnlyList<YearRow> Years { get; private set; } = [];

    /// <summary>The number of issues held.</summary>
    public int Total => Years.Sum(year => year.Total);

    /// <summary>The years before one that is held of which none is, down to the next that is: 1991, or 1991–2019; null where there are none.</summary>
    public string? NoneBefore(YearRow year)
    {
        ArgumentNullException.ThrowIfNull(year);
        int last = year.Year - 1;
        int? first = Years.FirstOrDefault(other => other.Year < year.Year)?.Year + 1;
        return first is null || first > last ? null : first == last ? $"{last:0000}" : $"{first:0000}–{last:0000}";
    }

    /// <summary>Reads the counts.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var counts = await db.Issues.AsNoTracking().Published()
            .GroupBy(issue => new { issue.Date.Year, issue.Date.Month })
            .Select(group => new { group.Key.Year, group.Key.Month, Count = group.Count() })
            .ToListAsync(cancel);
        Years =
        [
            .. counts.GroupBy(count => count.Year).OrderByDescending(year => year.Key).Select(year =>
            {
                int[] months = new int[12];
                foreach (var count in year) months[count.Month - 1] = count.Count;
                return new YearRow(year.Key, months);
            }),
        ];
    }

    /// <summary>A year's row.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Months">The number of issues of each month, January first.</param>
    public sealed record YearRow(int Year, IReadOnlyList<int> Months)
    {
        /// <summary>The number of issues of the year.</summary>
        public int Total => Months.Sum();

        /// <summary>How dark a month's cell is, 0 to 4: a paper a day is the darkest.</summary>
        public static int Shade(int count) => count == 0 ? 0 : Math.Min(4, 1 + count / 8);
    }
}
