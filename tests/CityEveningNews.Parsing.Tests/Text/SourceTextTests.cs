using CityEveningNews.Parsing.Text;
using CsCheck;

namespace CityEveningNews.Parsing.Tests.Text;

public class SourceTextTests
{
    [Theory]
    [InlineData("⼀⽣⼆⽉", "一生二月")]
    [InlineData("⼈⺠⻔⻋⻢⻓", "人民门车马长")]
    [InlineData("２０２１年２月", "2021年2月")]
    [InlineData("ＣＢＡ联赛", "CBA联赛")]
    [InlineData("增长５．３％", "增长5.3％")]
    [InlineData("你好．再见", "你好．再见")]
    [InlineData("比分3∶3，（全文）", "比分3∶3，（全文）")]
    [InlineData("　　首行缩进", "　　首行缩进")]
    [InlineData("\uFEFF零\u200B宽\u00AD字\u2060符\u0001", "零宽字符")]
    [InlineData("不換行\u00A0空格", "不換行 空格")]
    [InlineData("\u4E26\uFA0C", "\u4E26\u5140")]
    public void Characters_that_extractors_put_for_others_are_repaired(string raw, string expected) =>
        Assert.Equal(expected, TextRepair.Repair(raw));

    [Theory]
    [InlineData("城 市 晚 报", "城市晚报")]
    [InlineData("2026 年 亚 太 经 合 组 织", "2026年亚太经合组织")]
    [InlineData("（ APEC ） 工 商 咨 询 理 事 会", "（APEC）工商咨询理事会")]
    [InlineData("3.09 万 亿 元 ， 同 比 增 长", "3.09万亿元，同比增长")]
    [InlineData("心 、“ 世 界 汉 学 家 工", "心、“世界汉学家工")]
    [InlineData("5 月 22 日 19 时 29", "5月22日19时29")]
    [InlineData("电 话 8860 0997 转 3", "电话8860 0997转3")]
    public void A_line_set_wide_is_closed_up(string wide, string closed) => Assert.Equal(closed, Assert.Single(SourceText.Read(wide)).Text);

    [Theory]
    [InlineData("责任编辑 陈 平 美编 罗 绮")]
    [InlineData("12 34 56 78")]
    [InlineData("第 2 版")]
    [InlineData("城 市          晚 报")]
    public void Other_spaces_mean_something(string line) => Assert.Equal(line, Assert.Single(SourceText.Read(line)).Text);

    [Fact]
    public void A_page_is_cut_at_every_kind_of_line_end()
    {
        IReadOnlyList<SourceLine> lines = SourceText.Read("一\r\n二\r三\n\n四\f五");

        Assert.Equal(["一", "二", "三", "", "四", "五"], lines.Select(l => l.Text));
        Assert.Equal([1, 2, 3, 4, 5, 6], lines.Select(l => l.Number));
    }

    [Fact]
    public void Repair_never_lengthens_a_line_and_settles_at_once()
    {
        Gen.String.Sample(text =>
        {
            string once = TextRepair.Repair(text);
            Assert.True(once.Length <= text.Length);
            Assert.Equal(once, TextRepair.Repair(once));
        });
    }
}
