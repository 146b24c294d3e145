using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Blocks;

/// <summary>What a short block is taken for before the rest of the page is asked: the odds are above 0 for running text.</summary>
public class ShortBlocksTests
{
    // Set in fifteen em; the second breaks off.
    private const string Closed = "B:老粮站的仓房有九米高，改成食堂以|后摆下了四十张桌子。六十岁以上的|老人吃一顿午饭，只收八块钱。";
    private const string BrokenOff = "B:食堂的菜由社区里的菜园子供着，早|上摘下来，中午就上了桌，谁家的萝|卜长得好，还要在黑板上写下名字，|旁边画一个大大的";

    [Fact]
    public void Where_no_column_breaks_off_hardly_a_short_piece_does()
    {
        double without = Odds([Closed, "D:社区食堂的灯亮到夜里九", Closed])[1];
        double with = Odds([Closed, "D:社区食堂的灯亮到夜里九", Closed, BrokenOff])[1];

        Assert.True(without < with - 2, $"{without} {with}");
    }

    [Fact]
    public void That_no_blank_line_stands_beneath_a_line_tells_nothing_where_none_stands_beneath_a_headline()
    {
        string[] page = [Closed, "D:社区食堂的灯亮到夜里九", Closed, "D:河湾的灯", Closed, "D:老渡口的木船", Closed, BrokenOff];
        Block[] dense = Dense(page), spaced = [.. OwnBlocks.Page(page)];
        // Only the first stands on its text.
        Block[] mixed = [.. spaced];
        mixed[2] = Below(mixed[1], mixed[2]);

        Assert.True(ShortBlocks.Odds(mixed)[1] > ShortBlocks.Odds(dense)[1] + 1);
    }

    [Fact]
    public void A_wrapped_line_is_as_wide_as_it_was_printed()
    {
        // In one line it would be as wide as a paragraph's first.
        SourceLine whole = new(5, "社区食堂搬进老粮站以后", "社区食堂搬进老粮站以后");
        SourceLine wrapped = SourceLine.Join([new(5, "社区食堂搬进", "社区食堂搬进"), new(6, "老粮站以后", "老粮站以后")]) with { IsWrapped = true };

        Assert.True(double.IsNaN(ShortBlocks.Odds(With(wrapped))[1]));
        Assert.False(double.IsNaN(ShortBlocks.Odds(With(whole))[1]));

        static Block[] With(SourceLine line) => [OwnBlocks.Of(BlockKind.Body, 1, Closed[2..]), new(BlockKind.Display, [line], 11), OwnBlocks.Of(BlockKind.Body, 8, Closed[2..])];
    }

    [Theory]
    [InlineData("B:带孩子坐渡轮，|要注意什么？", true)]
    [InlineData("B:渡口的老人为什么还在等？", true)]
    [InlineData("B:为什么每到涨水的季节，南岸的渡|口都要比北岸的渡口晚开两个钟头？", false)] // at length, over full lines
    [InlineData("B:五千年前的渡口与渡船|古人是怎样过河，又是怎样运粮的？", true)] // at length, but the first line is none of a text's
    [InlineData("B:“渡口的老人为什么还在等？”", false)] // somebody says so
    [InlineData("B:渡口开了。老人为什么还在等？", false)]
    [InlineData("B:渡口的老人还在等。", false)]
    public void A_question_by_itself_may_be_a_headline(string block, bool may) => Assert.Equal(may, !double.IsNaN(Odds([Closed, block, Closed])[1]));

    private static double[] Odds(string[] page) => ShortBlocks.Odds(OwnBlocks.Page(page));

    // The same blocks without a blank line anywhere.
    private static Block[] Dense(string[] page)
    {
        Block[] blocks = [.. OwnBlocks.Page(page)];
        for (int i = 1; i < blocks.Length; i++) blocks[i] = Below(blocks[i - 1], blocks[i]);
        return blocks;
    }

    private static Block Below(Block above, Block block) => block with { Lines = [.. block.Lines.Select((line, i) => line with { Number = above.LastLine + 1 + i, LastNumber = above.LastLine + 1 + i })] };
}
