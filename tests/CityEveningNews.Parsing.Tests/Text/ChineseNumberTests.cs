using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Text;

public class ChineseNumberTests
{
    [Theory]
    [InlineData("12328", 12328)]
    [InlineData("四", 4)]
    [InlineData("十", 10)]
    [InlineData("十六", 16)]
    [InlineData("二十四", 24)]
    [InlineData("廿九", 29)]
    [InlineData("卅", 30)]
    [InlineData("一百零四", 104)]
    [InlineData("二〇二一", 2021)]
    [InlineData("一九八三", 1983)]
    [InlineData("一万二千三百二十八", 12328)]
    [InlineData("三千", 3000)]
    [InlineData("", null)]
    [InlineData("甲", null)]
    [InlineData("123456789", null)]
    public void Numbers_are_read_as_papers_print_them(string text, int? expected) =>
        Assert.Equal(expected, ChineseNumber.TryParse(text, out int value) ? value : null);
}
