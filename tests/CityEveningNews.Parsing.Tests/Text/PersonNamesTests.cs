using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Text;

public class PersonNamesTests
{
    [Theory]
    [InlineData("刘佳雪吕闯陆续王跃", "刘佳雪 吕闯 陆续 王跃")]
    [InlineData("欧阳明月李二", "欧阳明月 李二")]
    [InlineData("李娜郭帅刘暄", "李娜 郭帅 刘暄")]
    [InlineData("王小二张三丰", "王小二 张三丰")]
    [InlineData("的了是", "的了是")]
    public void Names_that_run_together_are_cut_at_surnames(string run, string names) => Assert.Equal(names, string.Join(' ', PersonNames.Cut(run)));

    [Theory]
    [InlineData("王跃", true)]
    [InlineData("欧阳明月", true)]
    [InlineData("买买提·艾力", true)]
    [InlineData("傅明", true)]
    [InlineData("店里", false)]
    [InlineData("但是", false)]
    [InlineData("编辑", false)]
    [InlineData("总编辑", false)]
    [InlineData("王", false)]
    [InlineData("王小二张三", false)]
    [InlineData("AB", false)]
    public void A_name_is_known_by_its_surname_where_nothing_says_that_one_stands_there(string run, bool name) => Assert.Equal(name, PersonNames.LooksLike(run));

    [Theory]
    [InlineData("言之", true)]
    [InlineData("Amy陈", true)]
    [InlineData("J.Smith", true)]
    [InlineData("买买提·艾力", true)]
    [InlineData("五个字的名", false)]
    [InlineData("王", false)]
    [InlineData("王，李", false)]
    public void Between_two_titles_anything_of_a_names_form_is_a_name(string run, bool name) => Assert.Equal(name, PersonNames.IsName(run));
}
