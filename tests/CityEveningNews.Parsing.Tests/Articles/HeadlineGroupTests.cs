using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Tests.Blocks;

namespace CityEveningNews.Parsing.Tests.Articles;

public class HeadlineGroupTests
{
    [Theory]
    [InlineData("白鹭脱险", null, "白鹭脱险", null)]
    [InlineData("春节后上班第一天|记者直击“窗口”看状态", "春节后上班第一天", "记者直击“窗口”看状态", null)]
    [InlineData("空了十一年的圆仓又热闹起来|老粮站里开书屋|——八千册书从哪里来", "空了十一年的圆仓又热闹起来", "老粮站里开书屋", "八千册书从哪里来")]
    [InlineData("老粮站里开书屋|——八千册书从哪里来", null, "老粮站里开书屋", "八千册书从哪里来")]
    [InlineData("老粮站里开书屋|专访镇文化站站长", null, "老粮站里开书屋", "专访镇文化站站长")]
    [InlineData("老粮站里开书屋|——八千册书从哪里来|读者说", null, "老粮站里开书屋", "八千册书从哪里来 读者说")]
    [InlineData("市长在座谈会上强调/坚持把实事办好|让群众看得见/李某主持", "市长在座谈会上强调", "坚持把实事办好 让群众看得见", "李某主持")]
    [InlineData("江城同海州互致贺信|青河同松岭互致贺信", null, "江城同海州互致贺信", "青河同松岭互致贺信")]
    // A comma ends no kicker.
    [InlineData("最后一班渡船，|开往哪里？", null, "最后一班渡船， 开往哪里？", null)]
    // Couplets: of short lines, of turned words, beneath a kicker and over a deck.
    [InlineData("守住老手艺|闯出新天地", null, "守住老手艺 闯出新天地", null)]
    [InlineData("冬日里的小城匠人|守住老手艺|闯出新天地", "冬日里的小城匠人", "守住老手艺 闯出新天地", null)]
    [InlineData("从一条街到一座城|从一群人到一代人|古城保护三十年走过的路和留下的题目", null, "从一条街到一座城 从一群人到一代人", "古城保护三十年走过的路和留下的题目")]
    // What somebody said is all of it the headline, in however many lines.
    [InlineData("市长在调研时强调|把实事办好|让群众看得见摸得着", "市长在调研时强调", "把实事办好 让群众看得见摸得着", null)]
    [InlineData("市委书记在农村工作会议上强调|让农民的口袋鼓起来", "市委书记在农村工作会议上强调", "让农民的口袋鼓起来", null)]
    [InlineData("全市农村工作会议召开|李某主持并讲话", null, "全市农村工作会议召开", "李某主持并讲话")]
    [InlineData("全市农村工作会议召开|李某作部署", null, "全市农村工作会议召开", "李某作部署")]
    [InlineData("第十届渔灯节开幕|李某出席并致辞", null, "第十届渔灯节开幕", "李某出席并致辞")]
    // So little is left over, and no headline.
    [InlineData("全市供热管网改造工程提前|一月完工", null, "全市供热管网改造工程提前 一月完工", null)]
    [InlineData("——", null, "——", null)]
    public void Kicker_stands_above_and_deck_below(string lines, string? kicker, string headline, string? deck)
    {
        HeadlineGroup group = Read(lines);

        Assert.Equal(kicker, group.Kicker?.Text);
        Assert.Equal(headline, group.Headline?.Text);
        Assert.Equal(deck, group.Deck?.Text);
    }

    [Fact]
    public void What_the_story_has_whole_was_one_line_of_type() =>
        Assert.Equal("八个片区供热管网改造工程十二月底前全部完工", Read("八个片区供热管网改造工程|十二月底前全部完工", "全市供热管网改造工程十二月底前全部完工。").Headline?.Text);

    [Fact]
    public void A_quotation_may_be_closed_two_lines_below() =>
        Assert.Equal("“两年以后这条河里一定能游泳，还要能钓鱼”", Read("“两年以后这条河里一定|能游泳，还要能钓|鱼”").Headline?.Text);

    [Theory]
    [InlineData("测|车/测/——际")]
    [InlineData("——测|——车|——测|际")]
    [InlineData("测|访车|——")]
    [InlineData("一/二|三/四|五|六")]
    public void Every_line_of_a_group_stands_in_it_once(string lines)
    {
        HeadlineGroup group = Read(lines);

        Assert.Equal(
            Enumerable.Range(1, lines.Count(c => c is '|' or '/') + 1),
            new[] { group.Kicker, group.Headline, group.Deck }.SelectMany(text => text?.Lines.Numbers ?? []).Order());
    }

    [Fact]
    public void No_lines_are_no_headline() => Assert.Equal(new HeadlineGroup(null, null, null), HeadlineGroup.Read([], ""));

    [Theory]
    [InlineData("——写在新学期开学之际", true)]
    [InlineData("  — 一位老读者的来信", true)]
    [InlineData("访松岭镇书屋", true)]
    [InlineData("城南改造综述", true)]
    [InlineData("老粮站里开书屋", false)]
    public void A_deck_is_known_by_its_form(string line, bool deck) => Assert.Equal(deck, HeadlineGroup.IsDeckLine(line));

    private static HeadlineGroup Read(string groups, string text = "")
    {
        int line = 1;
        var blocks = new List<Block>();
        foreach (string lines in groups.Split('/'))
        {
            blocks.Add(OwnBlocks.Of(BlockKind.Display, line, lines));
            line = blocks[^1].LastLine + 1;
        }

        return HeadlineGroup.Read(blocks, text);
    }
}
