using CityEveningNews.Parsing.Explaining;

namespace CityEveningNews.Parsing.Tests.Explaining;

public class TerminalTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("城市晚报", 8)]
    [InlineData("“窗口”", 8)]
    [InlineData("第12328期", 9)]
    [InlineData("𠮷", 2)]
    public void An_ideograph_takes_two_columns(string text, int columns) => Assert.Equal(columns, Terminal.Columns(text));

    [Theory]
    [InlineData("", 10, "")]
    [InlineData("城市晚报城市晚报", 10, "城市晚报城|市晚报")]
    [InlineData("城市晚报城市晚报", 9, "城市晚报|城市晚报")]
    [InlineData("it breaks off in the middle", 12, "it breaks|off in the|middle")]
    [InlineData("Donaudampfschifffahrt", 10, "Donaudampf|schifffahr|t")]
    [InlineData("a\tb\u001B[2Jc", 20, "a b [2Jc")]
    public void Text_is_broken_at_words_where_it_has_them(string text, int columns, string lines) =>
        Assert.Equal(lines, string.Join('|', Terminal.Wrap(text, columns)));

    [Theory]
    [InlineData("城市晚报", 10, "城市晚报")]
    [InlineData("城市晚报城市晚报", 10, "城市晚报…")]
    public void A_long_text_is_cut_with_an_ellipsis(string text, int columns, string cut) => Assert.Equal(cut, Terminal.Cut(text, columns));
}
