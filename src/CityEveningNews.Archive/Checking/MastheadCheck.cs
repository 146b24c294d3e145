using System.Globalization;
using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Checking;

/// <summary>Holds a masthead against itself and against the issues beside it, as it stands now: an editor's corrections included.</summary>
public static class MastheadCheck
{
    /// <summary>How many days after its first the last day of a double issue may be.</summary>
    public const int MostDays = 7;

    /// <summary>The code of a number that does not fit between those of the issues beside it.</summary>
    public const string OutOfSequence = "number-out-of-sequence";

    private static readonly string[] Fields = ["date-", "lunar-", "weekday-", "publication-", "issue-number-", "pages-"];

    /// <summary>What an issue's masthead contradicts.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="before">The numbered issue before, or null.</param>
    /// <param name="after">The numbered issue after, or null.</param>
    public static IReadOnlyList<Contradiction> Of(Issue issue, NumberedDay? before, NumberedDay? after)
    {
        ArgumentNullException.ThrowIfNull(issue);
        IEnumerable<Diagnostic> said = issue.Diagnostics.Where(IsOfMasthead).Where(d => Stands(d, issue.Date, issue.Masthead));
        // What the parser read it has held together itself; what an editor wrote nobody has.
        IEnumerable<Diagnostic> written = IsCorrected(issue) ? Within(issue.Date, issue.Masthead) : [];
        return
        [
            .. said.Concat(written).DistinctBy(d => d.Code).Select(d => new Contradiction(d)),
            .. Beside(issue.Date, issue.Masthead, before, after),
        ];
    }

    /// <summary>Whether a weekday or a lunar date is not that of the day.</summary>
    public static IEnumerable<Diagnostic> Within(DateOnly date, ParsedMasthead masthead)
    {
        ArgumentNullException.ThrowIfNull(masthead);
        if (!IsWeekdayOf(date, masthead)) yield return Warning("weekday-mismatch", $"The page says {masthead.Weekday}, but {Addresses.Day(date)} is a {WeekdayOf(date)}.");
        if (!IsLunarOf(date, masthead)) yield return Warning("lunar-mismatch", $"The page says {masthead.LunarDate}, but {Addresses.Day(date)} is {LunarOf(date)}.");
    }

    /// <summary>Whether a diagnostic is about the masthead.</summary>
    public static bool IsOfMasthead(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return Array.Exists(Fields, field => diagnostic.Code.StartsWith(field, StringComparison.Ordinal));
    }

    /// <summary>The weekday of a date, e.g. 星期五.</summary>
    public static string WeekdayOf(DateOnly date) => "星期" + "日一二三四五六"[(int)date.DayOfWeek];

    /// <summary>The lunar date of a date, or null where it cannot be reckoned.</summary>
    public static string? LunarOf(DateOnly date) => LunarDay.Of(date)?.ToString();

    private static bool IsCorrected(Issue issue) => issue.MastheadParsed is { } parsed
        && (parsed.Date ?? issue.Date, parsed.Weekday, parsed.LunarDate) != (issue.Date, issue.Masthead.Weekday, issue.Masthead.LunarDate);

    // What an editor has put right is no longer a contradiction.
    private static bool Stands(Diagnostic diagnostic, DateOnly date, ParsedMasthead masthead) => diagnostic.Code switch
    {
        "weekday-mismatch" => !IsWeekdayOf(date, masthead),
        "lunar-mismatch" => !IsLunarOf(date, masthead),
        "date-missing" => masthead.Date is null,
        "publication-missing" => masthead.Publication is null,
        _ => true,
    };

    private static bool IsWeekdayOf(DateOnly date, ParsedMasthead masthead)
    {
        if (masthead.Weekday is not { } weekday) return true;
        int days = Math.Clamp((masthead.EndDate ?? date).DayNumber - date.DayNumber, 0, MostDays);
        return Enumerable.Range(0, days + 1).Any(i => WeekdayOf(date.AddDays(i)) == weekday);
    }

    private static bool IsLunarOf(DateOnly date, ParsedMasthead masthead) =>
        masthead.LunarDate is not { } lunar || LunarOf(date) is not { } right || right.EndsWith(lunar, StringComparison.Ordinal);

    // Numbers rise from issue to issue, and a day has one number at the most.
    private static IEnumerable<Contradiction> Beside(DateOnly date, ParsedMasthead masthead, NumberedDay? before, NumberedDay? after)
    {
        if (masthead.IssueNumber is not { } number) yield break;
        if (before is not null && !MayFollow(before.Number, number, date.DayNumber - before.Date.DayNumber)) yield return With(before);
        if (after is not null && !MayFollow(number, after.Number, after.Date.DayNumber - date.DayNumber)) yield return With(after);

        Contradiction With(NumberedDay other) => new(
            Warning(OutOfSequence, $"The page is number {number}, which does not go with number {other.Number} of {Addresses.Day(other.Date)}."), other);
    }

    private static bool MayFollow(int earlier, int later, int days) => later > earlier && later - earlier <= days;

    private static Diagnostic Warning(string code, FormattableString message) =>
        new(code, DiagnosticSeverity.Warning, message.ToString(CultureInfo.InvariantCulture), LineSet.Empty);
}

/// <summary>Something a masthead contradicts.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Beside">The issue beside it that it does not go with; null where it contradicts itself.</param>
public sealed record Contradiction(Diagnostic What, NumberedDay? Beside = null);

/// <summary>The day and the number of an issue.</summary>
/// <param name="Date">The day.</param>
/// <param name="Number">总第N期.</param>
public sealed record NumberedDay(DateOnly Date, int Number);
