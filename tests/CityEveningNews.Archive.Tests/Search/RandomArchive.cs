using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;
using CsCheck;

namespace CityEveningNews.Archive.Tests.Search;

/// <summary>Articles and queries over so few characters that they often meet.</summary>
internal static class RandomArchive
{
    private const string Characters = "长长春春春發发展A5２G年，\u3000 \n";

    private const string Numbers = "1122２年，\n";

    public static readonly Gen<string> Text =
        Gen.Frequency((4, Gen.Char[Characters].Array[1, 14]), (1, Gen.Char[Numbers].Array[1, 14])).Select(c => new string(c));

    public static readonly Gen<WordNode> Word = Gen.Select(
        Gen.Frequency((4, Gen.Char["长長春發发展a5２G年，"].Array[1, 5]), (1, Gen.Char["12２年，"].Array[1, 7])), Gen.Frequency((4, Gen.Const(SearchField.Any)), (1, Gen.Enum<SearchField>())),
        (text, field) => new WordNode(new string(text), field));

    public static readonly Gen<QueryNode> Query = Gen.Recursive<QueryNode>((depth, inner) => depth > 2
        ? Word.Select(QueryNode (word) => word)
        : Gen.Frequency(
            (4, Word.Select(QueryNode (word) => word)),
            (2, inner.Array[2, 3].Select(QueryNode (nodes) => new AllNode(nodes))),
            (1, inner.Array[2, 3].Select(QueryNode (nodes) => new AnyNode(nodes))),
            (1, inner.Select(QueryNode (node) => new NotNode(node))),
            (2, Gen.Select(Word.Array[2, 3], Gen.Int[0, 6], QueryNode (words, distance) =>
                new NearNode([.. words.Select(word => word with { Field = words[0].Field })], distance)))));

    public static readonly Gen<ParsedArticle> Article = Gen.Select(
        Text.Null(), Text.Null(), Text.Null(), Text.Null(), Text.Array[0, 4], Gen.Enum<ArticleKind>(),
        (headline, kicker, subhead, byline, paragraphs, kind) => new ParsedArticle
        {
            Kind = kind,
            Headline = Parsed(headline),
            Kicker = Parsed(kicker),
            Byline = Parsed(byline),
            Sections = [new ParsedSection { Subhead = Parsed(subhead), Paragraphs = [.. paragraphs.Select(text => Parsed(text)!)] }],
        });

    public static Article Row(ParsedArticle content, int number) => new()
    {
        Number = number,
        Position = number,
        Kind = content.Kind,
        Headline = content.Headline?.Text,
        Body = new ArticleBody { Content = content },
    };

    public static Issue Issue(DateOnly date) => new()
    {
        Publication = "城市晚报",
        Date = date,
        ParserVersion = "0",
        Status = IssueStatus.Published,
        IssueNumber = date.DayNumber,
    };

    private static ParsedText? Parsed(string? text) => text is null ? null : new ParsedText(text, LineSet.Empty);
}
