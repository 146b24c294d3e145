using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.Tests.ReadingOrder;

public sealed class SettledJoinTests
{
    private const string TwoTailsThatMightChange = """
        城市晚报

        2021年3月3日 星期三 辛丑年正月二十

        总第12340期 今日4版

        全市春季植树本周开始

        市林业和园林局昨日介绍，今年春
        季植树从本周开始，全市计划栽植乔木
        三十万株，市民可以到就近的公园报名
        参加义务植树，工具和树苗由园方准备，
        报名时需要带上身份证，现场有工作人

        /城市晚报全媒体记者 王小明 报道

        三条公交线路下周调整

        市公交集团昨日介绍，为了方便市
        民出行，三条公交线路从下周一起调整
        走向，途经的站点有所增减，首末班车
        的时间不变，乘客可以向车上的工作人

        /城市晚报全媒体记者 李大江 报道

        员询问，也可以拨打服务热线了解
        详细的安排，热线每天早上八点开通。

        员说明，现场还备有热水和手套，请
        大家按照安排有序参加，注意安全。
        """;

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
