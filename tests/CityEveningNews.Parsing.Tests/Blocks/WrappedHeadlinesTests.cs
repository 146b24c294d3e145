using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class WrappedHeadlinesTests
{
    [Theory]
    // In the middle of a word, of a quotation, and with a word left over.
    [InlineData("供热管网改造工程四月中旬开|工", "供热管网改造工程四月中旬开工")]
    [InlineData("老城区二十七口古井有了“身|份证”", "老城区二十七口古井有了“身份证”")]
    [InlineData("中小学生体质健康监测今起|开始", "中小学生体质健康监测今起开始")]
    // A kicker, a deck and the lines of a couplet stand by themselves.
    [InlineData("新一轮线网调整下周一落地|十二条公交线", "新一轮线网调整下周一落地|十二条公交线")]
    [InlineData("把号脉的手伸进山坳|——记乡村医生", "把号脉的手伸进山坳|——记乡村医生")]
    [InlineData("盯住难点抓开工|跑出春天加速度", "盯住难点抓开工|跑出春天加速度")]
    public void Lines_wrapped_at_the_columns_end_are_one(string lines, string expected) =>
        Assert.Equal(expected, string.Join('|', Join(lines.Split('|')).SelectMany(block => block.Lines).Select(line => line.Text)));

    [Fact]
    public void A_word_left_over_beneath_a_line_in_the_texts_measure_belongs_to_it()
    {
        Block text = new(BlockKind.Body, [.. Enumerable.Range(3, 3).Select(i => new SourceLine(i, "供热管网改造工程昨天正", "供热管网改造工程昨天正"))], 11);
        Block[] page = [Display(1, "全力培育冬季冰雪产业"), Display(2, "生态"), text];

        Assert.Equal("全力培育冬季冰雪产业生态", WrappedHeadlines.Join(page)[0].Text);
    }

    [Fact]
    public void What_a_text_of_the_page_has_whole_was_one_line_of_type()
    {
        Block text = OwnBlocks.Of(BlockKind.Body, 4, "记者获悉，供热管网改造工程|十二月底前全部完工。");

        Assert.Equal("八个片区供热管网改造工程十二月底前全部完工", WrappedHeadlines.Join([Display(1, "八个片区供热管网改造工程"), Display(2, "十二月底前全部完工"), text])[0].Text);
        Assert.NotEqual("八个片区供热管网改造工程十二月底前全部完工", WrappedHeadlines.Join([Display(1, "八个片区供热管网改造工程"), Display(2, "十二月底前全部完工")])[0].Text);
    }

    [Fact]
    public void What_was_put_together_names_all_its_source_lines()
    {
        Block headline = Assert.Single(Join(["老城区二十七口古井有了“身", "份证”"]));

        Assert.Equal([1, 2], headline.Numbers);
        Assert.True(Assert.Single(headline.Lines).IsWrapped);
    }

    [Fact]
    public void A_subhead_is_written_without_a_space_where_the_columns_end_broke_it() =>
        Assert.Equal("“两年以后这条河里一定能游泳”", WrappedHeadlines.Text([new SourceLine(1, "“两年以后这条河里一", "“两年以后这条河里一"), new SourceLine(2, "定能游泳”", "定能游泳”")]));

    private static IReadOnlyList<Block> Join(string[] lines) => WrappedHeadlines.Join([.. lines.Select((line, i) => Display(i + 1, line))]);

    private static Block Display(int number, string line) => new(BlockKind.Display, [new SourceLine(number, line, line)], TextWidth.Of(line));
}
