using System.Globalization;
using CityEveningNews.Parsing.Masthead.Dates;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.Masthead;

/// <summary>
/// Puts the day of issue together from what the masthead states of it, and holds the solar date, the lunar date and the weekday against each
/// other. What is missing is deduced if only one day fits the rest; what contradicts is reported.
/// </summary>
internal sealed class DateResolver
{
    private const string Weekdays = "日一二三四五六";

    // A day must be the only one that fits between these to be deduced without a year on the page.
    private static readonly DateOnly Earliest = new(1949, 1, 1);
    private static readonly DateOnly Latest = new(2050, 12, 31);

    private readonly List<(DateOnly Date, DateOnly? End, LineSet Lines)> _dates = [];
    private readonly List<(int? Year, int? Month, int? Day, int? LastMonth, int? LastDay)> _parts = [];
    private readonly List<(DayOfWeek Day, LineSet Lines)> _weekdays = [];
    private readonly List<(LunarText Text, LineSet Lines)> _lunars = [];
    private readonly List<int> _lines = [];

    /// <summary>What was unsure or contradictory.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The day of issue, or null.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>The last day of a double issue, or null.</summary>
    public DateOnly? EndDate { get; private set; }

    /// <summary>The weekday as 星期五, as the page states it.</summary>
    public string? Weekday { get; private set; }

    /// <summary>The lunar date as 辛丑年正月初八, as the page states it.</summary>
    public string? LunarDate { get; private set; }

    /// <summary>Adds what a piece states of the date.</summary>
    public void Add(MastheadPiece piece, LineSet lines)
    {
        switch (piece.Field)
        {
            case MastheadField.Date when SolarDateText.Read(piece.Match, out DateOnly date, out DateOnly? end):
                _dates.Add((date, end, lines));
                break;
            case MastheadField.YearMonth or MastheadField.MonthDay:
                _parts.Add((SolarDateText.Part(piece.Match, "year"), SolarDateText.Part(piece.Match, "month"), SolarDateText.Part(piece.Match, "day"),
                    SolarDateText.Part(piece.Match, "month2"), SolarDateText.Part(piece.Match, "day2")));
                break;
            case MastheadField.BareDay:
                _parts.Add((null, null, int.Parse(piece.Match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture), null, null));
                break;
            case MastheadField.Lunar when LunarText.From(piece.Match) is { } lunar:
                _lunars.Add((lunar, lines));
                break;
            case MastheadField.Weekday:
                _weekdays.Add(((DayOfWeek)Weekdays.IndexOf(piece.Match.Groups["value"].Value.Replace('天', '日'), StringComparison.Ordinal), lines));
                break;
            default:
                return;
        }

        _lines.AddRange(lines.Numbers);
    }

    /// <summary>Comes to a decision. Call once, when everything has been added.</summary>
    public void Resolve()
    {
        LunarText? lunar = MergeLunar();
        Choose(lunar);
        if (Date is null) Compose(lunar);
        State(lunar);
        Check(lunar);
    }

    // 辛丑年 may stand on another line than 正月初八.
    private LunarText? MergeLunar()
    {
        LunarText? day = _lunars.Select(l => l.Text).FirstOrDefault(l => l.Month is not null);
        LunarText? year = _lunars.Select(l => l.Text).FirstOrDefault(l => l.YearName is not null);
        return day is null ? year : day with { YearName = day.YearName ?? year?.YearName };
    }

    // Of several whole dates, the one that agrees best with the weekday and the lunar date.
    private void Choose(LunarText? lunar)
    {
        if (_dates.Count == 0) return;
        var best = _dates.MaxBy(d => (lunar is not null && lunar.Fits(d.Date) ? 2 : 0) + (_weekdays.Exists(w => w.Day == d.Date.DayOfWeek) ? 1 : 0));
        (Date, EndDate) = (best.Date, best.End);
        DateOnly[] others = [.. _dates.Select(d => d.Date).Where(d => d != best.Date && d != best.End).Distinct()];
        if (others.Length > 0)
        {
            Report("date-ambiguous", DiagnosticSeverity.Warning, $"The masthead states several dates; {best.Date:yyyy-MM-dd} was taken.",
                _dates.SelectMany(d => d.Lines.Numbers), others[0].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private void Compose(LunarText? lunar)
    {
        int? year = _parts.Select(p => p.Year).FirstOrDefault(y => y is not null);
        int? month = _parts.Select(p => p.Month).FirstOrDefault(m => m is not null);
        int?[] days = [.. _parts.Where(p => p.Day is not null).OrderBy(p => p.Month is null).Select(p => p.Day).Distinct()];
        if (year is not null && month is not null && days.Length > 0)
        {
            DateOnly[] stated = [.. days.Where(d => IsDay(year.Value, month.Value, d!.Value)).Select(d => new DateOnly(year.Value, month.Value, d!.Value))];
            if (stated.Length > 0)
            {
                Date = stated.MaxBy(d => (lunar is not null && lunar.Fits(d) ? 2 : 0) + (_weekdays.Exists(w => w.Day == d.DayOfWeek) ? 1 : 0));
                EndDate = End(Date.Value);
                return;
            }
        }

        Deduce(lunar, year, month, days.Length == 1 ? days[0] : null);
    }

    private void Deduce(LunarText? lunar, int? year, int? month, int? day)
    {
        bool hasLunar = lunar?.Month is not null;
        bool enough = (year is not null || lunar?.YearName is not null || _weekdays.Count > 0) && ((month is not null && day is not null) || hasLunar);
        DateOnly from = year is int y && y is > 1900 and < 2100 ? new DateOnly(y, 1, 1) : Earliest;
        DateOnly to = year is > 1900 and < 2100 ? from.AddYears(1).AddDays(-1) : Latest;
        var fitting = new List<DateOnly>();
        for (DateOnly d = from; enough && d <= to && fitting.Count < 2; d = d.AddDays(1))
        {
            if (month is not null && d.Month != month) continue;
            if (day is not null && d.Day != day) continue;
            if (_weekdays.Count > 0 && !_weekdays.Exists(w => w.Day == d.DayOfWeek)) continue;
            if (lunar is null || lunar.Fits(d)) fitting.Add(d);
        }

        if (fitting.Count == 1)
        {
            Date = fitting[0];
            Report("date-deduced", DiagnosticSeverity.Info, $"The masthead does not state the whole date; {Date:yyyy-MM-dd} is the only day that fits what it states.", _lines);
        }
        else
        {
            Report("date-missing", DiagnosticSeverity.Error, _lines.Count == 0 ? "The page states no date." : "The page states the date in part, and the rest cannot be told from it.", _lines);
        }
    }

    private void State(LunarText? lunar)
    {
        if (_weekdays.Count > 0) Weekday = "星期" + Weekdays[(int)_weekdays[0].Day];
        if (lunar?.MonthAndDay is null) return;
        string? year = lunar.YearName;
        if (year is null && Date is { } date && date >= Dates.LunarDate.MinDate && date <= Dates.LunarDate.MaxDate) year = Dates.LunarDate.FromSolar(date).YearName;
        LunarDate = (year is null ? "" : year + "年") + lunar.MonthAndDay;
    }

    private void Check(LunarText? lunar)
    {
        if (Date is not { } date) return;
        string? alternative = null;
        bool wrongLunar = lunar is not null && !lunar.Fits(date);
        if (wrongLunar)
        {
            alternative = Nearby(lunar!, date)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            string correct = Dates.LunarDate.FromSolar(date).ToString();
            Report("lunar-mismatch", DiagnosticSeverity.Warning, $"The lunar date on the page is not that of {date:yyyy-MM-dd}, which is {correct}.", _lunars.SelectMany(l => l.Lines.Numbers), alternative);
        }

        if (_weekdays.Count > 0 && !_weekdays.Exists(w => w.Day == date.DayOfWeek))
        {
            Report("weekday-mismatch", DiagnosticSeverity.Warning, $"The page says {Weekday}, but {date:yyyy-MM-dd} is a 星期{Weekdays[(int)date.DayOfWeek]}.", _weekdays.SelectMany(w => w.Lines.Numbers), alternative);
        }
    }

    // The day within a month that has the lunar date stated: perhaps the one meant.
    private static DateOnly? Nearby(LunarText lunar, DateOnly date)
    {
        for (int away = 1; away <= 31; away++)
        {
            if (lunar.Fits(date.AddDays(away))) return date.AddDays(away);
            if (lunar.Fits(date.AddDays(-away))) return date.AddDays(-away);
        }

        return null;
    }

    private DateOnly? End(DateOnly first)
    {
        var part = _parts.FirstOrDefault(p => p.LastDay is not null && p.Day == first.Day);
        if (part.LastDay is not int day) return null;
        int month = part.LastMonth ?? first.Month, year = month < first.Month ? first.Year + 1 : first.Year;
        return IsDay(year, month, day) && new DateOnly(year, month, day) is var end && end > first ? end : null;
    }

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private void Report(string code, DiagnosticSeverity severity, string message, IEnumerable<int> lines, string? runnerUp = null) =>
        Diagnostics.Add(new Diagnostic(code, severity, message, new LineSet(lines.Distinct().Order())) { RunnerUp = runnerUp });
}
