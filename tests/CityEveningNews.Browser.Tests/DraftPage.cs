using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CityEveningNews.Browser.Tests;

/// <summary>Front pages to upload.</summary>
internal static class DraftPage
{
    /// <summary>The day of the page that leaves the parser in doubt.</summary>
    public static readonly DateOnly DoubtfulDay = new(2021, 3, 3);

    private const string Weekdays = "日一二三四五六";

    // Either end may go on with either beginning.
    private const string Doubtful = """
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

        图书馆开放三间阅览室

        　　本报讯（记者 陈文）市图书馆昨日
        介绍，三间新阅览室从今天起开放，市民
        凭借书证可以进入。

        　　阅览室每天早上九点开门，晚上八
        点关门，周一全天闭馆整理图书。

        　　另外，馆内的自助还书机本周也将
        更换，更换期间可到服务台还书。
        """;

    /// <summary>A .zip of ten pages, a day each from 1 to 10 March 2021; that of the 3rd is the doubtful one.</summary>
    public static byte[] TenInAZip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var day = new DateOnly(2021, 3, 1); day.Day <= 10; day = day.AddDays(1))
            {
                using Stream entry = zip.CreateEntry($"{day:yyyy-MM-dd}.txt").Open();
                entry.Write(Encoding.UTF8.GetBytes(TextOf(day)));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The page of a day.</summary>
    public static string TextOf(DateOnly day)
    {
        int number = 12328 + day.DayNumber - new DateOnly(2021, 2, 19).DayNumber;
        string head = string.Create(CultureInfo.InvariantCulture,
            $"城市晚报\n\n{day.Year}年{day.Month}月{day.Day}日 星期{Weekdays[(int)day.DayOfWeek]}\n\n总第{number}期 今日4版\n\n");
        return head + (day == DoubtfulDay ? Doubtful : OneStory(day.Day));
    }

    private static string OneStory(int day) =>
        $"""
        图书馆第{day}间阅览室开放

        　　本报讯（记者 陈文）市图书馆昨日
        介绍，第{day}间阅览室今天开放，市民凭
        借书证可以进入，每天早上九点开门。

        """;
}
