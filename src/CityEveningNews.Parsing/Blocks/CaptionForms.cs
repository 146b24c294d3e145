using System.Buffers;
using System.Text.RegularExpressions;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>What stands beneath a picture: who is in it, and who took it.</summary>
internal static partial class CaptionForms
{
    private const string Name = @"(?:[\u4E00-\u9FFF·]{2,4}|[\u4E00-\u9FFF][\s\u3000][\u4E00-\u9FFF])";

    // In characters: what is shorter says nothing of a picture, and no caption is so long.
    private const int Shortest = 7;
    private const int Longest = 159;

    // In characters: no longer than this are the words that say who took a picture.
    private const int LongestCredit = 48;

    // Without one of these nothing says who took a picture: spares most lines the reading.
    private static readonly SearchValues<char> Signs = SearchValues.Create("摄攝图圖发發");

    /// <summary>A picture's caption that says so: 图为…, where a chart's figures come from, or who stands left and right.</summary>
    public static bool StartsCaption(string text) => Start().IsMatch(text) || Standing().IsMatch(text);

    /// <summary>A picture's caption that ends with who took it.</summary>
    public static bool EndsCaption(string text) => text.Length is >= Shortest and <= Longest && HasCredit(text) && !TitledByline().IsMatch(text);

    /// <summary>True if a text ends with who took the picture.</summary>
    public static bool HasCredit(string text)
    {
        ReadOnlySpan<char> end = text.AsSpan(Math.Max(0, text.Length - LongestCredit));
        return end.ContainsAny(Signs) && Credit().IsMatch(end);
    }

    /// <summary>（影像中国）: the agency a picture came from.</summary>
    public static bool IsPictureAgency(string text) => Agency().IsMatch(text);

    [GeneratedRegex("(?:" + Name + @"\s*[/／]?\s*[摄攝]影?|" + Name + @"\s*[摄攝]影[报報][道導]|[摄攝]影?[/／：:]\s*" + Name + "|[（(]" + Name + @"\s*[/／]?\s*[摄攝][）)]|[制製][图圖][：:\s][\u4E00-\u9FFF·\s]{2,6}|供[图圖]|[（(]?[图圖]片由[\u4E00-\u9FFF]{2,16}提供[）)]?|(?:视频|網絡|网络|監控|监控)截[图圖]|(?<=[\u4E00-\u9FFF]{2}社)[发發]|资料图片?|新[华華]社[发發])\s*(?:[（(][^）)]{2,12}[）)])?$")]
    private static partial Regex Credit();

    [GeneratedRegex(@"^[（(]?(?:[图圖][为為①②③④]|上[图圖]|下[图圖]|左[图圖]|右[图圖]|数据来源|資料來源|资料来源)")]
    private static partial Regex Start();

    // 周某某（右）与孙女查看小麦: only a picture has a left and a right.
    [GeneratedRegex(@"^[^，。]{2,24}[（(](?:[前后後]排)?[左右中][一二三四五六七八九\d]?(?:[、和至起][^）)，。]{0,6})?[）)]")]
    private static partial Regex Standing();

    [GeneratedRegex(@"^[\s/／□■◇◆○●]+|^(?:本?[报報]?|[\u4E00-\u9FFF]{2,8}(?<!本)(?:[报報]|台|社))(?:[首全融].{0,4})?[记記]者[\s　]")]
    private static partial Regex TitledByline();

    [GeneratedRegex(@"^[（(]?(?:影像中国|视觉中国|新[华華]社.{0,6}|人民视觉|CFP|IC\s*photo|中新社.{0,6})[）)]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Agency();
}
