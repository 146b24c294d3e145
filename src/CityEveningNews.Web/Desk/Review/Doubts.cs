using System.Globalization;
using CityEveningNews.Archive.Calendar;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Desk.Review;

/// <summary>Gathers what is doubtful about an issue, each thing once.</summary>
internal static class Doubts
{
    // At or above this the parser counts as sure of a text.
    private const double Sure = 0.75;

    private static readonly string[] MastheadFields = ["date-", "lunar-", "weekday-", "publication-", "issue-number-", "pages-"];

    /// <summary>What the masthead contradicts, itself or the issues beside it, as it stands now.</summary>
    /// <param name="date">The day of issue.</param>
    /// <param name="masthead">The masthead, an editor's corrections included.</param>
    /// <param name="diagnostics">What the parser said.</param>
    /// <param name="before">The numbered issue before, or null.</param>
    /// <param name="after">The numbered issue after, or null.</param>
    public static IReadOnlyList<Doubt> OfMasthead(
        DateOnly date, ParsedMasthead masthead, IEnumerable<Diagnostic> diagnostics, NumberedDay? before, NumberedDay? after) =>
    [
        .. diagnostics.Where(IsOfMasthead).Where(d => Stands(d, date, masthead)).Select(d => Of(d) with { About = AboutMasthead(date, masthead) }),
        .. OutOfSequence(date, masthead, before, after),
    ];

    /// <summary>What else the parser was unsure of, least sure first.</summary>
    /// <param name="diagnostics">What the parser said.</param>
    /// <param name="articles">The articles as they stand.</param>
    public static IReadOnlyList<Doubt> OfText(IReadOnlyList<Diagnostic> diagnostics, IEnumerable<ReviewArticle> articles)
    {
        List<Doubt> said = [.. diagnostics.Where(d => !IsOfMasthead(d)).Select(Of)];
        HashSet<int> spokenOf = [.. said.SelectMany(d => d.Lines.Numbers)];
        IEnumerable<Doubt> texts = articles.SelectMany(a => a.Passages)
            .Where(p => p.Text.Confidence < Sure && !p.Text.Lines.Numbers.Any(spokenOf.Contains))
            .Select(p => new Doubt(Doubt.DoubtfulText, "The parser is not sure that this text stands where it should, and whole.", p.Text.Lines, p.Text.Confidence)
            {
                Passage = p,
            });
        return [.. said.Concat(texts).OrderBy(d => d.Confidence).ThenBy(d => d.Lines.Numbers.Count > 0 ? d.Lines.Numbers[0] : 0)];
    }

    private static bool IsOfMasthead(Diagnostic diagnostic) =>
        Array.Exists(MastheadFields, field => diagnostic.Code.StartsWith(field, StringComparison.Ordinal));

    // What an editor has put right is no longer a contradiction.
    private static bool Stands(Diagnostic diagnostic, DateOnly date, ParsedMasthead masthead) => diagnostic.Code switch
    {
        "weekday-mismatch" => masthead.Weekday is { } weekday && weekday != WeekdayOf(date),
        "lunar-mismatch" => masthead.LunarDate is { } lunar && LunarOf(date) is { } right && !right.EndsWith(lunar, StringComparison.Ordinal),
        "date-missing" => masthead.Date is null,
        "publication-missing" => masthead.Publication is null,
        _ => true,
    };

    private static Doubt Of(Diagnostic diagnostic) =>
        new(diagnostic.Code, diagnostic.Message, diagnostic.Lines, diagnostic.Confidence) { RunnerUp = diagnostic.RunnerUp, Join = diagnostic.Join };

    private static IReadOnlyList<string> AboutMasthead(DateOnly date, ParsedMasthead masthead) =>
    [
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), masthead.Weekday ?? "", WeekdayOf(date), masthead.LunarDate ?? "", LunarOf(date) ?? "",
        masthead.IssueNumber?.ToString(CultureInfo.InvariantCulture) ?? "", masthead.Publication ?? "", masthead.PagesToday?.ToString(CultureInfo.InvariantCulture) ?? "",
    ];

    // Numbers rise from issue to issue, and a day has one number at the most.
    private static IEnumerable<Doubt> OutOfSequence(DateOnly date, ParsedMasthead masthead, NumberedDay? before, NumberedDay? after)
    {
        if (masthead.IssueNumber is not { } number) yield break;
        if (before is not null && !MayFollow(before.Number, number, date.DayNumber - before.Date.DayNumber)) yield return Beside(before);
        if (after is not null && !MayFollow(number, after.Number, after.Date.DayNumber - date.DayNumber)) yield return Beside(after);

        Doubt Beside(NumberedDay other)
        {
            string otherDay = other.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return new Doubt(
                Doubt.OutOfSequence,
                string.Create(CultureInfo.InvariantCulture, $"The page is number {number}, which does not go with number {other.Number} of {otherDay}."),
                LineSet.Empty,
                1.0)
            {
                About = [number.ToString(CultureInfo.InvariantCulture), otherDay, other.Number.ToString(CultureInfo.InvariantCulture)],
            };
        }
    }

    private static bool MayFollow(int earlier, int later, int days) => later > earlier && later - earlier <= days;

    private static string WeekdayOf(DateOnly date) => "星期" + "日一二三四五六"[(int)date.DayOfWeek];

    private static string? LunarOf(DateOnly date) => LunarDay.Of(date)?.ToString();
}

/// <summary>The day and the number of an issue.</summary>
/// <param name="Date">The day.</param>
/// <param name="Number">总第N期.</param>
internal sealed record NumberedDay(DateOnly Date, int Number);
