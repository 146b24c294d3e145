namespace CityEveningNews.Parsing.Tests.ReadingOrder;

/// <summary>A page that leaves the parser in doubt; the tests of the archive, the site and the browser use it too.</summary>
internal static class DoubtfulPage
{
    /// <summary>Two stories cut short, and two ends: either beginning may go on with either.</summary>
    public const string Stories = """
        全市春季植树本周开始

        市林业和园林局昨日介绍，今年春
        季植树从本周开始，全市计划栽植乔木
        三十万株，市民可以到就近的公园报名
        参加义务植树，工具和树苗由园方准备，
        报名时需要带上身份证，现场有工作人

        /城市晚报全媒体记者 王小明 报道

        三条公交线路下周调整

        市公交集团昨日介绍，为了方便市
        民出行，三条公交线路从下周一起调整
        走向，途经的站点有所增减，首末班车
        的时间不变，乘客可以向车上的工作人

        /城市晚报全媒体记者 李大江 报道

        员询问，也可以拨打服务热线了解
        详细的安排，热线每天早上八点开通。

        员说明，现场还备有热水和手套，请
        大家按照安排有序参加，注意安全。
        """;
}
