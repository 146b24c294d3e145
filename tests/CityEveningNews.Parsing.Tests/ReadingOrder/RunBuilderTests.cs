using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Tests.Blocks;
using CsCheck;

namespace CityEveningNews.Parsing.Tests.ReadingOrder;

public class RunBuilderTests
{
    private static readonly IReadOnlyList<Block> Page = OwnBlocks.Page(
        "B:早上六点，东市菜场的豆腐摊前排|起了队。",
        "B:摊主汪水根今年五十六岁，做豆腐|三十年，磨豆子的石磨是",
        "Y:本报记者 乐知远",
        "D:影子在中午最短",
        "B:城南小学的操场上，三年级的孩子|们正在量自己的影子。");

    [Fact]
    public void Text_reads_on_to_the_next_block_of_its_column_and_stops_at_what_is_no_text() =>
        Assert.Equal(["0,1", "4"], RunBuilder.Build(Page, []).Select(run => string.Join(',', run.Blocks)));

    [Fact]
    public void A_run_ends_where_its_text_goes_on_elsewhere()
    {
        IReadOnlyList<TextRun> runs = RunBuilder.Build(Page, [new Join(0, 4, 0.9)]);

        Assert.Equal(["0", "1", "4"], runs.Select(run => string.Join(',', run.Blocks)));
    }

    [Fact]
    public void A_lead_begins_a_story_and_so_a_run()
    {
        IReadOnlyList<Block> page = OwnBlocks.Page("B:早上六点，东市菜场的豆腐摊前排|起了队。", "B:本报讯（记者 段青）南河大桥检修|昨天提前两天结束。");

        Assert.Equal(2, RunBuilder.Build(page, []).Count);
    }

    [Fact]
    public void Every_text_block_stands_in_one_run_whatever_the_joins() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5]).Array[0, 6].Sample(
            pairs =>
            {
                string[] texts = ["早上六点，东市菜场", "的豆腐摊前排起了队。", "摊主汪水根今年五十六岁", "做豆腐三十年。", "磨豆子的石磨是", "他父亲留下来的。"];
                IReadOnlyList<Block> page = OwnBlocks.Page([.. texts.Select(text => "B:" + text)]);
                Join[] joins = [.. pairs.Where(p => p.Item1 != p.Item2).Select(p => new Join(p.Item1, p.Item2, 0.5)).DistinctBy(j => j.Tail).DistinctBy(j => j.Head)];

                IReadOnlyList<TextRun> runs = RunBuilder.Build(page, joins);

                Assert.Equal(Enumerable.Range(0, texts.Length), runs.SelectMany(run => run.Blocks).Order());
            },
            iter: 200);
}
