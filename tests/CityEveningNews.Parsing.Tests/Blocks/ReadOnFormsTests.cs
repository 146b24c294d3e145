using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class ReadOnFormsTests
{
    [Theory]
    [InlineData("（详见第二版）", true)]
    [InlineData("详见A03版", true)]
    [InlineData("（报道见第4版）", true)]
    [InlineData("（相关报道见3、4版）", true)]
    [InlineData("(詳見第五版)", true)]
    [InlineData("详见今日五版", true)]
    [InlineData("见第6版", true)]
    [InlineData("▶▶详见3版", true)]
    [InlineData(">>A3", true)]
    [InlineData("（03版）", true)]
    [InlineData("详细报道请见今日4版", true)]
    [InlineData("详见A7", true)]
    [InlineData("詳刊A16", true)]
    [InlineData("》》A04", true)]
    [InlineData("【A06】", true)]
    [InlineData("→04/05版", true)]
    [InlineData("导读 A3版", true)]
    [InlineData("03版", false)]
    [InlineData("详见各区公告，不另通知", false)]
    [InlineData("会见第八版编辑部的来客", false)]
    [InlineData("第二版", false)]
    public void A_pointer_says_where_the_text_stands(string line, bool pointer) => Assert.Equal(pointer, ReadOnForms.IsPointer(line));

    [Theory]
    [InlineData("A07版", true)]
    [InlineData("02版", true)]
    [InlineData("A8", true)]
    [InlineData("第4版", true)]
    [InlineData("A02-A03", true)]
    [InlineData("04/05版", true)]
    [InlineData("A01版", false)]
    [InlineData("第一版", false)]
    [InlineData("01版", false)]
    [InlineData("12", false)]
    [InlineData("G2高速封闭", false)]
    public void A_page_is_told_from_the_first(string line, bool later) => Assert.Equal(later, ReadOnForms.IsLaterPage(line));

    [Theory]
    [InlineData("（下转第二版）", true)]
    [InlineData("下转3版", true)]
    [InlineData("（上接第一版）", true)]
    [InlineData("▶下转A02版", true)]
    [InlineData("（下轉第二版）", true)]
    [InlineData("转第4版", true)]
    [InlineData("▶▶下转A4版", true)]
    [InlineData("（尾转3版）", true)]
    [InlineData("（紧接第二版）", true)]
    [InlineData("下转弯处有一座桥", false)]
    [InlineData("由第一版转来的读者", false)]
    public void A_jump_says_where_a_story_goes_on(string line, bool jump) => Assert.Equal(jump, ReadOnForms.IsJump(line));
}
