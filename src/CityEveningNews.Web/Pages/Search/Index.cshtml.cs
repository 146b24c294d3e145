using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Analysis;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Search;

/// <summary>The search page. All it shows follows from the address and the archive.</summary>
internal sealed partial class IndexModel(
    SearchReader reader,
    ReporterNames names,
    SpellingAdvice advice,
    SearchExportWriter exports,
    PastQueries past,
    DateRangeReader dates,
    ArchiveDbContext db,
    IStringLocalizer<SearchTexts> texts) : PageModel
{
    /// <summary>How many people the facets show before the reader asks for more.</summary>
    public const int ReportersShown = 10;

    private const int MostIssues = 20;

    private int _concordanceArticles;

    public static readonly IReadOnlyList<CreditRole> Roles = [CreditRole.Text, CreditRole.Photo, CreditRole.Correspondent, CreditRole.Intern];

    /// <summary>The state as written: what its form shows, for the reader to mend.</summary>
    public SearchState Written { get; private set; } = new();

    /// <summary>The state as it was understood.</summary>
    public SearchState State { get; private set; } = new();

    /// <summary>The fields whose text was left out, by their names in addresses.</summary>
    public IReadOnlyList<string> InvalidFields { get; private set; } = [];

    public ParsedQuery Query { get; private set; } = QueryParser.Parse("");

    public SearchOrder Order { get; private set; }

    public SearchResults Results { get; private set; } = SearchResults.None;

    public IReadOnlyList<string> Notes { get; private set; } = [];

    public IReadOnlyList<string> Suggestions { get; private set; } = [];

    public IReadOnlyList<PlacedLine> Concordance { get; private set; } = [];

    /// <summary>The days that the query names, when it is a date as well as words.</summary>
    public DateRange? DateInQuery { get; private set; }

    /// <summary>The issue of that day, if there is one.</summary>
    public string? IssueOfDate { get; private set; }

    /// <summary>Where a date in the query leads: to its issue, to the issues nearest to a day without one, or to the articles of a longer time.</summary>
    public (string Address, string Text) DateWay =>
        IssueOfDate is { } issue ? (issue, "Note.DateIssue")
        : DateInQuery is { } range && range.From == range.To ? ($"/issues/goto?q={Addresses.Day(range.From)}", "Note.DateNearest")
        : ((new SearchState { Date = State.Query }).Address(), "Note.DateSearch");

    /// <summary>The person whose name the query is, if there is one.</summary>
    public string? ReporterInQuery { get; private set; }

    public BarChart? Chart { get; private set; }

    public IReadOnlyList<DecadeFacet> Decades { get; private set; } = [];

    public string CountText =>
        Results.TotalIsLowerBound ? texts["CountAtLeast", Count(Results.Total)].Value
        : Results.Total == 1 ? texts["CountOne"].Value
        : texts["Count", Count(Results.Total)].Value;

    /// <summary>What may help where nothing is found: each piece of advice can be followed.</summary>
    public string NothingAdvice => texts[
        Query.Root is null ? "NothingAdvice.Filters"
        : Query.Words.Count > 0 && !Query.Words.Any(word => word.Text.EnumerateRunes().Any(Rune.IsLetterOrDigit)) ? "NothingAdvice.Signs"
        : State.HasFilters ? "NothingAdvice" : "NothingAdvice.Words"].Value;

    public string TrendsAddress => $"/trends?q={Uri.EscapeDataString(string.Join(',', Query.Words.Select(word => word.Text).Distinct()))}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Written = SearchState.Read(Request.Query);
        SearchQuery query = SearchQuery.Read(Written, dates);
        (State, InvalidFields) = (query.State, [.. query.Problems.SelectMany(problem => problem.Fields)]);
        string format = Request.Query["format"].ToString();
        if (format.Length > 0 && format != "html") return exports.Answer(format, query, HttpContext);
        (Query, Order, _concordanceArticles) = (query.Words, query.Order, SearchReader.ArticlesOf(query));
        var notes = new List<string>(query.Problems.Select(problem => texts[problem.Name, problem.Text].Value));
        notes.AddRange(Query.Notes.Select(note => texts[$"Note.{note}", string.Join(' ', Query.Words.Select(word => word.Text))].Value));
        Notes = notes;
        if (IssueNumber().Match(CharacterFolding.Fold(State.Query)) is { Success: true } match)
        {
            if (await IssueNumberedAsync(match.Groups["number"].Value, cancel) is { } address) return Redirect(address);
            notes.Add(texts["Note.Issue", match.Groups["number"].Value]);
        }

        if (State.IsEmpty) return Page();
        if (!State.HasFilters)
        {
            await ReadDateInQueryAsync(cancel);
            ReporterInQuery = await names.NamedAsync(db, State.Query, cancel);
        }

        if (State.View == SearchView.Kwic) (Results, Concordance) = await reader.ConcordAsync(query, cancel);
        else Results = await reader.FindAsync(query, cancel);
        // What nothing but a calendar holds is a day that was asked for, as 2021-02-19; a day that articles print is words as well.
        if (Results is { Total: 0, Coverage: null } && IssueOfDate is { } dated) return Redirect(dated);
        if (Results.Coverage is { } covered) notes.Add(texts["Note.Cut", covered.Articles, covered.OfArticles]);
        if (State.View == SearchView.Kwic && Results.Next is not null) notes.Add(texts["Kwic.Limited", SearchReader.ArticlesOf(query)]);
        if (Concordance.Count > SearchReader.ConcordanceLines) notes.Add(texts["Kwic.Lines", SearchReader.ConcordanceLines, Concordance.Count]);
        if (Results.Total == 0) Suggestions = await advice.ForAsync(State, query, cancel);
        else if (!State.HasFilters && State.After.Length == 0) past.Count(Query);
        Decades = DecadeFacet.Of(Results.Facets.Months, YearOf(query.Dates));
        Chart = DrawChart();
        return Page();
    }

    public SearchState NextPage(string key) =>
        State with { After = key, Skipped = State.Skipped + (State.View == SearchView.Kwic ? _concordanceArticles : Results.Hits.Count) };

    /// <summary>The article's address, with the query that its page marks.</summary>
    public string ArticleAddress(FoundArticle hit)
    {
        string address = Addresses.Article(hit.Date, hit.Edition, hit.Number);
        return Query.Words.Count == 0 ? address : $"{address}?q={Uri.EscapeDataString(State.Query)}";
    }

    /// <summary>The place in its article that a line of the concordance is of.</summary>
    public string LineAddress(PlacedLine line) => $"{ArticleAddress(line.Article)}#match-{line.Line.Number}";

    /// <summary>These results within a date; chosen again, the date is taken away.</summary>
    public string DateAddress(string date) => (State.FirstPage with { Date = State.Date == date ? "" : date }).Address();

    public static string Word(Enum value) => value.ToString().ToLowerInvariant();

    /// <summary>The year that days are of, if all are of one.</summary>
    private static int? YearOf(DateRange? range) => range is { } days && days.From.Year == days.To.Year ? days.From.Year : null;

    private static string Count(int number) => number.ToString("N0", CultureInfo.CurrentCulture);

    private async Task<string?> IssueNumberedAsync(string digits, CancellationToken cancel)
    {
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return null;
        var issues = await db.Issues.AsNoTracking()
            .Where(issue => issue.IssueNumber == number && issue.Status == IssueStatus.Published)
            .OrderBy(issue => issue.Date).ThenBy(issue => issue.Edition)
            .Select(issue => new { issue.Date, issue.Edition })
            .Take(MostIssues)
            .ToListAsync(cancel);
        // A misprinted number may stand on several days: then all their articles are shown, and the reader chooses.
        return issues.Count == 0 ? null
            : issues.Exists(issue => issue.Date != issues[0].Date) ? new SearchState { Issue = number }.Address()
            : Addresses.Issue(issues[0].Date, issues[0].Edition);
    }

    private async Task ReadDateInQueryAsync(CancellationToken cancel)
    {
        DateInQuery = dates.Read(State.Query);
        if (DateInQuery is not { } range || range.From != range.To) return;
        bool isHeld = await db.Issues.AnyAsync(issue => issue.Date == range.From && issue.Edition == 1 && issue.Status == IssueStatus.Published, cancel);
        if (isHeld) IssueOfDate = Addresses.Issue(range.From);
    }

    /// <summary>A bar a year; when all is of one year, a bar a month.</summary>
    private BarChart? DrawChart()
    {
        YearFacet[] years = [.. Decades.SelectMany(decade => decade.Years).SkipWhile(year => year.Count == 0).Reverse().SkipWhile(year => year.Count == 0).Reverse()];
        if (years.Length == 0) return null;
        SearchState state = State.FirstPage;
        if (years.Length > 1)
        {
            return new BarChart(texts["Chart"], [.. years.Select(year => new BarColumn(
                $"{year.Year}",
                texts["Bar", texts["Year", year.Year].Value, Count(year.Count)],
                year.Count,
                (state with { Date = $"{year.Year}" }).Address()))]);
        }

        return new BarChart(texts["ChartMonths"], [.. Enumerable.Range(1, 12).Select(month =>
        {
            string address = string.Create(CultureInfo.InvariantCulture, $"{years[0].Year:0000}-{month:00}");
            int count = Results.Facets.Months.FirstOrDefault(counted => counted.Month == month)?.Count ?? 0;
            return new BarColumn(
                texts["Month", month], texts["Bar", address, Count(count)], count, (state with { Date = address }).Address());
        })]);
    }

    [GeneratedRegex(@"^(?:总\s*第?\s*(?<number>\d{1,9})\s*期?|第\s*(?<number>\d{1,9})\s*期|(?:issue\s+)?no\.?\s*(?<number>\d{1,9}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex IssueNumber();
}
