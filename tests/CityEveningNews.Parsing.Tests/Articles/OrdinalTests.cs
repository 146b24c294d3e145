using CityEveningNews.Parsing.Articles;

namespace CityEveningNews.Parsing.Tests.Articles;

public class OrdinalTests
{
    [Theory]
    [InlineData("一、船要换新", 1)]
    [InlineData("（二）证要好考", 2)]
    [InlineData("3.鱼要好卖", 3)]
    [InlineData("12、码头要修", 12)]
    [InlineData("第四：渔火要亮", 4)]
    [InlineData("建议五：渔网要补", 5)]
    [InlineData("【第二代】父亲的船", 2)]
    [InlineData("其三，路要通", 3)]
    [InlineData("二是证要好考", 2)]
    public void Subheads_are_counted(string subhead, int number) => Assert.Equal(number, Ordinal.Read(subhead)?.Number);

    [Theory]
    [InlineData("三亚渔港换新船")]
    [InlineData("3.5万吨鱼上岸")]
    [InlineData("五一假期渔家乐客满")]
    [InlineData("2021年的渔火")]
    [InlineData("一人一船一片海")]
    [InlineData("船要换新")]
    public void Not_every_number_counts_a_subhead(string subhead) => Assert.Null(Ordinal.Read(subhead));

    [Theory]
    [InlineData("一、船要换新", "二、证要好考", true)]
    [InlineData("一、船要换新", "三、鱼要好卖", false)]
    [InlineData("一、船要换新", "（二）证要好考", false)]
    [InlineData("1.船要换新", "二.证要好考", false)]
    [InlineData("建议一：换船", "建议二：修港", true)]
    public void One_follows_another_of_its_form(string first, string second, bool follows) => Assert.Equal(follows, Ordinal.Read(second)!.Value.Follows(Ordinal.Read(first)!.Value));
}
