using System.Globalization;
using System.IO.Compression;
using System.Text;
using CityEveningNews.Parsing.Tests.ReadingOrder;

namespace CityEveningNews.Browser.Tests;

/// <summary>Front pages to upload.</summary>
internal static class DraftPage
{
    /// <summary>The day of the page that leaves the parser in doubt.</summary>
    public static readonly DateOnly DoubtfulDay = new(2021, 3, 3);

    private const string Weekdays = "日一二三四五六";

    // What follows them has no doubt about it.
    private const string Doubtful = DoubtfulPage.Stories + """


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
