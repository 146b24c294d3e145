using System.Globalization;
using System.Text.Json;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.Tests.Cases;

/// <summary>Holds a parsed page against the expected one, field by field, white space aside, and says in words where they differ.</summary>
internal static class PageComparison
{
    public static IReadOnlyList<string> Differences(JsonElement expected, ParsedFrontPage page)
    {
        var differences = new List<string>();
        Masthead(expected, page.Masthead, differences);

        var left = page.Articles.ToList();
        foreach (JsonElement article in expected.GetProperty("articles").EnumerateArray())
        {
            ParsedArticle? match = left.MaxBy(candidate => Likeness(article, candidate));
            if (match is null || Likeness(article, match) == 0)
            {
                differences.Add($"missing article: {Title(article)}");
                continue;
            }

            left.Remove(match);
            Article(article, match, differences);
        }

        differences.AddRange(left.Select(article => $"article too many: {string.Join(" | ", Pieces(article))}"));
        return differences;
    }

    private static void Masthead(JsonElement expected, ParsedMasthead masthead, List<string> differences)
    {
        (string Field, string? Actual)[] fields =
        [
            ("publication", masthead.Publication),
            ("publisher", masthead.Publisher),
            ("date", Iso(masthead.Date)),
            ("weekday", masthead.Weekday),
            ("lunarDate", masthead.LunarDate),
            ("issueNumber", masthead.IssueNumber?.ToString(CultureInfo.InvariantCulture)),
            ("serialNumber", masthead.SerialNumber),
            ("postalDistributionCode", masthead.PostalDistributionCode),
            ("pagesToday", masthead.PagesToday?.ToString(CultureInfo.InvariantCulture)),
            ("organizer", masthead.Organizer),
            ("founded", Iso(masthead.Founded)),
            ("address", masthead.Address),
            ("postcode", masthead.Postcode),
            ("annualPrice", masthead.AnnualPrice?.ToString("0.##", CultureInfo.InvariantCulture)),
            ("newsHotline", masthead.NewsHotline),
            ("advertisingHotline", masthead.AdvertisingHotline),
            ("slogan", masthead.Slogan),
        ];
        foreach ((string field, string? actual) in fields)
        {
            if (Text(expected, field) is { } wanted) Compare("masthead", field, wanted, actual, differences);
        }

        string staff = string.Join(' ', expected.GetProperty("staff").EnumerateArray().Select(s => $"{Text(s, "role")}:{Text(s, "name")}"));
        string given = string.Join(' ', masthead.Staff.Select(s => $"{s.Role}:{s.Name}"));
        if (staff != given) differences.Add($"masthead, staff: expected “{staff}”, was “{given}”");
    }

    private static void Article(JsonElement expected, ParsedArticle actual, List<string> differences)
    {
        string where = Title(expected);
        Compare(where, "kicker", Text(expected, "kicker"), actual.Kicker?.Text, differences);
        Compare(where, "headline", Text(expected, "headline"), actual.Headline?.Text, differences);
        Compare(where, "deck", Text(expected, "deck"), actual.Deck?.Text, differences);
        Compare(where, "reporters", string.Join(',', Strings(expected, "reporters")), string.Join(',', actual.Credits.Select(c => c.Name)), differences);
        Compare(where, "standfirst", Text(expected, "standfirst"), actual.Standfirst?.Text, differences);
        Compare(where, "jump", Text(expected, "jump"), actual.Jump?.Text, differences);
        CompareAll(where, "caption", Strings(expected, "captions"), [.. actual.Captions.Select(c => c.Text)], differences);

        string[] sections = [.. expected.GetProperty("sections").EnumerateArray().SelectMany(s => Flat(Text(s, "label"), Text(s, "subhead"), Strings(s, "paragraphs")))];
        string[] given = [.. actual.Sections.SelectMany(s => Flat(s.Label?.Text, s.Subhead?.Text, [.. s.Paragraphs.Select(p => p.Text)]))];
        CompareAll(where, "text", sections, given, differences);
    }

    private static IEnumerable<string> Flat(string? label, string? subhead, string[] paragraphs)
    {
        if (label is not null) yield return $"label {label}";
        if (subhead is not null) yield return $"subhead {subhead}";
        foreach (string paragraph in paragraphs) yield return paragraph;
    }

    private static void Compare(string where, string field, string? expected, string? actual, List<string> differences)
    {
        if (Squash(expected) != Squash(actual)) differences.Add($"{where}, {field}: expected “{expected}”, was “{actual}”");
    }

    private static void CompareAll(string where, string what, string[] expected, string[] actual, List<string> differences)
    {
        for (int i = 0; i < Math.Max(expected.Length, actual.Length); i++)
        {
            string? wanted = i < expected.Length ? expected[i] : null;
            string? given = i < actual.Length ? actual[i] : null;
            if (Squash(wanted) != Squash(given)) differences.Add($"{where}, {what} {i + 1}:\n    expected “{wanted}”\n    was      “{given}”");
        }
    }

    // How many character pairs of the expected article the candidate holds.
    private static int Likeness(JsonElement expected, ParsedArticle candidate)
    {
        HashSet<string> have = Pairs(string.Concat(Pieces(candidate)));
        IEnumerable<string> pieces =
        [
            Text(expected, "kicker") ?? "", Text(expected, "headline") ?? "", Text(expected, "standfirst") ?? "", .. Strings(expected, "captions"),
            .. expected.GetProperty("sections").EnumerateArray().SelectMany(s => Strings(s, "paragraphs")),
        ];
        return Pairs(string.Concat(pieces)).Count(have.Contains);
    }

    private static HashSet<string> Pairs(string text)
    {
        string squashed = Squash(text);
        return [.. Enumerable.Range(0, Math.Max(0, squashed.Length - 1)).Select(i => squashed.Substring(i, 2))];
    }

    private static IEnumerable<string> Pieces(ParsedArticle article) => PageAccount.TextsOf(article).Select(text => text.Text);

    private static string Title(JsonElement article) => Text(article, "headline") ?? Strings(article, "captions").FirstOrDefault() ?? "?";

    private static string[] Strings(JsonElement element, string field) => [.. element.GetProperty(field).EnumerateArray().Select(e => e.GetString()!)];

    private static string? Text(JsonElement element, string field) =>
        element.TryGetProperty(field, out JsonElement value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : null;

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Squash(string? text) => text is null ? "" : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
