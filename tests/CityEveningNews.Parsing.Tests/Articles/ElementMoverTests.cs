using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Tests.Blocks;

namespace CityEveningNews.Parsing.Tests.Articles;

/// <summary>What becomes of display lines that stand far from the text they speak of.</summary>
public class ElementMoverTests
{
    private const string Tofu = "B:早上六点，东市菜场的豆腐摊前排|起了队，摊主汪水根做豆腐三十年，|磨豆子的石磨是他父亲留下来的。";
    private const string Shadows = "B:城南小学的操场上，三年级的孩子|们正在量自己的影子，一直量到放学，|他们发现影子在中午最短。";
    private const string Bridge = "B:跨江大桥的检修提前两天结束，今|天零时恢复通车，检修队更换了六道|伸缩缝，桥面重新铺了沥青。";

    [Fact]
    public void Headlines_drawn_before_all_text_are_each_given_to_their_own() =>
        Assert.Equal(["影子在中午最短 | 步惊蛰", "石磨上的三十年 | 乐知远", "跨江大桥检修提前结束 | 苗青"], Stories(
            "D:影子在中午最短", "D:石磨上的三十年", "D:跨江大桥检修提前结束", Tofu, "Y:本报记者 乐知远", Shadows, "Y:本报记者 步惊蛰", Bridge, "Y:本报记者 苗青"));

    [Fact]
    public void Headlines_in_the_order_of_their_texts_stay_where_they_stand() =>
        Assert.Equal(["影子在中午最短 | 步惊蛰", "石磨上的三十年 | 乐知远"], Stories(
            "D:石磨上的三十年", Tofu, "Y:本报记者 乐知远", "D:影子在中午最短", Shadows, "Y:本报记者 步惊蛰"));

    [Fact]
    public void A_kicker_far_from_its_headline_finds_it() =>
        Assert.Equal(["影子在中午最短 | 步惊蛰", "石磨上的三十年 东市菜场的豆腐摊 | 乐知远"], Stories(
            "D:石磨上的三十年", Tofu, "Y:本报记者 乐知远", "D:东市菜场的豆腐摊", "D:影子在中午最短", Shadows, "Y:本报记者 步惊蛰"));

    [Fact]
    public void No_line_is_lost_or_doubled()
    {
        string[] page = ["D:影子在中午最短", "D:石磨上的三十年", "D:寒潮后天到", "D:跨江大桥检修提前结束", Tofu, Shadows, Bridge];

        PageReading reading = PageReader.Read(OwnBlocks.Page(page), ParseHints.None);

        IEnumerable<int> texts = reading.Elements.SelectMany(e => e.Run?.Blocks ?? []), lines = reading.Elements.Where(e => e.Run is null).Select(e => reading.Blocks.ToList().IndexOf(e.Block));
        Assert.Equal(Enumerable.Range(0, page.Length), texts.Concat(lines).Order());
    }

    private static string[] Stories(params string[] page) =>
        [.. PageReader.Read(OwnBlocks.Page(page), ParseHints.None).Segments.Stories
            .Select(story => $"{string.Join(' ', story.Headline.OrderBy(b => b.FirstLine).Select(b => b.Text))} | {story.Byline?.Text.Split(' ')[^1]}")
            .Order(StringComparer.Ordinal)];
}
