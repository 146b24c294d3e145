using CityEveningNews.Archive.Calendar;
using CsCheck;

namespace CityEveningNews.Archive.Tests.Calendar;

public class YearCalendarTests
{
    private static IssueDay Issue(string date, int? number = null, int edition = 1, string? end = null) => new()
    {
        Date = DateOnly.Parse(date, null),
        IssueNumber = number,
        Edition = edition,
        EndDate = end is null ? null : DateOnly.Parse(end, null),
    };

    private static string States(YearCalendar year, string from, int days) =>
        string.Concat(year.Days.SkipWhile(day => day.Date < DateOnly.Parse(from, null)).Take(days).Select(day => "?PM-"[(int)day.State]));

    [Theory]
    // One number between two issues a day apart is that day's missing paper.
    [InlineData("2021-02-19 12328", "2021-02-21 12330", "PMP")]
    // Consecutive numbers: the days between had no paper.
    [InlineData("2021-02-10 12327", "2021-02-14 12328", "P---P")]
    // As many numbers as days: every day's paper is missing.
    [InlineData("2021-02-10 100", "2021-02-14 104", "PMMMP")]
    // Two editions on one of the missing days.
    [InlineData("2021-02-10 100", "2021-02-14 105", "PMMMP")]
    // Fewer numbers than days, and no habit to tell which.
    [InlineData("2021-02-10 100", "2021-02-14 102", "P???P")]
    // Numbers that run backwards or leap prove nothing.
    [InlineData("2021-02-10 100", "2021-02-12 90", "P?P")]
    [InlineData("2021-02-10 100", "2021-02-12 900", "P?P")]
    [InlineData("2021-02-10", "2021-02-12 101", "P?P")]
    public void Days_without_an_issue_are_told_apart_by_the_numbers_around_them(string before, string after, string states)
    {
        var year = YearCalendar.Of(2021, [Read(before), Read(after)]);
        Assert.Equal(states, States(year, before.Split(' ')[0], states.Length));

        static IssueDay Read(string text) =>
            Issue(text.Split(' ')[0], text.Contains(' ', StringComparison.Ordinal) ? int.Parse(text.Split(' ')[1], null) : null);
    }

    [Fact]
    public void A_paper_that_keeps_its_weekdays_has_its_missing_day_found()
    {
        // Monday to Friday, the second Monday missing.
        IssueDay[] issues = [Issue("2021-03-01", 1), Issue("2021-03-02", 2), Issue("2021-03-03", 3), Issue("2021-03-04", 4), Issue("2021-03-05", 5), Issue("2021-03-09", 7)];
        var year = YearCalendar.Of(2021, issues);
        Assert.Equal("PPPPP--MP", States(year, "2021-03-01", 9));
        Assert.Equal(new CalendarGap(new DateOnly(2021, 3, 6), new DateOnly(2021, 3, 8), 1, true), Assert.Single(year.Gaps));
    }

    [Fact]
    public void A_gap_over_the_turn_of_the_year_is_judged_by_the_neighbours_outside()
    {
        IssueDay[] issues = [Issue("2020-12-30", 100), Issue("2021-01-02", 103)];
        Assert.Equal("PM", States(YearCalendar.Of(2020, issues), "2020-12-30", 2));
        Assert.Equal("MP", States(YearCalendar.Of(2021, issues), "2021-01-01", 2));
        Assert.Equal(1, YearCalendar.Of(2020, issues).IssueCount);
    }

    [Fact]
    public void The_last_of_December_and_the_leap_day_have_their_cells()
    {
        var year = YearCalendar.Of(2020, [Issue("2020-02-29", 1), Issue("2020-12-31", 300)]);
        Assert.Equal(366, year.Days.Count);
        Assert.Equal(DayState.Present, year.Month(2)[28].State);
        Assert.Equal(DayState.Present, year.Month(12)[30].State);
        Assert.Equal(28, YearCalendar.Of(2021, []).Month(2).Count);
    }

    [Fact]
    public void Two_editions_of_a_day_stand_in_one_cell_in_their_order()
    {
        var year = YearCalendar.Of(2021, [Issue("2021-02-19", 12329, edition: 2), Issue("2021-02-19", 12328), Issue("2021-02-21", 12330)]);
        CalendarDay day = year.Month(2)[18];
        Assert.Equal([1, 2], day.Issues.Select(issue => issue.Edition));
        Assert.Equal("P-P", States(year, "2021-02-19", 3));
        Assert.Equal(3, year.IssueCount);
    }

    [Fact]
    public void A_double_issue_stands_for_all_of_its_days_and_counts_once()
    {
        var year = YearCalendar.Of(2021, [Issue("2021-02-19", 1, end: "2021-02-21"), Issue("2021-02-23", 2)]);
        Assert.Equal("PPP-P", States(year, "2021-02-19", 5));
        Assert.Equal(2, year.IssueCount);
    }

    [Fact]
    public void Outside_the_issues_held_nothing_is_claimed()
    {
        Assert.All(YearCalendar.Of(2021, []).Days, day => Assert.Equal(DayState.Unknown, day.State));
        Assert.Equal("?P?", States(YearCalendar.Of(2021, [Issue("2021-02-19", 12328)]), "2021-02-18", 3));
    }

    [Fact]
    public void Every_issue_of_the_year_stands_on_its_own_day() =>
        Gen.Int[0, 364].Array[0, 40].Sample(offsets =>
        {
            IssueDay[] issues = [.. offsets.Distinct().Select(i => new IssueDay { Date = new DateOnly(2021, 1, 1).AddDays(i), IssueNumber = 100 + i })];
            var year = YearCalendar.Of(2021, issues);
            int first = offsets.DefaultIfEmpty(0).Min(), last = offsets.DefaultIfEmpty(0).Max();
            return year.IssueCount == issues.Length
                && issues.All(issue => year.Days[issue.Date.DayOfYear - 1] is { State: DayState.Present, Issues.Count: 1 })
                && year.Days.Count(day => day.State == DayState.Missing) == (issues.Length == 0 ? 0 : last - first + 1 - issues.Length);
        });
}
