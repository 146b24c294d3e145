using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Text;

public class BrokenLinesTests
{
    [Theory]
    [InlineData("寻\n找\n“\n蓝\n雨\n衣\n”\n本报记者 段小楼", "寻找“蓝雨衣”|本报记者 段小楼")]
    [InlineData("本\n报", "本|报")]
    [InlineData("雨天，裤腿全湿了。\n”住在附近\n的居民邵大姐说，新站亭离她家", "雨天，裤腿全湿了。”住在附近|的居民邵大姐说，新站亭离她家")]
    [InlineData("出来，就招呼一声“来复一复”\n。\n记者随机请六位顾客复秤，", "出来，就招呼一声“来复一复”。|记者随机请六位顾客复秤，")]
    [InlineData(
        "站口东侧的临时候车亭已经搭好，\n工人正在安装电子站牌。站牌上\n除了到站时间，还能显示车厢里\n的拥挤程度。\n“以前从地铁口走\n到公交站要绕一个大圈，碰上下\n雨天，裤腿全湿了。\n”住在附近",
        "站口东侧的临时候车亭已经搭好，|工人正在安装电子站牌。站牌上|除了到站时间，还能显示车厢里|的拥挤程度。“以前从地铁口走|到公交站要绕一个大圈，碰上下|雨天，裤腿全湿了。”住在附近")]
    [InlineData(
        "棚顶还滴着夜里的雨水，卖笋的\n摊子前已经排起了队。摊主老屈\n手起刀落，剥一只笋用不了五秒\n钟。\n“今天进了两千斤，怕是撑",
        "棚顶还滴着夜里的雨水，卖笋的|摊子前已经排起了队。摊主老屈|手起刀落，剥一只笋用不了五秒|钟。|“今天进了两千斤，怕是撑")]
    // Three pieces of one line, and a paragraph's first line of two, two em short for the indent it lost.
    [InlineData(
        "大院里的石榴树今年结得格外多，\n树枝压弯了腰。\n“一只也不卖。\n”老\n人说。\n秋天一到他就挨家去送：\n“尝\n尝鲜。”邻居们收下，回赠的总是\n自家晒的干菜和新磨的豆面，还有\n两双纳好的布鞋垫，针脚密密的很",
        "大院里的石榴树今年结得格外多，|树枝压弯了腰。“一只也不卖。”老|人说。|秋天一到他就挨家去送：“尝|尝鲜。”邻居们收下，回赠的总是|自家晒的干菜和新磨的豆面，还有|两双纳好的布鞋垫，针脚密密的很")]
    // Both of these fill the measure, but a paragraph that ends with two characters is followed by one that is set in.
    [InlineData(
        "栈桥上谁也不说话，只听见几声鸟\n叫。\n“水退下去的那个早晨大家都\n哭了。\n”工程师回忆说，第二天清早\n他们又在江心打下了第一根钢管",
        "栈桥上谁也不说话，只听见几声鸟|叫。|“水退下去的那个早晨大家都|哭了。”工程师回忆说，第二天清早|他们又在江心打下了第一根钢管")]
    // A reporter in brackets is no part of the text, whether or not there was room for him.
    [InlineData("全年降水量比往年少了三成左右，\n小麦长势良好。\n（记者温小满）\n”", "全年降水量比往年少了三成左右，|小麦长势良好。|（记者温小满）”")]
    public void Lines_an_extractor_broke_are_put_together_again(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SourceText.Read(text).Select(line => line.Text)));

    [Fact]
    public void A_mended_line_keeps_the_numbers_of_the_lines_it_was_made_of()
    {
        SourceLine line = SourceText.Read("上\n下\n左\n右")[0];

        Assert.Equal("1-4", line.Lines.ToString());
        Assert.Equal("上\n下\n左\n右", line.Raw);
    }
}
