using CityEveningNews.Parsing.Explaining;
using CityEveningNews.Parsing.Model;
using CsCheck;

namespace CityEveningNews.Parsing.Tests.Explaining;

public class PageExplanationTests
{
    // A masthead, a headline before its text, a column cut in mid-word whose rest comes last, and a line that is no story.
    private const string Page = """
        城市晚报
        2021年2月19日 星期五 总第12328期 今日4版

        老街的灯亮起来了

        昨天傍晚，家住河西的居民们发现，暗了
        大半年的老街重新亮起了路灯，孩子们又能
        在楼下玩到八点钟。社区主任说，这一次换
        的都是节能灯，一年下来能省下不少电

        本报记者 王小二

        02

        费，坏了也有人当天来修。
        """;

    [Fact]
    public void The_masthead_stands_beside_the_lines_it_was_read_from()
    {
        string print = Explain(Page);

        Assert.Matches(@"\n +2 2021年2月19日 星期五 总第12328期 今日4版 +│ date +2021年2月19日\n", print);
        Assert.Matches(@"│ weekday +星期五\n", print);
        Assert.Matches(@"│ issue number +总第12328期\n", print);
    }

    [Fact]
    public void A_paragraph_stands_beside_the_lines_it_was_put_together_from()
    {
        string print = Explain(Page);

        Assert.Matches(@"\n +4 老街的灯亮起来了 +│ headline +老街的灯亮起来了\n", print);
        Assert.Matches(@"\n +6 昨天傍晚，家住河西的居民们发现，暗了 +│ paragraph +昨天傍晚，", print);
        Assert.Matches(@"\n +15 费，坏了也有人当天来修。 +│ ", print);
        Assert.Matches(@"│ credits +王小二\n", print);
    }

    [Fact]
    public void A_join_is_printed_with_its_gain_its_margin_and_its_evidence()
    {
        string print = OnOneLine(Explain(Page));

        Assert.Matches(@"9 → 15 ….*能省下不少电 \| 费，坏了也有人当天来修。… gain \d+\.\d, \d+\.\d above no join, confidence 0\.\d\d [+-]", print);
        Assert.Contains("+3.0 it breaks off in mid-sentence", print, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_is_printed_with_its_story_and_how_like_the_two_are()
    {
        string print = OnOneLine(Explain(Page));

        Assert.Matches(@" 4 → 1 老街的灯亮起来了 0\.\d\d of it is in the text; the text begins after it, in line 6, signed in line 11", print);
    }

    [Fact]
    public void Each_block_is_printed_with_its_class_and_why()
    {
        string print = Explain(Page);

        Assert.Matches(@"\n +4 display +老街的灯亮起来了: one line of 8 em, ends no sentence\n", print);
        Assert.Matches(@"\n +6-9 body +昨天傍晚，", print);
        Assert.Matches(@"\n +11 byline +本报记者 王小二: names 王小二 as a byline does", print);
        Assert.Matches(@"\n +13 furniture +02: a page number or an address, no story", print);
    }

    [Fact]
    public void What_is_unplaced_is_printed() => Assert.Matches(@"── Unplaced ─+\n +13 02 +│ +02\n", Explain(Page));

    [Fact]
    public void The_numbers_of_many_lines_are_wrapped_too()
    {
        var trace = new ParseTrace();
        ParsedFrontPage page = FrontPageParser.Parse(Page, trace: trace);
        trace.Headlines = [trace.Headlines[0] with { Lines = new LineSet(Enumerable.Range(0, 40).Select(i => 101 + (2 * i))) }];

        string[] print = Print(page, trace).Split('\n');

        Assert.Contains(print, line => line.TrimEnd().EndsWith("→ 1", StringComparison.Ordinal));
        Assert.All(print, line => Assert.InRange(Terminal.Columns(line), 0, PageExplanation.Width));
    }

    [Fact]
    public void No_line_is_wider_than_the_terminal_whatever_the_page() =>
        ArbitraryPages.Page.Sample(text => Explain(text).Split('\n').All(line => Terminal.Columns(line) <= PageExplanation.Width), iter: 50);

    [Fact]
    public void A_page_is_read_the_same_whether_it_is_traced_or_not()
    {
        ParsedFrontPage plain = FrontPageParser.Parse(Page), traced = FrontPageParser.Parse(Page, trace: new ParseTrace());

        Assert.Equal(plain.Articles.Select(a => a.Headline?.Text), traced.Articles.Select(a => a.Headline?.Text));
        Assert.Equal(plain.Unplaced, traced.Unplaced);
    }

    private static string OnOneLine(string print) => string.Join(' ', print.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Explain(string text)
    {
        var trace = new ParseTrace();
        return Print(FrontPageParser.Parse(text, trace: trace), trace);
    }

    private static string Print(ParsedFrontPage page, ParseTrace trace)
    {
        using var output = new StringWriter { NewLine = "\n" };
        PageExplanation.Write(output, page, trace);
        return output.ToString();
    }
}
