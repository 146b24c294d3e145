using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>Forms by which a sub-editor knows a line at once: where to read on, whose picture it is, what is no story.</summary>
internal static partial class BlockForms
{
    // In characters: what is quoted and shorter is a term. And in lines.
    private const int ShortestQuotation = 7;
    private const int LongestQuotation = 4;

    /// <summary>True for somebody's words by themselves, with no full stop: they head what he says.</summary>
    public static bool IsQuotation(string text) => text.Trim() is ['“', .. { Length: >= ShortestQuotation } words, '”'] && !words.Contains('”') && !LineText.EndsSentence(words);

    /// <summary>Over how many lines a quotation goes that begins at one of some lines (<see cref="IsQuotation"/>); 0 if none does.</summary>
    public static int LinesOfQuotation(IReadOnlyList<SourceLine> lines, int at)
    {
        if (lines[at].Text.TrimStart() is not ['“', ..]) return 0;
        for (int count = 1; count <= LongestQuotation && at + count <= lines.Count && !lines[at + count - 1].IsBlank; count++)
        {
            if (IsQuotation(LineText.Join(lines.Skip(at).Take(count)))) return count;
        }

        return 0;
    }

    /// <summary>（详见第二版）: the text of the headline stands on another page.</summary>
    public static bool IsPointer(string text) => Pointer().IsMatch(text);

    /// <summary>下转第3版, 上接第1版: the story goes on there, or comes from there.</summary>
    public static bool IsJump(string text) => Jump().IsMatch(text);

    /// <summary>A picture's caption that says so: 图为…, or where a chart's figures come from.</summary>
    public static bool StartsCaption(string text) => CaptionStart().IsMatch(text);

    /// <summary>A picture's caption that ends with who took it.</summary>
    public static bool EndsCaption(string text) => text.Length is > 6 and < 160 && CaptionEnd().IsMatch(text) && !TitledByline().IsMatch(text);

    /// <summary>5月4日，…: a line set apart that begins with a date stands beneath a picture; no headline does.</summary>
    public static bool BeginsWithDate(string text) => DateStart().IsMatch(text);

    /// <summary>True if a text ends with who took the picture.</summary>
    public static bool HasCredit(string text) => CaptionEnd().IsMatch(text);

    /// <summary>（影像中国）: the agency a picture came from.</summary>
    public static bool IsPictureAgency(string text) => Agency().IsMatch(text);

    /// <summary>True if a byline begins as bylines do: with a title, with a paper's name and a title, or with what the people did.</summary>
    public static bool BeginsByline(string text) => BylineStart().IsMatch(text);

    /// <summary>True if a byline ends with what the people did, so that nothing more follows.</summary>
    public static bool EndsByline(string text) => BylineEnd().IsMatch(text);

    /// <summary>A page number, a web address, a bar code's digits: no story.</summary>
    public static bool IsFurniture(string text) => Furniture().IsMatch(text);

    [GeneratedRegex(@"^[（(〔【\[]?\s*(?:[详詳][见見]|[报報]道[见見]|全文[见見]|全文刊|相关[报報]道[见見]|[详詳]細?[报報]道[见見]|刊|[见見]|更多.{0,8}[见見]|请看|导读[见見])[^。，]{0,8}?(?:第?\s*[0-9A-Z一二三四五六七八九十〇]{1,4}\s*(?:[、—\-至]\s*[0-9A-Z一二三四五六七八九十]{1,4})?\s*版|今日.{0,4}版)\s*[）)〕】\]]?$")]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^[（(〔【\[▶■]?\s*(?:下[转轉]|上接|[转轉]第?)\s*第?\s*[0-9A-Z一二三四五六七八九十]{1,4}\s*版.{0,12}$")]
    private static partial Regex Jump();

    [GeneratedRegex(@"(?:(?:[\u4E00-\u9FFF·]{2,4}|[\u4E00-\u9FFF][\s\u3000][\u4E00-\u9FFF])\s*[摄攝](?:影)?|[制製][图圖][：:\s][\u4E00-\u9FFF·\s]{2,6}|供[图圖]|(?<=[\u4E00-\u9FFF]{2}社)[发發]|资料图片?|新[华華]社[发發])\s*(?:[（(][^）)]{2,12}[）)])?$")]
    private static partial Regex CaptionEnd();

    [GeneratedRegex(@"^[（(]?(?:[图圖][为為①②③④]|上[图圖]|下[图圖]|左[图圖]|右[图圖]|数据来源|資料來源|资料来源)")]
    private static partial Regex CaptionStart();

    [GeneratedRegex(@"^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?[，,]")]
    private static partial Regex DateStart();

    [GeneratedRegex(@"^[\s/／□■◇◆○●]+|^本?[报報]?(?:[首全融].{0,4})?[记記]者[\s　]")]
    private static partial Regex TitledByline();

    [GeneratedRegex(@"^[（(]?(?:影像中国|视觉中国|新[华華]社.{0,6}|人民视觉|CFP|IC\s*photo|中新社.{0,6})[）)]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Agency();

    [GeneratedRegex(@"(?:[报報][道導]|[摄攝]影?|文|[图圖]|采写|撰文)\s*[）)]?\s*$")]
    private static partial Regex BylineEnd();

    [GeneratedRegex(@"^[\s/／□■◇◆○●◎▲△★☆▍▎｜|\-—（(]*(?:本[报報刊台]|[记記]者|通[讯訊]|[实實见見][习習]|特[约約派]|首席|全媒体|融媒体|[摄攝]影?|文\s*[/／：:、]|[图圖]\s*[/／：:、]|撰文|采写|[评評][论論]|[\u4E00-\u9FFF]{0,8}(?:[报報]|台|社|网|網|刊|媒体|中心).{0,6}[记記]者|[\u4E00-\u9FFF]{2,4}\s*[/／]?\s*(?:文|[图圖]|[摄攝]))")]
    private static partial Regex BylineStart();

    [GeneratedRegex(@"^(?:[\d\s\-—–·.:/|]+|(?:https?://|www\.)[!-~]+|[!-~]+@[!-~]+\.[!-~]+|第?\s*\d{1,3}\s*版?|[A-Z]?\d{1,3}\s*版)$", RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();
}
