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
}
