using System.Globalization;
using System.Text;

namespace CityEveningNews.Benchmarks.Search;

/// <summary>Makes the text of a page as it is uploaded: a masthead, and plain stories in lines of twenty characters.</summary>
internal static class PageText
{
    private const int LineLength = 20;

    /// <summary>The page of a day, always the same, with stories that no archive of the benchmark holds.</summary>
    public static string Of(ArticleMaker maker, DateOnly day, int stories)
    {
        var text = new StringBuilder();
        text.AppendLine("城市晚报编辑部出版").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日 总第{day.DayNumber}期").AppendLine();
        for (int story = 0; story < stories; story++)
        {
            (string headline, string body) = maker.Make(-1 - day.DayNumber * stories - story);
            text.AppendLine(headline).AppendLine();
            text.AppendLine("本报记者 刘佳雪").AppendLine();
            body = "　　" + body.TrimEnd('，', '。') + "。";
            foreach (char[] line in body.Chunk(LineLength)) text.Append(line).AppendLine();
            text.AppendLine();
        }

        return text.ToString();
    }
}
