using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Blocks.Dense;
using CityEveningNews.Parsing.Text;
using CsCheck;

namespace CityEveningNews.Parsing.Tests.Blocks;

/// <summary>How lines without blank lines and indents between them are cut. A case is written as its lines, “|” where the cut must be.</summary>
public class DenseCutterTests
{
    [Theory]
    // The indent is lost: a line two em short begins a paragraph, though the line before it is full.
    [InlineData("""
        昨天下午三点，城南的旧桥重新开放，
        头一批过桥的是放学的孩子们。附近的
        居民搬来凳子，坐在桥头看了一下午。
        |
        修桥的老师傅姓秦，今年六十一岁，
        他说桥上的每块石板都编了号，拆下来
        是什么样，装回去还是什么样。
        """)]
    // Two columns of other measures: the second goes on with another paragraph.
    [InlineData("""
        记者在现场看到，施工队已经撤走了最
        后一台吊车，桥面上铺着新的沥青，两
        侧的栏杆刷成了灰白色。
        |
        的学费由基金会出，住
        在校内，每个月回家一
        趟。
        """)]
    // A headline between a paragraph's end and a paragraph's beginning.
    [InlineData("""
        头一批过桥的是放学的孩子们。附近的
        居民搬来凳子，坐在桥头看了一下午。
        |
        社区食堂搬进老粮站
        |
        老粮站的仓房有九米高，改成食堂以
        后摆下了四十张桌子。六十岁以上的老
        人吃一顿午饭，只收八块钱。
        """)]
    // A headline, and a byline over two lines.
    [InlineData("""
        社区食堂搬进老粮站
        |
        本报记者 乔木 罗溪
        通讯员 汤晓文
        |
        老粮站的仓房有九米高，改成食堂以
        后摆下了四十张桌子。六十岁以上的老
        人吃一顿午饭，只收八块钱。
        """)]
    // A line that ends a sentence and hangs two marks over the edge is a full one.
    [InlineData("""
        食堂的师傅说：“头一天只来了十几个
        人，第二天坐满了，第三天排到了门外。”
        他指着墙上的菜单，上面每天换三样。
        """)]
    // A caption printed with a shadow, between two paragraphs.
    [InlineData("""
        后摆下了四十张桌子。六十岁以上的老
        人吃一顿午饭，只收八块钱。
        |
        老人们在食堂里吃午饭 罗溪 摄
        老人们在食堂里吃午饭 罗溪 摄
        |
        食堂的菜由社区里的菜园子供，早上
        摘下来，中午就上了桌，谁家的萝卜长
        得好，还要在黑板上写名字。
        """)]
    // A note on who wrote it, over two lines.
    [InlineData("""
        后摆下了四十张桌子。六十岁以上的老
        人吃一顿午饭，只收八块钱。
        |
        （作者系青溪大学教授，曾任社区食
        堂管理员）
        |
        社区食堂搬进老粮站
        |
        食堂的菜由社区里的菜园子供，早上
        摘下来，中午就上了桌，谁家的萝卜长
        得好，还要在黑板上写名字。
        """)]
    // Beneath a subhead a first line that ends before a figure.
    [InlineData("""
        后摆下了四十张桌子。六十岁以上的老
        人吃一顿午饭，只收八块钱。
        |
        一、菜要新鲜
        |
        社区食堂的菜园子里种着萝卜青
        菜612棵，早上摘下来，中午就上了桌，
        谁家的萝卜长得好，还要写上名字。
        """)]
    // A word that exclaims over a headline is its kicker.
    [InlineData("""
        后摆下了四十张桌子。六十岁以上的老
        人吃一顿午饭，只收八块钱。
        |
        好消息！
        |
        社区食堂搬进老粮站
        |
        食堂的菜由社区里的菜园子供，早上
        摘下来，中午就上了桌，谁家的萝卜长
        得好，还要在黑板上写名字。
        """)]
    public void Lines_are_cut_where_paragraphs_headlines_bylines_and_captions_part(string page)
    {
        List<string> lines = [.. page.ReplaceLineEndings("\n").Split('\n').Where(line => line != "|")];
        string cut = string.Join("\n|\n", Cut(lines).Select(block => string.Join('\n', block.Lines.Select(line => line.Text))));
        Assert.Equal(page.ReplaceLineEndings("\n"), cut);
    }

    [Theory]
    [InlineData("社区食堂搬进老粮站", BlockKind.Display)]
    [InlineData("本报记者 乔木 罗溪", BlockKind.Byline)]
    [InlineData("老人们在食堂里吃午饭 罗溪 摄", BlockKind.Caption)]
    [InlineData("（下转第三版）", BlockKind.Jump)]
    [InlineData("（详见第三版）", BlockKind.Pointer)]
    internal void A_line_between_paragraphs_is_what_its_form_says(string line, BlockKind kind)
    {
        List<string> lines =
        [
            "头一批过桥的是放学的孩子们。附近的", "居民搬来凳子，坐在桥头看了一下午。", line,
            "老粮站的仓房有九米高，改成食堂以", "后摆下了四十张桌子。六十岁以上的老", "人吃一顿午饭，只收八块钱。",
        ];
        Assert.Equal([BlockKind.Body, kind, BlockKind.Body], Cut(lines).Select(block => block.Kind));
    }

    [Fact]
    public void A_short_paragraph_takes_the_measure_of_its_column()
    {
        List<string> lines =
        [
            "头一批过桥的是放学的孩子们。附近的", "居民搬来凳子看了一下午。", "修桥的老师傅笑了。",
            "老粮站的仓房有九米高，改成食堂以", "后摆下了四十张桌子。六十岁以上的老", "人吃一顿午饭，只收八块钱。",
        ];
        Assert.Equal([17, 17, 17], Cut(lines).Select(block => block.Measure));
    }

    [Fact]
    public void Every_line_is_in_one_block_in_the_order_of_the_file() =>
        Gen.String[Gen.Char["天地人，。“”（）记者摄 a1"], 1, 20].Where(text => !string.IsNullOrWhiteSpace(text)).List[0, 60].Sample(lines =>
            Assert.Equal(Enumerable.Range(1, lines.Count), Cut(lines).SelectMany(block => block.Lines).Select(line => line.Number)));

    private static List<Block> Cut(List<string> lines) =>
        [.. DenseCutter.Of([[.. lines.Select((line, i) => new SourceLine(i + 1, line, line))]]).SelectMany(cutter => cutter.Cut())];
}
