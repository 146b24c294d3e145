using CityEveningNews.Archive.Search.Query;
using CsCheck;

namespace CityEveningNews.Archive.Tests.Search.Query;

public sealed class QueryParserTests
{
    private static readonly string[] Pieces =
        ["(", ")", "\"", "“", "”", "-", "OR", "或", "标题:", "记者：", "~3", "）~2", "（", " ", "春节", "a", "NOT", "|", ":", "\0", "\ud800"];

    [Theory]
    [InlineData("", "")]
    [InlineData("  　", "")]
    [InlineData("春", "春")]
    [InlineData("春节", "春节")]
    [InlineData("春节 庙会", "(春节 & 庙会)")]
    [InlineData("春节　庙会", "(春节 & 庙会)")]
    [InlineData("春节\n庙会", "(春节 & 庙会)")]
    [InlineData("春节 AND 庙会", "(春节 & 庙会)")]
    [InlineData("\"春节 庙会\"", "春节 庙会")]
    [InlineData("“春节庙会”", "春节庙会")]
    [InlineData("”春节庙会“", "春节庙会")]
    [InlineData("「春节」", "春节")]
    [InlineData("“春节”庙会", "(春节 & 庙会)")]
    [InlineData("春节 OR 庙会", "(春节 | 庙会)")]
    [InlineData("春节 或 庙会", "(春节 | 庙会)")]
    [InlineData("春节 | 庙会", "(春节 | 庙会)")]
    [InlineData("春节或庙会", "春节或庙会")]
    [InlineData("春节 or 庙会", "(春节 & or & 庙会)")]
    [InlineData("a b OR c d", "((a & b) | (c & d))")]
    [InlineData("春节 -庙会", "(春节 & !庙会)")]
    [InlineData("春节 －庙会", "(春节 & !庙会)")]
    [InlineData("-庙会", "!庙会")]
    [InlineData("春节 NOT 庙会", "(春节 & !庙会)")]
    [InlineData("春节 -(庙会 OR 灯会)", "(春节 & !(庙会 | 灯会))")]
    [InlineData("5G-A", "5G-A")]
    [InlineData("春节 - 庙会", "(春节 & - & 庙会)")]
    [InlineData("(春节 OR 元宵) 灯会", "((春节 | 元宵) & 灯会)")]
    [InlineData("（春节 或 元宵）灯会", "((春节 | 元宵) & 灯会)")]
    [InlineData("() 春节", "春节")]
    [InlineData("标题:春节", "Headline:春节")]
    [InlineData("标题：春节", "Headline:春节")]
    [InlineData("標題：春節", "Headline:春節")]
    [InlineData("Headline:春节", "Headline:春节")]
    [InlineData("标题: 春节", "Headline:春节")]
    [InlineData("记者:刘佳雪", "Reporter:刘佳雪")]
    [InlineData("reporter:刘佳雪 春节", "(Reporter:刘佳雪 & 春节)")]
    [InlineData("小标题:办理", "Subhead:办理")]
    [InlineData("subhead:办理", "Subhead:办理")]
    [InlineData("引题:办理", "Kicker:办理")]
    [InlineData("kicker:办理", "Kicker:办理")]
    [InlineData("正文:办理", "Body:办理")]
    [InlineData("body:\"a b\"", "Body:a b")]
    [InlineData("标题:(春节 OR 元宵)", "(Headline:春节 | Headline:元宵)")]
    [InlineData("-标题:春节", "!Headline:春节")]
    [InlineData("10:30", "10:30")]
    [InlineData("https://example.com", "https://example.com")]
    [InlineData("(春节 庙会)~10", "near10(春节 庙会)")]
    [InlineData("（春节　庙会）～１０", "near10(春节 庙会)")]
    [InlineData("(春节 庙会)~99999999999", "near1000(春节 庙会)")]
    [InlineData("标题:(春节 庙会)~0", "near0(Headline:春节 Headline:庙会)")]
    [InlineData("(春节)~3", "春节")]
    [InlineData("(春节 庙会)~", "((春节 & 庙会) & ~)")]
    [InlineData("第19届 2021年 5G GDP 100％", "(第19届 & 2021年 & 5G & GDP & 100％)")]
    public void The_language_is_read(string text, string tree)
    {
        ParsedQuery query = QueryParser.Parse(text);
        Assert.Equal(tree, Show(query.Root));
        Assert.Empty(query.Notes);
    }

    [Theory]
    [InlineData("(春节", "春节", QueryNote.Unbalanced)]
    [InlineData("春节)", "春节", QueryNote.Unbalanced)]
    [InlineData("\"春节 庙会", "(春节 & 庙会)", QueryNote.Unbalanced)]
    [InlineData("本报讯（记者 刘佳雪", "(本报讯 & 记者 & 刘佳雪)", QueryNote.Unbalanced)]
    [InlineData("OR 春节", "春节", QueryNote.Incomplete)]
    [InlineData("春节 OR", "春节", QueryNote.Incomplete)]
    [InlineData("春节 OR OR 庙会", "(春节 & 庙会)", QueryNote.Incomplete)]
    [InlineData("标题:", "标题:", QueryNote.AsWritten)]
    [InlineData("OR", "OR", QueryNote.AsWritten)]
    [InlineData(" (( ", "((", QueryNote.AsWritten)]
    [InlineData("()", "()", QueryNote.AsWritten)]
    [InlineData("\"\"", "\"\"", QueryNote.AsWritten)]
    [InlineData("-\"\"", "-\"\"", QueryNote.AsWritten)]
    [InlineData("标题: OR 春节", "春节", QueryNote.Incomplete)]
    [InlineData("--春节", "春节", QueryNote.Incomplete)]
    [InlineData("(春节 OR 庙会)~3", "(春节 & 庙会)", QueryNote.NearGroups)]
    [InlineData("(标题:春节 庙会)~3", "(春节 & 庙会)", QueryNote.NearGroups)]
    [InlineData("((((((((((((((((((春节))))))))))))))))))", "春节", QueryNote.TooDeep)]
    public void What_cannot_be_read_is_searched_as_plain_words_with_a_note(string text, string tree, QueryNote note)
    {
        ParsedQuery query = QueryParser.Parse(text);
        Assert.Equal(tree, Show(query.Root));
        Assert.Equal([note], query.Notes);
    }

    [Fact]
    public void A_long_query_is_cut_with_a_note()
    {
        ParsedQuery query = QueryParser.Parse(new string('春', 600));
        Assert.Equal(new string('春', QueryParser.MaximumLength), Show(query.Root));
        Assert.Equal([QueryNote.TooLong], query.Notes);
    }

    [Fact]
    public void A_query_of_too_many_words_is_cut_with_a_note()
    {
        ParsedQuery query = QueryParser.Parse(string.Join(' ', Enumerable.Repeat("春", 100)));
        Assert.Equal(QueryParser.MaximumWords, query.Root!.WantedWords().Count());
        Assert.Equal([QueryNote.TooManyWords], query.Notes);
    }

    [Fact]
    public void Nearness_is_looked_at_for_so_many_words_and_a_note_says_so()
    {
        string most = string.Join(' ', Enumerable.Repeat("春", QueryParser.MaximumNearWords));
        Assert.Empty(QueryParser.Parse($"({most})~3").Notes);
        Assert.Equal([QueryNote.NearTooLong], QueryParser.Parse($"({most} 节)~3").Notes);
    }

    [Fact]
    public void Marks_are_made_of_the_words_wanted_only() =>
        Assert.Equal(["春节", "庙会", "灯会", "a"], QueryParser.Parse("春节 -元宵 (庙会 OR 灯会) (春节 a)~3").Words.Select(word => word.Text));

    [Fact]
    public void Any_text_is_a_query() =>
        Gen.OneOf(
            Gen.String,
            Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat))
        .Sample(text =>
        {
            ParsedQuery query = QueryParser.Parse(text);
            if (query.Root is null) return;
            Assert.InRange(query.Root.WantedWords().Count(), 0, QueryParser.MaximumWords);
            Assert.All(query.Words, word => Assert.NotEqual("", word.Text));
        });

    private static string Show(QueryNode? node) => node switch
    {
        null => "",
        WordNode { Field: SearchField.Any } word => word.Text,
        WordNode word => $"{word.Field}:{word.Text}",
        NotNode not => $"!{Show(not.Node)}",
        AllNode all => $"({string.Join(" & ", all.Nodes.Select(Show))})",
        AnyNode any => $"({string.Join(" | ", any.Nodes.Select(Show))})",
        NearNode near => $"near{near.Distance}({string.Join(' ', near.Words.Select(Show))})",
        _ => throw new InvalidOperationException(),
    };
}
