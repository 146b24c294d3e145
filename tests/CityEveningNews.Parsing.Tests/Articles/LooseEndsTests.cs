using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Tests.Blocks;

namespace CityEveningNews.Parsing.Tests.Articles;

public class LooseEndsTests
{
    private const string Tofu = "早上六点，东市菜场的豆腐摊前排|起了队，摊主汪水根做豆腐三十年，|磨豆子的石磨是他父亲留下来的。";
    private const string Shadows = "城南小学的操场上，三年级的孩子|们正在量自己的影子，一直量到放学，|他们发现影子在中午最短。";

    [Fact]
    public void A_headline_far_from_its_text_is_given_to_what_it_speaks_of()
    {
        Story tofu = Text(Tofu, 1), shadows = Text(Shadows, 11), headline = new() { Headline = { OwnBlocks.Of(BlockKind.Display, 31, "影子在中午最短") } };

        IReadOnlyList<Story> placed = Place([tofu, shadows, headline]);

        Assert.Equal(2, placed.Count);
        Assert.Empty(tofu.Headline);
        Assert.Equal("影子在中午最短", Assert.Single(shadows.Headline).Text);
    }

    [Fact]
    public void What_is_counted_on_goes_to_the_story_that_has_the_number_before()
    {
        Story tofu = Text(Tofu, 1), rest = Text(Shadows, 21), other = Text(Shadows, 11);
        tofu.Headline.Add(OwnBlocks.Of(BlockKind.Display, 0, "石磨上的三十年"));
        tofu.Sections[0].Displays.Add(OwnBlocks.Of(BlockKind.Display, 5, "一、磨豆"));
        other.Headline.Add(OwnBlocks.Of(BlockKind.Display, 10, "影子在中午最短"));
        rest.Headline.Add(OwnBlocks.Of(BlockKind.Display, 20, "二、量影"));

        Assert.Equal([tofu, other], Place([tofu, other, rest]));
        Assert.Equal(["二、量影"], tofu.Sections[1].Displays.Select(d => d.Text));
    }

    [Fact]
    public void Where_two_stories_count_alike_none_is_guessed()
    {
        Story tofu = Text(Tofu, 1), shadows = Text(Shadows, 11), rest = Text(Shadows, 21);
        foreach (Story story in new[] { tofu, shadows }) story.Sections[0].Displays.Add(OwnBlocks.Of(BlockKind.Display, 5, "一、起头"));
        rest.Headline.Add(OwnBlocks.Of(BlockKind.Display, 20, "二、量影"));

        Assert.Contains(rest, Place([tofu, shadows, rest]));
    }

    [Fact]
    public void A_headline_that_no_text_speaks_of_stays_alone()
    {
        Story tofu = Text(Tofu, 1), headline = new() { Headline = { OwnBlocks.Of(BlockKind.Display, 31, "寒潮后天到") } };

        Assert.Equal(2, Place([tofu, headline]).Count);
    }

    [Fact]
    public void A_line_left_over_joins_the_headline_over_the_text_that_speaks_of_it()
    {
        Story tofu = Text(Tofu, 11), line = new() { Headline = { OwnBlocks.Of(BlockKind.Display, 1, "东市菜场的豆腐摊") } };
        tofu.Headline.Add(OwnBlocks.Of(BlockKind.Display, 5, "石磨上的三十年"));

        Assert.Single(Place([tofu, line]));
        Assert.Equal(["东市菜场的豆腐摊", "石磨上的三十年"], tofu.Headline.Select(b => b.Text));
    }

    [Fact]
    public void Where_the_headline_was_printed_whole_a_line_left_over_is_a_caption()
    {
        Story tofu = Text(Tofu, 11), line = new() { Headline = { OwnBlocks.Of(BlockKind.Display, 21, "豆腐摊主汪水根和他的石磨") } };
        tofu.Headline.Add(OwnBlocks.Of(BlockKind.Display, 5, "一个人的早市|石磨上的三十年"));

        Assert.Single(Place([tofu, line]));
        Assert.Single(tofu.Headline);
        Assert.Equal("豆腐摊主汪水根和他的石磨", Assert.Single(tofu.Captions).Text);
    }

    [Theory]
    [InlineData("豆腐摊前排起了队 罗绮 摄", 0)]
    [InlineData("孩子们在操场上量影子 罗绮 摄", 1)]
    [InlineData("雪后的码头 罗绮 摄", 2)]
    public void A_caption_goes_to_the_story_that_speaks_of_it_or_stands_alone(string caption, int story)
    {
        Story tofu = Text(Tofu, 1), shadows = Text(Shadows, 11);

        IReadOnlyList<Story> placed = Place([tofu, shadows], OwnBlocks.Of(BlockKind.Caption, 41, caption));

        Assert.Equal(caption, Assert.Single(placed[story].Captions).Text);
    }

    private static IReadOnlyList<Story> Place(IReadOnlyList<Story> stories, params Block[] captions)
    {
        IEnumerable<string> texts = stories.Select(story => story.Text).Concat(stories.SelectMany(story => story.Headline).Select(block => block.Text));
        return new LooseEnds(new Likeness(texts)).Place(stories, [], captions);
    }

    private static Story Text(string lines, int first)
    {
        Block block = OwnBlocks.Of(BlockKind.Body, first, lines);
        var run = new TextRun { Text = block.Text, Measure = block.Measure };
        run.Blocks.Add(first);
        var section = new StorySection();
        section.Runs.Add(run);
        var story = new Story();
        story.Sections.Add(section);
        return story;
    }
}
