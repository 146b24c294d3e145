using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Tests.Blocks;

namespace CityEveningNews.Parsing.Tests.Articles;

public class StorySegmenterTests
{
    private const string Tofu = "B:早上六点，东市菜场的豆腐摊前排|起了队，摊主汪水根做豆腐三十年，|磨豆子的石磨是他父亲留下来的。";
    private const string Shadows = "B:城南小学的操场上，三年级的孩子|们正在量自己的影子，一直量到放学，|他们发现影子在中午最短。";

    [Fact]
    public void A_headline_before_its_text_and_the_byline_after_it_are_one_story() =>
        Assert.Equal(["石磨上的三十年 | 本报记者 乐知远", "影子在中午最短 | 本报记者 步惊蛰"], Stories(
            "D:石磨上的三十年", Tofu, "Y:本报记者 乐知远", "D:影子在中午最短", Shadows, "Y:本报记者 步惊蛰"));

    [Fact]
    public void A_headline_after_its_text_is_given_to_what_it_speaks_of() =>
        Assert.Equal(["石磨上的三十年 | 本报记者 乐知远", "影子在中午最短 | 本报记者 步惊蛰"], Stories(
            Tofu, "D:石磨上的三十年", "Y:本报记者 乐知远", Shadows, "D:影子在中午最短", "Y:本报记者 步惊蛰"));

    [Fact]
    public void A_pointer_belongs_to_the_headline_above_it_and_takes_no_text() =>
        Assert.Equal(["全市公园年底前不收门票 | （详见第三版）", "石磨上的三十年 | 本报记者 乐知远"], Stories(
            "D:全市公园年底前不收门票", "P:（详见第三版）", "D:石磨上的三十年", Tofu, "Y:本报记者 乐知远"));

    [Fact]
    public void Nothing_is_cut_into_no_stories() => Assert.Empty(Stories());

    [Theory]
    [InlineData("D:石磨上的三十年")]
    [InlineData("Y:本报记者 乐知远")]
    [InlineData("J:（下转第二版）")]
    [InlineData("P:（详见第三版）", "P:（详见第四版）", "Y:本报记者 乐知远", "Y:本报记者 步惊蛰")]
    [InlineData("D:一", "D:二", "D:三", "D:四", "D:五", "D:六", "D:七")]
    public void What_makes_no_story_is_cut_without_complaint(params string[] page)
    {
        Segments segments = Segment(page);

        Assert.True(segments.Stories.Count + segments.Columns.Count > 0);
    }

    private static string[] Stories(params string[] page) =>
        [.. Segment(page).Stories.Select(story => string.Join(" | ", new[] { string.Join(' ', story.Headline.Select(b => b.Text)), story.Byline?.Text ?? story.Pointing?.Text }))];

    private static Segments Segment(string[] page) => PageReader.Read(OwnBlocks.Page(page), ParseHints.None).Segments;
}
