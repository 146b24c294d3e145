using CityEveningNews.Parsing.Articles;

namespace CityEveningNews.Parsing.Tests.Articles;

public class LeadReaderTests
{
    [Theory]
    [InlineData("本报讯（记者 毕小舟）滨河步道", "毕小舟", "滨河步道")]
    [InlineData("本报讯 （记者 万青禾 通讯员 宋达） 全市中小学", "万青禾 宋达", "全市中小学")]
    [InlineData("本报讯（记者万青禾通讯员宋达）全市中小学", "万青禾 宋达", "全市中小学")]
    [InlineData("本報訊（記者 溫曉嵐）市立圖書館", "溫曉嵐", "市立圖書館")]
    [InlineData("【本報訊】停航多時的內港渡輪", "", "停航多時的內港渡輪")]
    [InlineData("本报讯 昨天上午", "", "昨天上午")]
    public void The_papers_own_lead_is_told_from_the_text(string paragraph, string names, string rest)
    {
        StoryLead lead = LeadReader.Read(paragraph)!;

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
        StoryLead lead = LeadReader.Read(paragraph)!;

        Assert.Equal(dateline, lead.Dateline);
        Assert.Equal(names, string.Join(' ', lead.Credits.Select(c => c.Name)));
    }

    [Theory]
    [InlineData("本报讯问台昨天开通")]
    [InlineData("本报评论员认为，立牌子当然比修路容易。")]
    [InlineData("新华社区的居民来电说")]
    public void A_paragraph_without_a_lead_has_none(string paragraph) => Assert.True(LeadReader.Read(paragraph) is null or { Credits.Count: 0, Dateline: null });

    [Theory]
    [InlineData("江州晚报讯（记者 贺知远）昨天", "贺知远")]
    [InlineData("商报讯（记者 贺知远）昨天", "贺知远")]
    [InlineData("江州网讯（记者贺知远）昨天", "贺知远")]
    [InlineData("本网讯 昨天", "")]
    [InlineData("江州晚报讯 昨天", "")]
    [InlineData("【江州晚报讯】（记者 贺知远）昨天", "贺知远")]
    [InlineData("［本报讯］（记者 贺知远）昨天", "贺知远")]
    [InlineData("■本报讯（记者 贺知远）昨天", "贺知远")]
    [InlineData("本报2月18日讯（记者 贺知远）昨天", "贺知远")]
    [InlineData("本报海口2月18日讯（记者 贺知远）昨天", "贺知远")]
    [InlineData("本报讯〔记者 贺知远〕昨天", "贺知远")]
    [InlineData("本报讯【记者 贺知远】昨天", "贺知远")]
    [InlineData("本报讯（贺知远 石川）昨天", "贺知远 石川")]
    [InlineData("本报讯（记者贺知远/文 石川/图）昨天", "贺知远 石川")]
    [InlineData("本报讯（江州晚报·江州云记者 贺知远）昨天", "贺知远")]
    [InlineData("本报讯：昨天", "")]
    [InlineData("本报讯 记者贺知远报道：昨天", "贺知远")]
    [InlineData("【本报讯】记者贺知远报道：昨天", "贺知远")]
    [InlineData("本报讯 记者 贺知远 通讯员 石川 昨天", "贺知远 石川")]
    [InlineData("（记者 贺知远）昨天", "贺知远")]
    [InlineData("本报讯（记者 贺知远）（通讯员 石川）昨天", "贺知远 石川")]
    [InlineData("江州晚报讯 记者贺知远、通讯员天宣摄影报道：昨天", "贺知远 天宣")]
    [InlineData("□记者 贺知远 报道 昨天", "贺知远")]
    [InlineData("记者 贺知远 报道：昨天", "贺知远")]
    [InlineData("〔記者賀知遠／高雄報導〕昨天", "賀知遠")]
    public void Every_houses_lead_is_taken_off(string paragraph, string names)
    {
        StoryLead lead = LeadReader.Read(paragraph)!;

        Assert.Equal(names, string.Join(' ', lead.Credits.Select(c => c.Name)));
        Assert.Equal("昨天", paragraph[lead.Length..]);
        Assert.Null(lead.Dateline);
    }

    [Theory]
    [InlineData("据新华社电（记者 贺知远）今年", "新华社电", "贺知远")]
    [InlineData("新华社2月18日电（记者 贺知远）今年", "新华社2月18日电", "贺知远")]
    [InlineData("新华社北京2月18日电（贺知远 石川）今年", "新华社北京2月18日电", "贺知远 石川")]
    [InlineData("新华社北京2月18日电（“新华视点”记者 贺知远）今年", "新华社北京2月18日电", "贺知远")]
    [InlineData("中央社台北18日電 今年", "中央社台北18日電", "")]
    [InlineData("本报北京2月18日专电（特派记者 贺知远）今年", "本报北京2月18日专电", "贺知远")]
    public void A_dateline_stays_with_the_text(string paragraph, string dateline, string names)
    {
        StoryLead lead = LeadReader.Read(paragraph)!;

        Assert.Equal(dateline, lead.Dateline);
        Assert.Equal(names, string.Join(' ', lead.Credits.Select(c => c.Name)));
    }

    [Theory]
    [InlineData("记者从市教育局了解到，据媒体报道，新学期")]
    [InlineData("记者贺知远报道了这件事")]
    [InlineData("通讯技术改变生活")]
    [InlineData("晚报讯息台开通")]
    [InlineData("（图为市民在江边散步）春天来了")]
    [InlineData("新华社电话采访了他")]
    [InlineData("本报记者 段青 卓然 报道 摄")]
    [InlineData("（记者 贺知远）")]
    [InlineData("据新华社电")]
    public void What_only_begins_like_one_is_no_lead(string paragraph) => Assert.Null(LeadReader.Read(paragraph));

    [Fact]
    public void A_sentence_of_a_reporter_stays_behind_the_lead() =>
        Assert.Equal("记者从市教育局了解到，据媒体报道，新学期", "本报讯 记者从市教育局了解到，据媒体报道，新学期"[LeadReader.Read("本报讯 记者从市教育局了解到，据媒体报道，新学期")!.Length..]);
}
