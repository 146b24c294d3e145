using CityEveningNews.Parsing.Blocks.Dense;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class LineSettingTests
{
    [Theory]
    [InlineData("一二三四五六七八九十", "下一行", 10, 0, 0.1)]
    [InlineData("一二三四五六七八九，", "下一行", 9, 0, 0.5)] // a mark hangs over the edge
    [InlineData("一二三四五六七八", "10000户", 10, 0.1, 1.5)] // the number found no room
    [InlineData("一二三四五六七八九", "612艘", 10, 0.2, 0.6)] // of the room that is left the most is the number's
    [InlineData("一二三四五六七八", "下一行", 10, 3, 20)] // the next character had found room
    [InlineData("一二三四五六七八九十百千", "下一行", 10, 10, 20)] // too wide
    [InlineData("一二三四五六七八九十百", "下一行", 10, 2.9, 3.1)] // too wide by a character
    [InlineData("一二三四五六七八九2021", "下一行", 10, 0.8, 1)] // figures may be narrower
    public void A_line_is_full_if_what_begins_the_next_had_found_no_room(string line, string next, double measure, double least, double most) =>
        Assert.InRange(new LineSetting([Line(line), Line(next)], 0).NotFull(measure), least, most);

    [Fact]
    public void A_line_whose_characters_were_set_apart_may_fill_its_measure()
    {
        SourceLine line = Line("一二三四五六"), next = Line("下一行");

        Assert.True(new LineSetting([line with { IsSetWide = true }, next], 0).NotFull(10) < new LineSetting([line, next], 0).NotFull(10) - 4);
    }

    [Theory]
    [InlineData("社区食堂搬进老粮站", 0, 0.1)]
    [InlineData("老人吃一顿午饭，只收八块钱。", 5, 20)]
    [InlineData("”他笑着说", 8, 20)]
    public void A_sentence_is_hardly_set_large(string line, double least, double most) =>
        Assert.InRange(new LineSetting([Line(line)], 0).DisplayCost, least, most);

    [Theory]
    [InlineData("一二三四五。", true)]
    [InlineData("一二三四五", false)]
    [InlineData("一二三四五，", false)]
    public void A_paragraph_ends_with_a_sentence(string line, bool may) => Assert.Equal(may, new LineSetting([Line(line)], 0).NotLast(10) < 1);

    [Theory]
    [InlineData("本报讯（记者 苗青）昨日", true)]
    [InlineData("据新华社北京2月18日电", true)]
    [InlineData("昨日上午，记者来到", false)]
    public void A_lead_begins_a_story(string line, bool begins) => Assert.Equal(begins, new LineSetting([Line(line)], 0).BeginsStory);

    private static SourceLine Line(string text) => new(1, text, text);
}
