using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class BlockFormsTests
{
    [Theory]
    [InlineData("02", true)]
    [InlineData("- 1 -", true)]
    [InlineData("第 2 版", true)]
    [InlineData("A3版", true)]
    [InlineData("www.example.cn", true)]
    [InlineData("https://example.cn/a?b=1", true)]
    [InlineData("news@example.cn", true)]
    [InlineData("6 901234 567892", true)]
    [InlineData("100天", false)]
    [InlineData("2版面向读者", false)]
    [InlineData("网址见文末", false)]
    [InlineData("www.example.cn上预订，", false)]
    [InlineData("写信到news@example.cn的读者", false)]
    public void A_page_number_or_an_address_is_no_story(string line, bool furniture) => Assert.Equal(furniture, BlockForms.IsFurniture(line));

    [Theory]
    [InlineData("本报记者 刘一 报道", true)]
    [InlineData("本报记者 刘一 摄", true)]
    [InlineData("刘一/文 李二/图", true)]
    [InlineData("（记者 刘一 采写）", true)]
    [InlineData("本报记者 刘一", false)]
    public void A_byline_ends_with_what_the_people_did(string line, bool ends) => Assert.Equal(ends, BlockForms.EndsByline(line));

    [Theory]
    [InlineData("（作者系青溪大学教授）", true)]
    [InlineData("（据新华社电）", true)]
    [InlineData("（覃小满 整理）", true)]
    [InlineData("（青溪市航运局供稿）", true)]
    [InlineData("（摘自《渡口志》）", true)]
    [InlineData("（原载《青溪晨报》副刊，本刊有删节）", true)]
    [InlineData("（二）", false)]
    [InlineData("（1949—2019）", false)]
    [InlineData("（作者）的渡口（故事）", false)]
    [InlineData("作者系青溪大学教授", false)]
    public void A_note_in_brackets_says_who_wrote_it_or_where_it_comes_from(string line, bool note) => Assert.Equal(note, BlockForms.IsNote(line));

    [Theory]
    [InlineData("“先把水引进来，|再把人留下来”|第二天", 2)]
    [InlineData("“先把水|引进来，|再把人|留下来”", 4)]
    [InlineData("“先把|水引|进来，|再把人|留下来”", 0)]
    [InlineData("先把水|引进来”", 0)]
    public void Somebodys_words_may_go_over_four_lines(string lines, int count) => Assert.Equal(count, BlockForms.LinesOfQuotation(OwnBlocks.Lines(1, lines), 0));

    [Theory]
    [InlineData("“这条河是我们大家的”", true)]
    [InlineData("“先把水引进来，再把人留下来”", true)]
    [InlineData("“这条河是我们大家的。”", false)]
    [InlineData("“这条河”是我们“大家的”", false)]
    [InlineData("“这条河是我们大家的”，他说", false)]
    [InlineData("“守水人”", false)]
    [InlineData("”", false)]
    public void Words_by_themselves_head_what_somebody_says(string line, bool quotation) => Assert.Equal(quotation, BlockForms.IsQuotation(line));
}
