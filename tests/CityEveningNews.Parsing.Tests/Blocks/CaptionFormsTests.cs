using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class CaptionFormsTests
{
    [Theory]
    [InlineData("孩子们在雪地里玩耍 尤佳 摄", true)]
    [InlineData("孩子们在雪地里玩耍。尤佳摄", true)]
    [InlineData("晨雾里的渔船 罗绮 摄影", true)]
    [InlineData("跨河大桥合龙 新华社发", true)]
    [InlineData("老城旧影（资料图片）", false)]
    [InlineData("老城旧影 资料图片", true)]
    [InlineData("孩子们在雪地里玩耍。尤佳/摄", true)]
    [InlineData("孩子们在雪地里玩耍。摄影/尤佳", true)]
    [InlineData("孩子们在雪地里玩耍（尤佳 摄）", true)]
    [InlineData("昨日，孩子们在雪地里玩耍。 本报记者 尤佳 摄影报道", true)]
    [InlineData("事发路段 监控截图", true)]
    [InlineData("老人年轻时的样子（图片由受访者提供）", true)]
    [InlineData("江城晚报记者 尤佳 摄影报道", false)]
    [InlineData("消防员在练兵场 消防支队供图", true)]
    [InlineData("/城市晚报全媒体记者 尤佳 摄", false)]
    [InlineData("记者 尤佳 罗绮 报道 摄", false)]
    [InlineData("孩子们在雪地里玩耍", false)]
    public void A_caption_ends_with_who_took_the_picture(string line, bool caption) => Assert.Equal(caption, CaptionForms.EndsCaption(line));

    [Theory]
    [InlineData("周长明（右）与孙女查看小麦。", true)]
    [InlineData("技术员王一（左二）在地头", true)]
    [InlineData("王一（前排中）与同学们合影", true)]
    [InlineData("图为施工现场", true)]
    [InlineData("王一（新城区）与孙女查看小麦。", false)]
    [InlineData("他说，王一（右）是他的孙女。", false)]
    public void A_caption_says_what_the_picture_shows(string line, bool caption) => Assert.Equal(caption, CaptionForms.StartsCaption(line));

    [Theory]
    [InlineData("（影像中国）", true)]
    [InlineData("新华社", true)]
    [InlineData("视觉中国", true)]
    [InlineData("中国影像展开幕", false)]
    public void A_picture_agency_is_known(string line, bool agency) => Assert.Equal(agency, CaptionForms.IsPictureAgency(line));
}
