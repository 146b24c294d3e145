using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.Tests.ReadingOrder;

public sealed class SettledJoinTests
{
    private const string TwoTailsThatMightChange = "城市晚报\n\n2021年3月3日 星期三 辛丑年正月二十\n\n总第12340期 今日4版\n\n" + DoubtfulPage.Stories;

    [Fact]
    public void A_doubtful_join_names_its_runner_up_and_taking_it_settles_the_doubt()
    {
        ParsedFrontPage page = FrontPageParser.Parse(TwoTailsThatMightChange);
        Diagnostic doubt = Assert.Single(page.Diagnostics, d => d.Code == "doubtful-join");
        JoinChoice choice = doubt.Join!;
        Assert.NotNull(choice.RunnerUpHeadLine);
        Assert.Contains(Paragraphs(page), p => Joins(p, choice.TailLine, choice.ChosenHeadLine));

        ParsedFrontPage settled = FrontPageParser.Parse(TwoTailsThatMightChange, Hint(choice.TailLine, choice.RunnerUpHeadLine.Value));

        Assert.Contains(Paragraphs(settled), p => Joins(p, choice.TailLine, choice.RunnerUpHeadLine.Value));
        Assert.DoesNotContain(settled.Diagnostics, d => d.Join?.TailLine == choice.TailLine);
    }

    [Fact]
    public void A_fragment_that_is_settled_to_end_is_joined_to_none()
    {
        JoinChoice choice = FrontPageParser.Parse(TwoTailsThatMightChange).Diagnostics.Single(d => d.Join is not null).Join!;
        ParsedFrontPage settled = FrontPageParser.Parse(TwoTailsThatMightChange, Hint(choice.TailLine, ParseHints.NoLine));
        Assert.Contains(Paragraphs(settled), p => p.Lines.Numbers[^1] == choice.TailLine);
    }

    private static ParseHints Hint(int tail, int head) => new() { Joins = new Dictionary<int, int> { [tail] = head } };

    private static IEnumerable<ParsedText> Paragraphs(ParsedFrontPage page) => page.Articles.SelectMany(a => a.Sections).SelectMany(s => s.Paragraphs);

    private static bool Joins(ParsedText paragraph, int tail, int head) =>
        paragraph.Lines.Numbers.Zip(paragraph.Lines.Numbers.Skip(1)).Contains((tail, head));
}
