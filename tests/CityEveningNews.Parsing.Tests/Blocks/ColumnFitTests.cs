using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Blocks.Woven;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class ColumnFitTests
{
    [Theory]
    [InlineData("新一轮线网调整下周", "一落地", "医生的脚步")]
    [InlineData("供热管网改造工", "程四月中旬开工", "在最短的中午")]
    public void A_headline_wrapped_in_the_middle_of_a_word_goes_on_with_its_own_next_line(string above, string own, string other)
    {
        var fit = new ColumnFit([14], new Phrases([], 3));

        Assert.True(fit.Of(Line(1, above), 14, Line(2, own)) > fit.Of(Line(1, above), 14, Line(2, other)) + 1);
    }

    private static SourceLine Line(int number, string text) => new(number, text, text);
}
