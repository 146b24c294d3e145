using System.Text.RegularExpressions;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>Where to read on: lines that send the reader to another page.</summary>
internal static partial class ReadOnForms
{
    // A page: 第二版, A03版, 04/05版, A03; and the marks that point there: ▶▶.
    private const string Page = @"(?:第?\s*(?:[A-Z]?\d{1,3}|[A-Z一二三四五六七八九十〇]{1,4})(?:\s*[、/—\-至]\s*[0-9A-Z一二三四五六七八九十]{1,4})?\s*版|" + PageInLetters + ")";
    private const string PageInLetters = @"[A-Z]\d{1,2}(?:\s*[、/—\-至]\s*[A-Z]?\d{1,2})?";
    private const string Marks = @"[▶►▷▸>＞→⇒☞》■●◆★☆]{0,4}\s*";
    private const string Open = @"^[（(〔【\[]?\s*" + Marks;
    private const string Close = @"\s*[）)〕】\]]?$";

    /// <summary>（详见第二版）: the text of the headline stands on another page.</summary>
    public static bool IsPointer(string text) => Pointer().IsMatch(text);

    /// <summary>A03版, 07版, A8: a page of the paper, and not its first; beneath a headline it says where the text stands.</summary>
    public static bool IsLaterPage(string text) => LaterPage().IsMatch(text.Trim());

    /// <summary>下转第3版, 上接第1版: the story goes on there, or comes from there.</summary>
    public static bool IsJump(string text) => Jump().IsMatch(text);

    /// <summary>True if a jump says where the story comes from, so that its text follows.</summary>
    public static bool ComesFrom(string jump) => jump.Contains("上接", StringComparison.Ordinal);

    [GeneratedRegex(Open + @"(?:(?:[详詳][細细]?[见見刊]|[报報]道请?[见見]|全文[见見]|全文刊|相关[报報]道请?[见見]|[详詳][細细]?的?[报報]道请?[见見]|刊|[见見]|更多.{0,8}[见見]|请看|导读[见見])[^。，]{0,8}?(?:" + Page + "|今日.{0,4}版)" + Close + @"|(?<=[（(【\[]\s*)" + Page + @"\s*[）)】\]]$)|^(?:[▶►▷▸>＞→⇒☞》]{1,4}|导读)\s*" + Page + "$")]
    private static partial Regex Pointer();

    [GeneratedRegex("^(?!" + @"(?:第?\s*[A-Z]?0*1|第?\s*一)\s*(?:版|$))" + Page + "$")]
    private static partial Regex LaterPage();

    [GeneratedRegex(Open + @"(?:[下尾][转轉]|上接|[紧緊]接|[转轉]第?)\s*" + Page + ".{0,12}$")]
    private static partial Regex Jump();
}
