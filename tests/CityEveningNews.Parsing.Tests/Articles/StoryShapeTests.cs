using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Tests.Blocks;

namespace CityEveningNews.Parsing.Tests.Articles;

/// <summary>How much a stretch of a page looks like one story: of two ways to take it, a sub-editor's must score higher.</summary>
public class StoryShapeTests
{
    private const string Tofu = "B:早上六点，东市菜场的豆腐摊前排|起了队，摊主汪水根做豆腐三十年，|磨豆子的石磨是他父亲留下来的。";
    private const string Shadows = "B:城南小学的操场上，三年级的孩子|们正在量自己的影子，一直量到放学，|他们发现影子在中午最短。";
    private const string Lead = "B:本报讯（记者 苗青）跨江大桥的检|修提前两天结束，今天零时恢复通车，|检修队更换了六道伸缩缝。";

    [Theory]
    [InlineData("its own headline", "D:石磨上的三十年", Tofu, "Y:本报记者 乐知远", "D:影子在中午最短", Tofu, "Y:本报记者 乐知远")]
    [InlineData("a headline to none", "D:石磨上的三十年", Tofu, "Y:本报记者 乐知远", "", Tofu, "Y:本报记者 乐知远")]
    [InlineData("a byline to none", "D:石磨上的三十年", Tofu, "Y:本报记者 乐知远", "D:石磨上的三十年", Tofu, "")]
    [InlineData("a lead to a byline and a lead", "D:跨江大桥检修提前结束", Lead, "", "D:跨江大桥检修提前结束", Lead, "Y:本报记者 乐知远")]
    [InlineData("a byline at the end to one before all", "D:石磨上的三十年", Tofu, "Y:本报记者 乐知远", "Y:本报记者 乐知远", Tofu, "D:石磨上的三十年")]
    [InlineData("a headline to a label", "D:影子在中午最短", Shadows, "Y:本报记者 乐知远", "D:城南小学", Shadows, "Y:本报记者 乐知远")]
    public void A_story_has(string what, string a, string b, string c, string x, string y, string z) => Assert.True(Score(a, b, c) > Score(x, y, z), what);

    [Theory]
    [InlineData("the headlines of two stories", "D:石磨上的三十年", "D:影子在中午最短", Tofu, "Y:本报记者 乐知远")]
    [InlineData("lines with a byline between them", "D:石磨上的三十年", "Y:本报记者 乐知远", "D:东市菜场的豆腐摊", Tofu)]
    [InlineData("two groups printed together", "D:东市菜场的豆腐摊|石磨上的三十年", "D:跨江大桥|检修提前结束", Tofu, "Y:本报记者 乐知远")]
    [InlineData("a line that shares nothing with the text", "D:影子在中午最短", Tofu, "Y:本报记者 乐知远")]
    public void No_headline_is(string what, params string[] page) => Assert.True(Score(page) < Score("D:石磨上的三十年", Tofu, "Y:本报记者 乐知远"), what);

    [Theory]
    [InlineData("Y:本报记者 乐知远", "Y:本报记者 步惊蛰")]
    [InlineData("P:（详见第三版）", "P:（详见第四版）")]
    [InlineData("P:（详见第三版）", Tofu, "D:影子在中午最短", Shadows)]
    public void No_story_holds(params string[] page) => Assert.False(Shape(page).Holds);

    [Fact]
    public void A_headline_that_points_elsewhere_is_a_story_without_text() =>
        Assert.True(Score("D:全市公园年底前不收门票", "P:（详见第三版）") > Score("D:全市公园年底前不收门票"));

    [Fact]
    public void A_jump_closes_the_text_above_it()
    {
        Assert.True(Score("D:石磨上的三十年", Tofu, "J:（下转第二版）") > Score("J:（下转第二版）", "D:石磨上的三十年", Tofu));
        Assert.True(Score("J:（上接第一版）", "D:石磨上的三十年", Tofu) > Score("J:（下转第一版）", "D:石磨上的三十年", Tofu) + 3);
    }

    [Fact]
    public void A_counted_subhead_stands_in_the_story_that_has_the_one_before_it()
    {
        double follows = Score("D:石磨上的三十年", Tofu, "D:一、磨豆", Tofu, "D:二、点卤", Shadows);

        Assert.True(follows > Score("D:石磨上的三十年", Tofu, "D:一、磨豆", Tofu, "D:三、点卤", Shadows));
        Assert.True(follows > Score("D:石磨上的三十年", Tofu, "D:说磨豆", Tofu, "D:二、点卤", Shadows));
    }

    [Fact]
    public void Of_two_subheads_between_two_sections_each_goes_to_the_section_that_speaks_of_it()
    {
        const string Standfirst = "B:菜场里的石磨、操场上的影子，这个星期记者走了两处地方，看人们怎样量一天的长短。";
        const string More = "|来的人说，量过才知道一天有多长。";
        Story story = Shape(Page(("D:一天有多长", 20), (Standfirst, 42), (Tofu + More, 15), ("D:石磨上的三十年", 9), ("D:影子在中午最短", 9), (Shadows + More, 15))).Story;

        Assert.NotNull(story.Standfirst);
        Assert.Equal(["一天有多长"], story.Headline.Select(b => b.Text));
        Assert.Equal(["石磨上的三十年", "影子在中午最短"], story.Sections.Select(section => Assert.Single(section.Displays).Text));
    }

    [Fact]
    public void A_standfirst_is_one_paragraph()
    {
        const string Standfirst = "B:菜场里的石磨、操场上的影子，这个星期记者走了两处地方，看人们怎样量一天的长短。";
        (string, double)[] one = [("D:一天有多长", 20), (Standfirst, 42), ("D:石磨上的三十年", 9), (Tofu, 15), ("D:影子在中午最短", 9), (Shadows, 15)];
        (string, double)[] two = [one[0], one[1], .. one[1..]];

        Assert.NotNull(Shape(Page(one)).Story.Standfirst);
        Assert.Null(Shape(Page(two)).Story.Standfirst);
    }

    [Fact]
    public void A_package_has_one_lead()
    {
        const string Standfirst = "B:本报讯（记者 苗青）菜场里的石磨、操场上的影子，这个星期记者走了两处地方，看人们怎样量一天的长短。";
        (string, double)[] page = [("D:一天有多长", 20), (Standfirst, 42), ("D:石磨上的三十年", 9), (Tofu, 15)], twice = [.. page];
        twice[3] = ("B:本报讯（记者 步惊蛰）" + Tofu[2..], 15);

        Assert.True(Shape(Page(page)).Score > Shape(Page(twice)).Score + 4);
    }

    [Fact]
    public void Subheads_of_one_length_hold_a_story_together()
    {
        // The last subhead is the same, and shares as much with its text.
        string[] alike = ["D:一天有多长", Tofu, "D:影子在操场最长", Shadows, "D:影子在中午最短", Shadows], unlike = [.. alike];
        unlike[2] = "D:影子长";

        Assert.True(Score(alike) - Score(alike[..4]) > Score(unlike) - Score(unlike[..4]) + 1);
    }

    private static double Score(params string[] page) => Shape([.. page.Where(block => block.Length > 0)]).Score;

    private static (bool Holds, double Score, Story Story) Shape(params string[] page) => Shape(OwnBlocks.Page(page));

    private static (bool Holds, double Score, Story Story) Shape(IReadOnlyList<Block> blocks)
    {
        // The likeness is the page's, and a page has more on it than one story.
        var likeness = new Likeness(blocks.Select(b => b.Text).Concat([Tofu[2..], Shadows[2..], Lead[2..]]));
        var shape = new StoryShape(likeness, BylinePlace.AtEnd);
        bool holds = PageElement.Of(blocks, RunBuilder.Build(blocks, [])).Select(shape.Add).ToList().TrueForAll(added => added);
        return (holds, shape.Score(), shape.ToStory());
    }

    private static IReadOnlyList<Block> Page(params (string Block, double Measure)[] blocks) =>
        [.. OwnBlocks.Page([.. blocks.Select(b => b.Block)]).Select((block, i) => block with { Measure = blocks[i].Measure })];
}
