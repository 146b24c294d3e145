using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Counts hits by month, person, role and kind.</summary>
internal sealed class FacetCounter
{
    /// <summary>The most people that are given.</summary>
    private const int MaximumReporters = 50;

    private readonly bool _monthsOnly;
    private readonly int[] _months;
    private readonly int _firstMonth;
    private readonly int[] _reporters;
    private readonly int[] _kinds = new int[256];

    // By the roles an article's people have together, a bit each.
    private readonly int[] _roles = new int[16];
    private readonly int? _reporterId;

    /// <summary>Counts the roles of one person, if one is given; else those of everyone.</summary>
    public FacetCounter(IReadOnlyList<IndexPart> parts, int? reporterId, bool monthsOnly)
    {
        (_reporterId, _monthsOnly) = (reporterId, monthsOnly);
        // Articles of a part are in the order of dates.
        IndexPart[] filled = [.. parts.Where(part => part.Columns.Count > 0)];
        _firstMonth = filled.Select(part => part.Columns.Months[0].Month).DefaultIfEmpty(0).Min();
        _months = new int[filled.Select(part => part.Columns.Months[^1].Month).DefaultIfEmpty(0).Max() - _firstMonth + 1];
        _reporters = new int[filled.Select(part => part.MaximumReporter).DefaultIfEmpty(0).Max() + 1];
    }

    /// <summary>Counts articles found in a part.</summary>
    public void Add(ArticleColumns columns, in Postings found, Scratch scratch)
    {
        int start = 0;
        foreach ((int month, int end) in columns.Months)
        {
            _months[month - _firstMonth] += found.CountIn(start, end);
            start = end;
        }

        if (!_monthsOnly) Add(columns, found.AsOrdinals(scratch).Ordinals);
    }

    private void Add(ArticleColumns columns, ReadOnlySpan<ushort> found)
    {
        int[] starts = columns.ReporterStarts, reporters = columns.Reporters;
        byte[] kinds = columns.Kinds;
        foreach (ushort ordinal in found)
        {
            _kinds[kinds[ordinal]]++;
            int roles = 0;
            for (int r = starts[ordinal]; r < starts[ordinal + 1]; r++)
            {
                int reporter = reporters[r] >> 4;
                _reporters[reporter]++;
                if (_reporterId is null || reporter == _reporterId) roles |= reporters[r] & 15;
            }

            _roles[roles]++;
        }
    }

    public SearchFacets Take(Func<int, string?> reporterName)
    {
        var months = new List<MonthCount>();
        for (int i = 0; i < _months.Length; i++)
        {
            if (_months[i] > 0) months.Add(new MonthCount((_firstMonth + i) / 12, (_firstMonth + i) % 12 + 1, _months[i]));
        }

        IEnumerable<ReporterCount> reporters = Enumerable.Range(0, _reporters.Length).Where(id => _reporters[id] > 0)
            .OrderByDescending(id => _reporters[id]).ThenBy(id => id).Take(MaximumReporters)
            .Select(id => new ReporterCount(reporterName(id) ?? "", _reporters[id])).Where(reporter => reporter.Name.Length > 0);
        IEnumerable<RoleCount> roles = Enum.GetValues<CreditRole>().Where(role => role != CreditRole.None)
            .Select(role => new RoleCount(role, _roles.Where((_, together) => (together & (int)role) != 0).Sum())).Where(role => role.Count > 0);
        IEnumerable<KindCount> kinds = Enumerable.Range(0, _kinds.Length).Where(kind => _kinds[kind] > 0)
            .OrderByDescending(kind => _kinds[kind]).Select(kind => new KindCount((ArticleKind)kind, _kinds[kind]));
        return new SearchFacets(months, [.. reporters], [.. roles], [.. kinds]);
    }
}
