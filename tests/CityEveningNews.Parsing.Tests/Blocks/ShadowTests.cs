using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class ShadowTests
{
    [Theory]
    [InlineData("江边的灯光江边的灯光", "江边的灯光")]
    [InlineData("江边的灯光|江边的灯光", "江边的灯光")]
    [InlineData("江边的灯光|江边的灯光|江边的灯光", "江边的灯光")]
    [InlineData("江边的灯光 尤佳 摄 江边的灯光 尤佳 摄", "江边的灯光 尤佳 摄")]
    [InlineData("江边的|灯光江边|的灯光", "江边的灯光")]
    [InlineData("江边的灯光", null)]
    [InlineData("江边的灯光江边的灯", null)]
    [InlineData("高高高高", null)]
    [InlineData("", null)]
    public void A_text_printed_several_times_over_is_read_once(string lines, string? once) => Assert.Equal(once, Shadow.Of(OwnBlocks.Lines(1, lines)));

    [Fact]
    public void Captions_that_say_the_same_are_one_with_the_lines_of_all()
    {
        Block[] captions = [OwnBlocks.Of(BlockKind.Caption, 3, "江边的灯光 尤佳 摄"), OwnBlocks.Of(BlockKind.Caption, 5, "雪后的码头 罗绮 摄"), OwnBlocks.Of(BlockKind.Caption, 9, "江边的灯光 尤佳摄")];

        IReadOnlyList<Block> merged = Shadow.Merge(captions);

        Assert.Equal(["江边的灯光 尤佳 摄", "雪后的码头 罗绮 摄"], merged.Select(caption => caption.Text));
        Assert.Equal([3, 9], merged[0].Numbers);
    }
}
