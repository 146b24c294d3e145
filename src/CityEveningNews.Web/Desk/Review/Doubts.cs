using System.Globalization;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Checking;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Desk.Review;

/// <summary>Gathers what is doubtful about an issue, each thing once.</summary>
internal static class Doubts
{
    /// <summary>What the masthead contradicts, itself or the issues beside it, as it stands now.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="before">The numbered issue before, or null.</param>
    /// <param name="after">The numbered issue after, or null.</param>
    public static IReadOnlyList<Doubt> OfMasthead(Issue issue, NumberedDay? before, NumberedDay? after) =>
        [.. MastheadCheck.Of(issue, before, after).Select(c => OfMasthead(issue.Date, issue.Masthead, c))];

    /// <summary>What one contradiction of a masthead is about.</summary>
    public static Doubt OfMasthead(DateOnly date, ParsedMasthead masthead, Contradiction contradiction)
    {
        string number = masthead.IssueNumber?.ToString(CultureInfo.InvariantCulture) ?? "";
        return Of(contradiction.What) with
        {
            About = contradiction.Beside is { } other
                ? [number, Addresses.Day(other.Date), other.Number.ToString(CultureInfo.InvariantCulture)]
                :
                [
                    Addresses.Day(date), masthead.Weekday ?? "", MastheadCheck.WeekdayOf(date), masthead.LunarDate ?? "", MastheadCheck.LunarOf(date) ?? "",
                    number, masthead.Publication ?? "", masthead.PagesToday?.ToString(CultureInfo.InvariantCulture) ?? "",
                ],
        };
    }

    /// <summary>What else the parser was unsure of, least sure first.</summary>
    /// <param name="diagnostics">What the parser said.</param>
    /// <param name="articles">The articles as they stand.</param>
    public static IReadOnlyList<Doubt> OfText(IReadOnlyList<Diagnostic> diagnostics, IEnumerable<ReviewArticle> articles)
    {
        Func<ParsedText, bool> unsaid = TextDoubts.Unsaid(diagnostics);
        IEnumerable<Doubt> texts = articles.SelectMany(a => a.Passages).Where(p => unsaid(p.Text))
            .Select(p => new Doubt(Doubt.DoubtfulText, "The parser is not sure that this text stands where it should, and whole.", p.Text.Lines, p.Text.Confidence)
            {
                Passage = p,
            });
        return
        [
            .. TextDoubts.Said(diagnostics).Select(Of).Concat(texts)
                .OrderBy(d => d.Confidence).ThenBy(d => d.Lines.Numbers.Count > 0 ? d.Lines.Numbers[0] : 0),
        ];
    }

    private static Doubt Of(Diagnostic diagnostic) =>
        new(diagnostic.Code, diagnostic.Message, diagnostic.Lines, diagnostic.Confidence) { RunnerUp = diagnostic.RunnerUp, Join = diagnostic.Join };
}
