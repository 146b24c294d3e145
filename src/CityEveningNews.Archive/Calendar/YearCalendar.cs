namespace CityEveningNews.Archive.Calendar;

/// <summary>A year of the paper, a day at a time, with the days whose paper is missing told apart from the days that had none.</summary>
public sealed class YearCalendar
{
    private readonly CalendarDay[] _days;

    private YearCalendar(int year, CalendarDay[] days, IReadOnlyList<CalendarGap> gaps) => (Year, _days, Gaps) = (year, days, gaps);

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>Every day from 1 January to 31 December.</summary>
    public IReadOnlyList<CalendarDay> Days => _days;

    /// <summary>The gaps that touch the year, in order.</summary>
    public IReadOnlyList<CalendarGap> Gaps { get; }

    /// <summary>The days of a month, 1 to 12.</summary>
    public IReadOnlyList<CalendarDay> Month(int month) => [.. _days.Where(day => day.Date.Month == month)];

    /// <summary>The number of issues held that are dated in the year.</summary>
    public int IssueCount => _days.Sum(day => day.Issues.Count(issue => issue.Date == day.Date));

    /// <summary>Makes the calendar of a year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="issues">The issues of the year in any order, best with the last before it and the first after it, whose numbers bound the gaps at its ends.</param>
    public static YearCalendar Of(int year, IEnumerable<IssueDay> issues)
    {
        IssueDay[] ordered = [.. issues.OrderBy(issue => issue.Date).ThenBy(issue => issue.Edition)];
        var first = new DateOnly(year, 1, 1);
        var states = new DayState[DateTime.IsLeapYear(year) ? 366 : 365];
        var held = new List<IssueDay>[states.Length];
        var gaps = new List<CalendarGap>();

        PlaceIssues();
        Habit habit = Habit.Of(ordered);
        PublishedDay[] published = PublishedDays(ordered);
        for (int i = 1; i < published.Length; i++) Judge(published[i - 1], published[i]);
        return new YearCalendar(year, [.. states.Select((state, i) => new CalendarDay(first.AddDays(i), state, held[i] ?? []))], gaps);

        void PlaceIssues()
        {
            foreach (IssueDay issue in ordered)
            {
                for (DateOnly day = issue.Date; day <= issue.LastDay; day = day.AddDays(1))
                {
                    if (day.Year != year) continue;
                    states[Index(day)] = DayState.Present;
                    (held[Index(day)] ??= []).Add(issue);
                    if (day == DateOnly.MaxValue) break;
                }
            }
        }

        void Judge(PublishedDay before, PublishedDay after)
        {
            DateOnly from = before.Last.AddDays(1), to = after.First.AddDays(-1);
            if (to < from || before.LastNumber is not int n || after.FirstNumber is not int m) return;
            int days = to.DayNumber - from.DayNumber + 1, missing = m - n - 1;
            // Numbers that run backwards, or leap by far more than a paper or two a day, are misprints and prove nothing.
            if (missing < 0 || missing > 2 * days) return;
            bool located = missing == 0 || missing >= days || habit.Count(from, to) == missing;
            if (missing > 0 && to.Year >= year && from.Year <= year) gaps.Add(new CalendarGap(from, to, missing, located));
            if (!located) return;
            for (DateOnly day = from; day <= to; day = day.AddDays(1))
            {
                if (day.Year != year) continue;
                bool appeared = missing > 0 && (missing >= days || habit.Keeps(day));
                states[Index(day)] = appeared ? DayState.Missing : DayState.NotPublished;
            }
        }

        int Index(DateOnly day) => day.DayNumber - first.DayNumber;
    }

    // What the gaps are judged by: a later edition may bear the day's number, the next or none.
    private static PublishedDay[] PublishedDays(IssueDay[] ordered) =>
    [
        .. ordered.GroupBy(issue => issue.Date).Select(day => new PublishedDay(
            day.Key, day.Max(issue => issue.LastDay), day.Min(issue => issue.IssueNumber), day.Max(issue => issue.IssueNumber))),
    ];

    private readonly record struct PublishedDay(DateOnly First, DateOnly Last, int? FirstNumber, int? LastNumber);

    // The weekdays on which the paper is known to appear.
    private sealed class Habit
    {
        private readonly bool[] _weekdays = new bool[7];

        public static Habit Of(IssueDay[] issues)
        {
            var habit = new Habit();
            foreach (IssueDay issue in issues) habit._weekdays[(int)issue.Date.DayOfWeek] = true;
            return habit;
        }

        public bool Keeps(DateOnly day) => _weekdays[(int)day.DayOfWeek];

        public int Count(DateOnly from, DateOnly to)
        {
            int count = 0;
            for (DateOnly day = from; day <= to; day = day.AddDays(1)) count += Keeps(day) ? 1 : 0;
            return count;
        }
    }
}
