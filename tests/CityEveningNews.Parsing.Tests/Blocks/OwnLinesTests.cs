using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Blocks.Dense;

namespace CityEveningNews.Parsing.Tests.Blocks;

/// <summary>What may begin at a line by its form alone, where no blank line says so.</summary>
public class OwnLinesTests
{
    [Theory]
    [InlineData("（详见第三版）|十二条公交线", "Pointer 1")]
    [InlineData("（下转第五版）|每口井的位置", "Jump 1")]
    [InlineData("www.example.com|每口井的位置", "Furniture 1")]
    [InlineData("本报记者 卢晓棠|每口井的位置、深度都录入了档案", "Byline 1")]
    [InlineData("□本报记者 乐知|实习生 于青山 文|罗绮 摄|就要两天", "Byline 3")]
    [InlineData("记者 卢晓棠 通讯|员 方圆|每口井的位置", "Byline 2")]
    [InlineData("记者 卢晓|棠 通讯员 方圆|每口井的位置", "Byline 2")]
    [InlineData("记者 卢晓棠 通讯员|方圆|每口井的位置", "Byline 2")]
    [InlineData("早樱开了 凌霄 摄|十二条公交线", "Caption 1")]
    [InlineData("图为昨天清晨，市民在南湖公园赏早|樱。今年的花期比往年提前了五天。|凌霄 摄|十二条公交线", "Caption 3")]
    [InlineData("“先把水引进来，再把人留下|来”|开春以后，村里修好了水渠", "Display 2")]
    [InlineData("深夜的自习室里坐满了读者深夜的自习室里坐满了读者|中小学体质监测", "Caption 1")]
    public void The_likeliest_by_its_form(string lines, string best) => Assert.Equal(best, Best(lines));

    [Theory]
    [InlineData("每口井的位置、深度都录入了档案|扫一扫铭牌")]
    [InlineData("记者从市热力公司了解到，今年的供热|管网改造工程将于四月中旬开工")]
    [InlineData("本报讯（记者 毕小舟）滨河步道全长|十一公里的照明工程昨晚全部完工")]
    [InlineData("老城区二十七口古井有了“身份证”|本报记者 卢晓棠")]
    [InlineData("“先把水引进来，再把人留下来。”|开春以后，村里修好了水渠")]
    public void Nothing_that_is_known_by_its_form(string lines) => Assert.Null(Best(lines));

    [Fact]
    public void A_sentence_that_names_a_reporter_is_no_byline() => Assert.DoesNotContain(All("本报记者卢晓棠。"), own => own.Kind == BlockKind.Byline);

    [Fact]
    public void Within_a_bracket_left_open_no_byline_begins() =>
        Assert.DoesNotContain(OwnLines.At(OwnBlocks.Lines(1, "（本版文字由|本报记者卢晓棠|采访整理）"), 1), own => own.Kind == BlockKind.Byline);

    // The cheapest choice, of two as cheap the longer, as kind and number of lines.
    private static string? Best(string lines) =>
        All(lines).OrderBy(own => own.Cost).ThenByDescending(own => own.Count).Select(own => $"{own.Kind} {own.Count}").FirstOrDefault();

    private static IEnumerable<(int Count, BlockKind Kind, double Cost)> All(string lines) => OwnLines.At(OwnBlocks.Lines(1, lines), 0);
}
