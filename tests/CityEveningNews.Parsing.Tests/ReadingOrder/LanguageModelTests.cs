using CityEveningNews.Parsing.ReadingOrder;
using CsCheck;

namespace CityEveningNews.Parsing.Tests.ReadingOrder;

public class LanguageModelTests
{
    [Theory]
    [InlineData("记者直击“窗口”看状态", "记者|直击|“|窗口|”|看|状态")]
    [InlineData("图书馆今天开放", "图书馆|今天|开放")]
    [InlineData("增长5.3%", "增长|5.3%")]
    [InlineData("二手房成交量上升", "二手房|成交量|上升")]
    [InlineData("GDP增长", "GDP|增长")]
    [InlineData("", "")]
    public void Words_are_told_apart(string text, string expected)
    {
        int from = 0;
        var words = new List<string>();
        foreach (int at in LanguageModel.Shared.WordBreaks(text).Append(text.Length))
        {
            words.Add(text[from..at]);
            from = at;
        }

        Assert.Equal(expected, string.Join('|', words));
    }

    [Theory]
    [InlineData("今天上午九时许，图书馆的大门刚刚打", "开，读者便走了进来。", "到了一条大鱼。")]
    [InlineData("雨水顺着屋檐滴落，街上行人匆", "匆走过。", "理的价格卖出。")]
    [InlineData("新建的地铁站里，工作人", "员正在引导乘客。", "民公园的花开了。")]
    [InlineData("他说，今后要继续努", "力学习新的技术。", "天的气温会下降。")]
    public void A_fragment_fits_its_own_continuation_better_than_another(string tail, string own, string other)
    {
        double right = LanguageModel.Shared.JoinGain(tail, own);
        Assert.True(right > 0);
        Assert.True(right > LanguageModel.Shared.JoinGain(tail, other));
    }

    [Theory]
    [InlineData("话说完了。", "第二天早上")]
    [InlineData("他走了，", "又回来")]
    [InlineData("", "又回来")]
    [InlineData("他走了", "")]
    [InlineData("他说", "“好”")]
    public void Where_punctuation_stands_at_the_cut_the_text_says_nothing(string tail, string head) =>
        Assert.Equal(0, LanguageModel.Shared.JoinGain(tail, head));

    [Theory]
    [InlineData("当日收获1011", "8日上午")]
    [InlineData("同比增长6.0%", "1—4月")]
    [InlineData("又名Amy", "Chen")]
    public void Where_two_figures_or_Latin_words_meet_the_text_says_nothing(string tail, string head) =>
        Assert.Equal(0, LanguageModel.Shared.JoinGain(tail, head));

    [Fact]
    public void Any_text_has_a_probability_and_breaks_inside_it()
    {
        Gen.String[Gen.OneOf(Gen.Char['一', '龥'], Gen.Char, Gen.Char['0', '9']), 0, 700].Sample(text =>
        {
            double p = LanguageModel.Shared.LogProbability(text);
            IReadOnlyList<int> breaks = LanguageModel.Shared.WordBreaks(text);
            Assert.True(double.IsFinite(p) && p <= 0);
            Assert.Equal(breaks.Distinct().Order(), breaks);
            Assert.All(breaks, at => Assert.InRange(at, 1, text.Length - 1));
        });
    }

    [Fact]
    public void Many_threads_get_the_same_answers()
    {
        const string text = "市民在新落成的图书馆里安静地读书";
        double alone = LanguageModel.Shared.LogProbability(text);
        Parallel.For(0, 200, _ => Assert.Equal(alone, LanguageModel.Shared.LogProbability(text)));
    }
}
