using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Reading;

namespace CityEveningNews.Web.Tests.Reading;

public sealed class StoryTitleTests
{
    [Theory]
    [InlineData(ArticleKind.Photograph, "雪后的街道。 本报记者 王强 摄", "图片：雪后的街道")]
    [InlineData(ArticleKind.Photograph, "昨日，长春市人民广场上的积雪已经清扫干净，市民在广场上散步、拍照。", "图片：昨日，长春市人民广场上的积雪已经清扫干净…")]
    [InlineData(ArticleKind.Photograph, "2026年“大运河文化带”江苏省城市龙舟公开赛（高邮站）中，各支龙舟队奋楫争先。", "图片：2026年“大运河文化带”江苏省城市龙舟公开赛…")]
    [InlineData(ArticleKind.Photograph, "", "图片")]
    [InlineData(ArticleKind.Brief, "今日有雪。明日放晴。", "今日有雪")]
    [InlineData(ArticleKind.Brief, "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十", "一二三四五六七八九十一二三四五六七八九十一二三四…")]
    [InlineData(ArticleKind.Standard, "", "无题")]
    public void What_has_no_headline_has_a_short_name(ArticleKind kind, string text, string title) =>
        Assert.Equal(title, StoryTitle.Of(null, kind, [text]));

    [Fact]
    public void A_headline_is_the_name() => Assert.Equal("雪后", StoryTitle.Of("雪后", ArticleKind.Photograph, ["雪后的街道"]));
}
