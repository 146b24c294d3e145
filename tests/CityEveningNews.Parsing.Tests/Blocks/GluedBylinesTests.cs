using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class GluedBylinesTests
{
    [Theory]
    [InlineData("老城区的古井有了身份证 本报记者 卢晓棠", "老城区的古井有了身份证|本报记者 卢晓棠")]
    [InlineData("老城区的古井有了身份证/江州晚报全媒体记者卢晓棠报道", "老城区的古井有了身份证|/江州晚报全媒体记者卢晓棠报道")]
    [InlineData("不必担心冬天没有暖气。 本报记者 姬远", "不必担心冬天没有暖气。|本报记者 姬远")]
    [InlineData("始本报讯（记者万青禾）全市中小学生体质监测今天起", "始|本报讯（记者万青禾）全市中小学生体质监测今天起")]
    [InlineData("拿下了轮椅竞速第三名。□记者 卢晓棠", "拿下了轮椅竞速第三名。|□记者 卢晓棠")]
    [InlineData("市民都压低了声音。记者 卢晓棠", "市民都压低了声音。|记者 卢晓棠")]
    [InlineData("请志愿者送餐上门。（记者 卢晓棠）", "请志愿者送餐上门。|（记者 卢晓棠）")]
    [InlineData("还能放进社区。”（卢晓棠）", "还能放进社区。”|（卢晓棠）")]
    [InlineData("增设了老年人专窗。（据新华社）", "增设了老年人专窗。|（据新华社）")]
    [InlineData("请志愿者送餐上门。（记者 卢\n晓棠）", "请志愿者送餐上门。|（记者 卢晓棠）")]
    [InlineData("将调整发车间隔。 本\n报记者 卢晓棠", "将调整发车间隔。|本报记者 卢晓棠")]
    [InlineData("■\n本报记者 卢晓棠", "■本报记者 卢晓棠")]
    public void A_byline_is_parted_from_what_stands_before_it(string line, string expected) => Assert.Equal(expected, Part(line));

    [Theory]
    [InlineData("本报记者 沙白 实习生 唐小满")]
    [InlineData("古井边的老槐树。 本报记者 卢晓棠 摄")]
    [InlineData("在接受本报记者专访时表示，井还在")]
    [InlineData("井还在，本报记者卢晓棠")]
    [InlineData("（本版文字由本报记者卢晓棠、姬远采写）")]
    [InlineData("盯住难点抓开工 跑出春天加速度")]
    [InlineData("井还在。记者了解到")]
    [InlineData("他说井还在。记者王芳看到")]
    [InlineData("井还在。（图为老井）")]
    [InlineData("井还在。编辑部的灯亮着")]
    [InlineData("■本报讯（记者 卢晓棠）井还在")]
    public void What_is_one_line_stays_one(string line) => Assert.Equal(line, Part(line));

    [Fact]
    public void A_signature_goes_on_only_with_the_next_line() =>
        Assert.Equal(["请志愿者送餐上门。（记者 卢", "晓棠）"], GluedBylines.Part([new(3, "", "请志愿者送餐上门。（记者 卢"), new(5, "", "晓棠）")]).Select(part => part.Text));

    private static string Part(string line) => string.Join('|', GluedBylines.Part(OwnBlocks.Lines(1, line.Replace('\n', '|'))).Select(part => part.Text));

    [Fact]
    public void Each_part_of_a_line_put_together_names_the_source_lines_it_stands_on()
    {
        SourceLine line = SourceLine.Join([new(7, "桥先修好了，再通了", "桥先修好了，再通了"), new(8, "车。（记者 李文华）", "车。（记者 李文华）")]);

        SourceLine[] parts = [.. GluedBylines.Part([line])];

        Assert.Equal(["桥先修好了，再通了车。", "（记者 李文华）"], parts.Select(part => part.Text));
        Assert.Equal([7, 8], parts[0].Lines.Numbers);
        Assert.Equal([8], parts[1].Lines.Numbers);
        Assert.Equal(["桥先修好了，再通了", "车。"], parts[0].Printed);
    }
}
