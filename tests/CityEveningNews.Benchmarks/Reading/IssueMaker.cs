using CityEveningNews.Benchmarks.Search;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Benchmarks.Reading;

/// <summary>Makes the same front pages each time: a package of four sections, a pointer, and four shorter stories, with bylines.</summary>
internal sealed class IssueMaker
{
    private const int Stories = 6;
    private readonly ArticleMaker _maker = new();

    /// <summary>The front page of a day.</summary>
    /// <param name="day">The day's number, from 0.</param>
    /// <param name="date">The day.</param>
    public ParsedFrontPage Make(int day, DateOnly date) => new()
    {
        ParserVersion = "benchmark",
        Unplaced = [],
        Diagnostics = [],
        SourceLines = [],
        Masthead = new ParsedMasthead { Publication = "城市晚报", Date = date, IssueNumber = day + 1, Weekday = "星期" + "日一二三四五六"[(int)date.DayOfWeek], PagesToday = 8 },
        Articles = [.. Enumerable.Range(0, Stories).Select(story => Article(day * 100 + story * 10, story))],
    };

    private ParsedArticle Article(int number, int story)
    {
        (string headline, string body) = _maker.Make(number);
        string[] people = [_maker.Name(number / 10 % 60), _maker.Name(number / 70 % 60)];
        return story switch
        {
            0 => Credited(headline, people, ArticleKind.Package, [.. Enumerable.Range(0, 4).Select(section => Section(number + section + 1, subhead: true))]) with
            {
                Kicker = Text(_maker.Make(number + 8).Headline),
                Deck = Text(_maker.Make(number + 9).Headline),
                Standfirst = Text(body[..Math.Min(100, body.Length)]),
            },
            1 => new ParsedArticle { Kind = ArticleKind.Pointer, Headline = Text(headline) },
            _ => Credited(headline, people, ArticleKind.Standard, [Section(number, subhead: false)]),
        };
    }

    private static ParsedArticle Credited(string headline, string[] people, ArticleKind kind, ParsedSection[] sections) => new()
    {
        Kind = kind,
        Headline = Text(headline),
        Byline = Text("记者 " + string.Join(' ', people)),
        Credits = [.. people.Distinct().Select(name => new Credit(name, CreditRole.Text))],
        Sections = sections,
    };

    private ParsedSection Section(int number, bool subhead)
    {
        (string headline, string body) = _maker.Make(number);
        int third = body.Length / 3;
        return new ParsedSection { Subhead = subhead ? Text(headline) : null, Paragraphs = [Text(body[..third]), Text(body[third..(2 * third)]), Text(body[(2 * third)..])] };
    }

    private static ParsedText Text(string text) => new(text, LineSet.Empty);
}
