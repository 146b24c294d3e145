using System.Globalization;
using System.Text;

namespace CityEveningNews.Web.Tests.Desk;

/// <summary>Makes small front pages of words that mean nothing, each unlike every other.</summary>
internal static class MadePage
{
    private const string Words =
        "春夏秋冬山水城市街道学校医院工厂农村铁路桥梁公园商店居民老师学生工人司机记者天气温度降雨大雪早晨夜晚今天昨天开放建设修复服务";

    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];

    public static DateOnly Date(int number) => new DateOnly(2001, 1, 1).AddDays(number);

    public static string Headline(int number) => $"{Nonsense(new Random(number), 9)}第{number}号";

    /// <summary>The page of a number from 0: the same number gives the same page.</summary>
    public static byte[] Bytes(int number, bool dated = true)
    {
        var random = new Random(number);
        DateOnly date = Date(number);
        var page = new StringBuilder("城市晚报\n");
        if (dated) page.Append(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日 星期{Weekdays[(int)date.DayOfWeek]}\n");
        page.Append(CultureInfo.InvariantCulture, $"\n{Headline(number)}\n\n");
        page.Append("　　本报讯（记者 王小明）").Append(Nonsense(random, 11)).Append('\n');
        for (int line = 0; line < 8; line++) page.Append(Nonsense(random, 23)).Append(line < 7 ? "，\n" : "。");
        return Encoding.UTF8.GetBytes(page.Append('\n').ToString());
    }

    private static string Nonsense(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Words[random.Next(Words.Length)]));
}
