using CityEveningNews.Archive.Search.Analysis;

namespace CityEveningNews.Archive.Tests.Search.Analysis;

public sealed class PinyinTests
{
    [Fact]
    public void Characters_that_sound_alike_are_simplified_and_others()
    {
        Assert.Contains('节', Pinyin.SoundAlikes('结'));
        Assert.DoesNotContain('結', Pinyin.SoundAlikes('结'));
        Assert.DoesNotContain('结', Pinyin.SoundAlikes('结'));
        Assert.Empty(Pinyin.SoundAlikes('，'));
    }

    [Theory]
    [InlineData("刘佳雪", "liu jia xue")]
    [InlineData("王强", "wang qiang")]
    [InlineData("曾国", "zeng guo")]
    [InlineData("单田芳", "shan tian fang")]
    [InlineData("欧阳修", "ou yang xiu")]
    [InlineData("吕一", "lv yi")]
    [InlineData("劉佳雪", "liu jia xue")]
    [InlineData("Tom李", "tom li")]
    [InlineData("李Tom", "li tom")]
    [InlineData("阿迪力·买买提", "a di li mai mai ti")]
    [InlineData("", "")]
    [InlineData("？", "")]
    public void A_name_is_read_in_pinyin(string name, string pinyin) => Assert.Equal(pinyin, Pinyin.Of(name));

    [Theory]
    [InlineData("liu jia xue", "ljx")]
    [InlineData("", "")]
    public void Initials_are_the_first_letters(string pinyin, string initials) => Assert.Equal(initials, Pinyin.Initials(pinyin));
}
