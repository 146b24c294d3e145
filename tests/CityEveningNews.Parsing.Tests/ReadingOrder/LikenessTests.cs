using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Tests.ReadingOrder;

public class LikenessTests
{
    private static readonly string[] Page = ["石磨上的三十年", "摊主用石磨磨豆子，今年是第三十年", "大桥检修提前两天结束", "今年检修大桥伸缩缝六道"];

    [Theory]
    [InlineData("石磨上的三十年", "石磨上的三十年", 1)]
    [InlineData("石磨", "大桥检修提前两天结束", 0)]
    [InlineData("", "大桥检修提前两天结束", 0)]
    [InlineData("大桥，检修", "大桥检修", 1)]
    public void It_is_the_share_of_pairs_of_characters_that_both_have(string small, string large, double likeness) =>
        Assert.Equal(likeness, new Likeness(Page).Of(small, large), 9);

    [Fact]
    public void A_headline_is_liker_to_its_own_text() =>
        Assert.True(new Likeness(Page).Of(Page[0], Page[1]) > new Likeness(Page).Of(Page[0], Page[3]));

    [Fact]
    public void A_pair_that_is_rare_on_the_page_counts_more() =>
        Assert.True(new Likeness(Page).Of("豆子今年", "豆子") > new Likeness(Page).Of("豆子今年", "今年"));

    [Fact]
    public void Parts_of_one_story_hold_together_and_parts_of_two_do_not()
    {
        string[] texts =
        [
            "早上六点，东市菜场的豆腐摊前排起了队，摊主汪水根做豆腐三十年，磨豆子的石磨是他父亲留下来的，凹槽每年要凿一遍。",
            "汪水根的豆腐一天只做两板，石磨磨得慢，来晚的人买不到，排队的多是菜场附近住了三十年的老街坊。",
            "城南小学的操场上，三年级的孩子们正在量自己的影子，一直量到放学，他们发现影子在中午最短，傍晚最长。",
        ];
        var likeness = new Likeness(texts);

        Assert.True(likeness.Cohesion(texts[0], texts[1]) > 0.5);
        Assert.True(likeness.Cohesion(texts[0], texts[2]) < -0.5);
        Assert.Equal(likeness.Cohesion(texts[0], texts[2]), likeness.Cohesion(texts[2], texts[0]));
    }

    [Fact]
    public void A_text_too_short_to_tell_holds_with_nothing_and_parts_from_nothing() =>
        Assert.InRange(new Likeness(Page).Cohesion("石磨", Page[2]), -0.1, 0.1);
}
