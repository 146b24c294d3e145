using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class BlockFormsTests
{
    [Theory]
    [InlineData("（详见第二版）", true)]
    [InlineData("详见A03版", true)]
    [InlineData("（报道见第4版）", true)]
    [InlineData("（相关报道见3、4版）", true)]
    [InlineData("(詳見第五版)", true)]
    [InlineData("详见今日五版", true)]
    [InlineData("见第6版", true)]
    [InlineData("详见各区公告，不另通知", false)]
    [InlineData("会见第八版编辑部的来客", false)]
    [InlineData("第二版", false)]
    public void A_pointer_says_where_the_text_stands(string line, bool pointer) => Assert.Equal(pointer, BlockForms.IsPointer(line));

    [Theory]
    [InlineData("（下转第二版）", true)]
    [InlineData("下转3版", true)]
    [InlineData("（上接第一版）", true)]
    [InlineData("▶下转A02版", true)]
    [InlineData("（下轉第二版）", true)]
    [InlineData("转第4版", true)]
    [InlineData("下转弯处有一座桥", false)]
    [InlineData("由第一版转来的读者", false)]
    public void A_jump_says_where_a_story_goes_on(string line, bool jump) => Assert.Equal(jump, BlockForms.IsJump(line));

    [Theory]
    [InlineData("孩子们在雪地里玩耍 尤佳 摄", true)]
    [InlineData("孩子们在雪地里玩耍。尤佳摄", true)]
    [InlineData("晨雾里的渔船 罗绮 摄影", true)]
    [InlineData("跨河大桥合龙 新华社发", true)]
    [InlineData("老城旧影（资料图片）", false)]
    [InlineData("老城旧影 资料图片", true)]
    [InlineData("消防员在练兵场 消防支队供图", true)]
    [InlineData("/城市晚报全媒体记者 尤佳 摄", false)]
    [InlineData("记者 尤佳 罗绮 报道 摄", false)]
    [InlineData("孩子们在雪地里玩耍", false)]
    public void A_caption_ends_with_who_took_the_picture(string line, bool caption) => Assert.Equal(caption, BlockForms.EndsCaption(line));

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
    [InlineData("（影像中国）", true)]
    [InlineData("新华社", true)]
    [InlineData("视觉中国", true)]
    [InlineData("中国影像展开幕", false)]
    public void A_picture_agency_is_known(string line, bool agency) => Assert.Equal(agency, BlockForms.IsPictureAgency(line));

    [Theory]
    [InlineData("本报记者 刘一 报道", true)]
    [InlineData("本报记者 刘一 摄", true)]
    [InlineData("刘一/文 李二/图", true)]
    [InlineData("（记者 刘一 采写）", true)]
    [InlineData("本报记者 刘一", false)]
    public void A_byline_ends_with_what_the_people_did(string line, bool ends) => Assert.Equal(ends, BlockForms.EndsByline(line));

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
