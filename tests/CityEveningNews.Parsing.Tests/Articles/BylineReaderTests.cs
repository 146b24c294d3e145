using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.Tests.Articles;

public class BylineReaderTests
{
    [Theory]
    [InlineData("/城市晚报全媒体记者 刘佳雪 吕闯 陆续 王跃 报道 摄", "刘佳雪 吕闯 陆续 王跃")]
    [InlineData("/城市晚报全媒体记者刘佳雪吕闯陆续王跃报道摄", "刘佳雪 吕闯 陆续 王跃")]
    [InlineData("/江州晚报全媒体记者齐月程凯洪波报道摄", "齐月 程凯 洪波")]
    [InlineData("本报记者 卢晓棠", "卢晓棠")]
    [InlineData("/江州晚报全媒体记者卢文轩报道", "卢文轩")]
    [InlineData("本报记者姬远郑智文报道", "姬远 郑智文")]
    [InlineData("本报记者卢晓棠", "卢晓棠")]
    [InlineData("□本报记者 顾砚秋 文/图", "顾砚秋")]
    [InlineData("□本报记者顾砚秋文/图", "顾砚秋")]
    [InlineData("■ 本报记者 欧阳小北 万里", "欧阳小北 万里")]
    [InlineData("记者 万里欧阳小北", "万里 欧阳小北")]
    [InlineData("本报记者 沙白 实习生 唐小满", "沙白 唐小满")]
    [InlineData("本报记者沙白实习生唐小满", "沙白 唐小满")]
    [InlineData("本报记者 管一航 尤佳 通讯员 邬长青", "管一航 尤佳 邬长青")]
    [InlineData("本报记者石浦实习记者叶知秋", "石浦 叶知秋")]
    [InlineData("□本报记者 乐知 实习生 于青山 文 罗绮 摄", "乐知 于青山 罗绮")]
    [InlineData("本报记者 江流 文 石头 图", "江流 石头")]
    [InlineData("文/本报记者 江流 图/石川", "江流 石川")]
    [InlineData("本报记者 屈 佩摄", "屈佩")]
    [InlineData("（记者 蓝一鸣）", "蓝一鸣")]
    [InlineData("（记者 贺知远、白露）", "贺知远 白露")]
    [InlineData("本报记者 Amy陈 通讯员 方圆", "Amy陈 方圆")]
    [InlineData("本報記者 區子謙 攝影 梁詠詩", "區子謙 梁詠詩")]
    [InlineData("本报记者 雪克来提·扎克尔", "雪克来提·扎克尔")]
    [InlineData("本报特约评论员 言之有", "言之有")]
    [InlineData("晚报首席记者 毕小舟 摄影报道", "毕小舟")]
    public void A_byline_names_its_people_in_order(string byline, string names) =>
        Assert.Equal(names, string.Join(' ', BylineReader.Read(byline)?.Credits.Select(c => c.Name) ?? []));

    [Theory]
    [InlineData("本报记者 管一航 通讯员 邬长青", "None Correspondent")]
    [InlineData("本报记者 沙白 实习生 唐小满 文/图", "Text, Photo|Text, Photo, Intern")]
    [InlineData("/城市晚报全媒体记者 吕闯 陆续 报道 摄", "Text, Photo|Text, Photo")]
    [InlineData("本报记者 江流 文 石川 摄", "Text|Photo")]
    [InlineData("文/本报记者 江流 图/石川", "Text|Photo")]
    [InlineData("本報記者 區子謙 攝影 梁詠詩", "None|Photo")]
    public void A_byline_says_what_each_did(string byline, string roles) =>
        Assert.Equal(roles.Replace(' ', '|').Replace(",|", ", "), string.Join('|', BylineReader.Read(byline)!.Credits.Select(c => c.Role.ToString())));

    [Theory]
    [InlineData("记者从市热力公司了解到，今年的供热管网改造工程")]
    [InlineData("记者昨天从车站获悉")]
    [InlineData("记者走访三处农贸市场")]
    [InlineData("记者直击“窗口”看状态")]
    [InlineData("十二条公交线")]
    [InlineData("人士代表与中外记者交流")]
    [InlineData("外交部发言人答记者问")]
    [InlineData("分诊台 本报记者 程心")]
    [InlineData("新华社记者节")]
    [InlineData("老城区二十七口古井有了“身份证”")]
    [InlineData("")]
    [InlineData("——")]
    public void What_is_no_byline_is_not_read_as_one(string text) => Assert.Null(BylineReader.Read(text));

    [Theory]
    [InlineData("本报讯（记者 毕小舟）滨河步道", "毕小舟", "滨河步道")]
    [InlineData("本报讯 （记者 万青禾 通讯员 宋达） 全市中小学", "万青禾 宋达", "全市中小学")]
    [InlineData("本报讯（记者万青禾通讯员宋达）全市中小学", "万青禾 宋达", "全市中小学")]
    [InlineData("本報訊（記者 溫曉嵐）市立圖書館", "溫曉嵐", "市立圖書館")]
    [InlineData("【本報訊】停航多時的內港渡輪", "", "停航多時的內港渡輪")]
    [InlineData("本报讯 昨天上午", "", "昨天上午")]
    public void The_papers_own_lead_is_told_from_the_text(string paragraph, string names, string rest)
    {
        StoryLead lead = BylineReader.ReadLead(paragraph)!;

        Assert.Equal(names, string.Join(' ', lead.Credits.Select(c => c.Name)));
        Assert.Equal(rest, paragraph[lead.Length..]);
        Assert.Null(lead.Dateline);
    }

    [Theory]
    [InlineData("新华社青岛4月11日电（记者 贺知远、白露）记者从有关部门获悉", "新华社青岛4月11日电", "贺知远 白露")]
    [InlineData("据新华社北京2月18日电 今年", "新华社北京2月18日电", "")]
    [InlineData("新华社北京2月18日电（记者贺知远白露）", "新华社北京2月18日电", "贺知远 白露")]
    public void A_wire_storys_dateline_is_read(string paragraph, string dateline, string names)
    {
        StoryLead lead = BylineReader.ReadLead(paragraph)!;

        Assert.Equal(dateline, lead.Dateline);
        Assert.Equal(names, string.Join(' ', lead.Credits.Select(c => c.Name)));
    }

    [Theory]
    [InlineData("本报讯问台昨天开通")]
    [InlineData("本报评论员认为，立牌子当然比修路容易。")]
    [InlineData("新华社区的居民来电说")]
    public void A_paragraph_without_a_lead_has_none(string paragraph) => Assert.True(BylineReader.ReadLead(paragraph) is null or { Credits.Count: 0, Dateline: null });

    [Theory]
    [InlineData("齐月 程凯", true)]
    [InlineData("洪波", true)]
    [InlineData("松岭镇清溪村老渡口", false)]
    [InlineData("进一扇门", false)]
    public void A_byline_goes_on_with_nothing_but_names(string line, bool names) => Assert.Equal(names, BylineReader.IsNames(line));
}
