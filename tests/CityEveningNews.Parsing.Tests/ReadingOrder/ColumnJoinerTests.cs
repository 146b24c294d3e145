using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Tests.Blocks;
using CsCheck;

namespace CityEveningNews.Parsing.Tests.ReadingOrder;

public class ColumnJoinerTests
{
    // Two columns cut in mid-word, a byline after each, and their rest at the end in the other order.
    private static readonly IReadOnlyList<Block> Jumbled = OwnBlocks.Page(
        "B:早上六点，东市菜场的豆腐摊前|排起了队，摊主汪水根今年五十六|岁，做豆腐三十年，磨豆子的石磨是",
        "Y:本报记者 乐知远",
        "B:城南小学的操场上，三年级的孩子|们正在量自己的影子，科学老师把粉|笔和卷尺分给大家，每隔一小时量一",
        "Y:本报记者 步惊蛰",
        "B:次，一直量到放学，画出了一条弯弯|的曲线。",
        "B:他父亲留下来的，用了两代人还很好|用。");

    [Fact]
    public void Each_fragment_goes_on_where_the_words_fit()
    {
        JoinPlan plan = Find(Jumbled);

        Assert.Equal([(0, 5), (2, 4)], plan.Joins.Select(join => (join.Tail, join.Head)).Order());
    }

    [Fact]
    public void A_fragment_goes_on_where_the_page_has_whole_elsewhere_what_the_cut_parts()
    {
        // No statistics of the language know the two ferrymen.
        const string First = "B:清早头一班船还没有开，艄公骆守", Second = "B:对岸的渡口也亮起了灯，艄公覃望";
        IReadOnlyList<Block> page = OwnBlocks.Page(
            First, "Y:本报记者 乐知远", Second, "Y:本报记者 步惊蛰", "B:川把缆绳解下来，等着赶集的人。", "B:津把船板擦干，等着上学的孩子。",
            "D:艄公骆守津摆渡三十年", "D:艄公覃望川摆渡二十年");

        Assert.Equal([(0, 5), (2, 4)], Find(page).Joins.Select(join => (join.Tail, join.Head)).Order());
    }

    [Fact]
    public void The_gain_is_the_sum_of_its_evidence()
    {
        var weights = new List<Weight>();
        double gain = Joiner(Jumbled, ParseHints.None).Gain(0, 5, weights);

        Assert.NotEmpty(weights);
        Assert.Equal(gain, weights.Sum(weight => weight.Odds), 9);
        Assert.Equal(gain, Joiner(Jumbled, ParseHints.None).Gain(0, 5));
    }

    [Fact]
    public void A_join_that_an_editor_settled_is_kept_against_all_evidence()
    {
        var hints = new ParseHints { Joins = new Dictionary<int, int> { [Jumbled[0].LastLine] = Jumbled[4].FirstLine } };

        JoinPlan plan = Joiner(Jumbled, hints).Find();

        Assert.Contains(plan.Joins, join => (join.Tail, join.Head) == (0, 4));
    }

    [Fact]
    public void A_first_line_is_set_in_though_what_begins_the_next_left_it_shorter_still()
    {
        // Twelve em of fifteen: two for the indent, and “们，” found no room.
        IReadOnlyList<Block> setIn = OwnBlocks.Page("B:一件蓝雨衣加一把断了骨的|们，是公交司机从监控里看到的全|部线索，他找了整整三天也没有找"),
            short1 = OwnBlocks.Page("B:一件蓝雨衣加一把断了骨的|伞是公交司机从监控里能看到的全|部线索，他找了整整三天也没有找");

        Assert.True(Joiner(setIn, ParseHints.None).Continuation(0) < Joiner(short1, ParseHints.None).Continuation(0));
    }

    [Fact]
    public void A_paragraph_that_ends_goes_on_nowhere_far()
    {
        IReadOnlyList<Block> page = OwnBlocks.Page(
            "B:早上六点，东市菜场的豆腐摊前|排起了队。",
            "Y:本报记者 乐知远",
            "B:城南小学的操场上，三年级的孩子|们正在量自己的影子，科学老师把粉|笔分给大家。");

        Assert.Empty(Find(page).Joins);
    }

    [Fact]
    public void A_doubtful_join_names_its_lines_and_its_runner_up()
    {
        IReadOnlyList<Block> page = OwnBlocks.Page(
            "B:镇上的人都说，这一年的雨水比往年|多，河边的柳树也比往年绿得早，大",
            "Y:本报记者 段青",
            "B:家都等着赶集的那一天，好把新打的|木船放下水去。",
            "Y:本报记者 卓然",
            "B:家里人都等着赶集的那一天，好把新|打的木船放下水去。");

        JoinPlan plan = Find(page);

        Assert.All(plan.Doubts, doubt =>
        {
            Assert.Equal("doubtful-join", doubt.Code);
            Assert.Equal(2, doubt.Lines.Numbers.Count);
            Assert.NotNull(doubt.RunnerUp);
            Assert.InRange(doubt.Confidence, 0, 0.75);
        });
        Assert.Single(plan.Joins);
    }

    [Fact]
    public void No_block_goes_on_twice_and_none_is_gone_on_with_twice() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[4, 20]).Array[1, 12].Sample(
            shapes =>
            {
                string[] page = [.. shapes.Select((shape, i) => $"B:{new string((char)('一' + (shape.Item1 * 37)), shape.Item2)}{(i % 3 == 0 ? "。" : "")}|{new string('的', shape.Item2)}")];
                IReadOnlyList<Join> joins = Find(OwnBlocks.Page(page)).Joins;

                Assert.Equal(joins.Count, joins.Select(join => join.Tail).Distinct().Count());
                Assert.Equal(joins.Count, joins.Select(join => join.Head).Distinct().Count());
                Assert.DoesNotContain(joins, join => join.Tail == join.Head);
                Assert.All(joins, join => Assert.InRange(join.Confidence, 0, 1));
            },
            iter: 100);

    private static JoinPlan Find(IReadOnlyList<Block> page) => Joiner(page, ParseHints.None).Find();

    private static ColumnJoiner Joiner(IReadOnlyList<Block> page, ParseHints hints) => new(page, hints, new JoinFit(page, new Likeness(page.Select(block => block.Text))));
}
