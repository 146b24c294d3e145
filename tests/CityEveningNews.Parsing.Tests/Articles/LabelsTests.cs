using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Tests.Blocks;

namespace CityEveningNews.Parsing.Tests.Articles;

public class LabelsTests
{
    [Theory]
    [InlineData("清溪码头", "木船刷上新桐油", "清溪码头上，船工褚大江正给木船刷桐油。")]
    [InlineData("市政务中心", "人不多 办理业务顺畅", "上午十一时许，记者来到市政务中心。")]
    [InlineData("北关农贸市场", "公平秤旁有人守着", "北关农贸市场的入口处新摆了两台公平秤。")]
    [InlineData("江滨派出所", "一上午办理50多件", "在江滨派出所，窗口前已经有不少市民。")]
    public void A_label_names_the_place_that_its_text_speaks_of(string label, string subhead, string text) =>
        Assert.True(Labels.Score(label, text) > Labels.Score(subhead, text));

    [Theory]
    [InlineData("【清溪街道】")]
    [InlineData("地点：清溪街道")]
    [InlineData("中山区 清溪街道")]
    [InlineData("居民 褚先生")]
    public void A_label_may_be_dressed_or_in_two_parts(string label) => Assert.True(Labels.Score(label, "路灯坏了三个月，昨天有人来修。") >= Labels.Likely);

    [Theory]
    [InlineData("站")]
    [InlineData("这样长的一行字无论如何也不会是一个地方的名字了吧")]
    public void Too_short_or_too_long_a_line_is_no_label(string line) => Assert.True(Labels.Score(line, line) < 0);

    [Theory]
    [InlineData("江滨派出所", "在江滨派出所，窗口前已经有不少市民。", true)]
    [InlineData("清溪码头", "清溪码头上，船工正给木船刷桐油。", true)]
    [InlineData("清溪码头", "船工正给木船刷桐油，他说清溪码头要热闹了。", false)]
    public void A_section_names_its_label_at_once(string label, string text, bool named) => Assert.Equal(named, Labels.IsNamedAtOnce(label, text));

    [Theory]
    [InlineData(true, 1, "江滨派出所", "一上午办理50多件")]
    [InlineData(true, 1, "江滨派出所", "一上午办理", "五十多件")]
    [InlineData(false, 1, "窗口前已经有人", "一上午办理50多件")]
    // The two lines of a subhead stand together.
    [InlineData(false, 5, "江滨派出所", "一上午办理", "五十多件")]
    public void A_label_stands_with_one_subhead(bool expected, int apart, params string[] lines)
    {
        PageElement[] displays = [.. lines.Select((line, i) => PageElement.Of([OwnBlocks.Of(BlockKind.Display, 1 + (i * apart), line)], [])[0])];

        Assert.Equal(expected, Labels.AreWithSubhead(displays, "在江滨派出所，窗口前已经有不少市民。"));
    }
}
