using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class LineTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("城市晚报", 4)]
    [InlineData("　　城市晚报", 4)]
    [InlineData("“窗口”", 4)]
    [InlineData("2月18日", 3.5)]
    [InlineData("A股 上涨", 4)]
    public void A_line_is_as_wide_as_its_characters(string line, double em) => Assert.Equal(em, LineText.Width(line));

    [Theory]
    [InlineData("他来了。", true)]
    [InlineData("他来了！", true)]
    [InlineData("“他来了。”", true)]
    [InlineData("（他来了。）", true)]
    [InlineData("他来了……", true)]
    [InlineData("他来了。 ", true)]
    [InlineData("他来了，", false)]
    [InlineData("他来了", false)]
    [InlineData("他说：“", false)]
    [InlineData("”", false)]
    [InlineData("", false)]
    public void A_sentence_ends_with_its_mark_whatever_closes_after_it(string text, bool ends) => Assert.Equal(ends, LineText.EndsSentence(text));

    [Theory]
    [InlineData("　　他来了", true)]
    [InlineData("　他来了", true)]
    [InlineData("    他来了", true)]
    [InlineData("  他来了", false)]
    [InlineData("他来了", false)]
    public void An_indent_is_an_ideographic_space_or_three_spaces(string line, bool indented) => Assert.Equal(indented, LineText.IsIndented(line));

    [Theory]
    [InlineData("所有窗口全|部正常开放", "所有窗口全部正常开放")]
    [InlineData("city|evening", "city evening")]
    [InlineData("2021|年", "2021年")]
    [InlineData("　　他 来|  了", "他 来了")]
    public void Lines_are_joined_as_running_text(string lines, string text) => Assert.Equal(text, LineText.Join(OwnBlocks.Lines(1, lines)));

    [Theory]
    [InlineData("全长十二", "公里的步道", true)]
    [InlineData("投入12", "万元", true)]
    [InlineData("当日收获1011", "8日上午", false)]
    [InlineData("步道全长", "公里数不变", false)]
    public void A_figure_is_cut_from_what_it_counts(string left, string right, bool cut) => Assert.Equal(cut, LineText.CutsFigure(left, right));

    [Theory]
    [InlineData("“他来", 1)]
    [InlineData("“他来”", 0)]
    [InlineData("他来”", -1)]
    [InlineData("“一”“二", 1)]
    public void What_is_left_open_is_counted(string text, int open) => Assert.Equal(open, LineText.Open(text, '“', '”'));

    [Theory]
    [InlineData("上午十时许记者来到位于长春市|市南关区市府北路南五十米处的长|政务中心。", 15)]
    [InlineData("一二三四五六七八九十|一二三四五六七八九十|一二三", 10)]
    [InlineData("一二三四五", 5)]
    public void The_measure_is_the_width_that_most_lines_share(string lines, double measure) =>
        Assert.InRange(Measures.Of(OwnBlocks.Lines(1, lines)), measure - 1, measure + 0.5);
}
