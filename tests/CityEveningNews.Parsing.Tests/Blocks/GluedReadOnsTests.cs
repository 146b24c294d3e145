using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class GluedReadOnsTests
{
    [Theory]
    [InlineData("检修队更换了六道伸缩缝。（下转第二版）", "检修队更换了六道伸缩缝。", "（下转第二版）")]
    [InlineData("　　大桥今天恢复通车。▶▶下转A4版", "　　大桥今天恢复通车。", "▶▶下转A4版")]
    [InlineData("跨江大桥主桥合龙 （详见第三版）", "跨江大桥主桥合龙", "（详见第三版）")]
    [InlineData("跨江大桥主桥合龙 →3版", "跨江大桥主桥合龙", "→3版")]
    [InlineData("货运飞船今晨返回 详见A7", "货运飞船今晨返回", "详见A7")]
    [InlineData("今年首场寒潮周四到 A03版", "今年首场寒潮周四到", "A03版")]
    public void What_sends_the_reader_on_is_a_line_of_its_own(string line, params string[] parts) => Assert.Equal(parts, Part(line));

    [Theory]
    [InlineData("（详见第三版）")]
    [InlineData("本报曾作报道（详见第三版）")]
    [InlineData("大桥今天恢复通车。 检修队的记录（详见第三版）")]
    [InlineData("跨江大桥 （主桥）")]
    [InlineData("跨江大桥主桥合龙")]
    [InlineData("演练在周日举行。 共出动 8版")]
    [InlineData("（")]
    [InlineData("")]
    public void Within_a_sentence_it_is_part_of_it(string line) => Assert.Equal([line], Part(line));

    private static IEnumerable<string> Part(string line) => GluedReadOns.Part([new(1, line, line)]).Select(l => l.Text);
}
