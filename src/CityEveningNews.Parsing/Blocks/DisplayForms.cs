using System.Text.RegularExpressions;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>The forms by which a single line says what it is: a caption, a jump, furniture.</summary>
internal static partial class DisplayForms
{
    /// <summary>Whether the text is a photograph's caption by its form.</summary>
    public static bool IsCaption(string text) => Caption().IsMatch(text.Trim());

    /// <summary>Whether the text sends the reader to another page.</summary>
    public static bool IsJump(string text) => Jump().IsMatch(text.Trim());

    /// <summary>Whether the line is no story at all.</summary>
    public static bool IsFurniture(string text) => Furniture().IsMatch(text.Trim());

    /// <summary>A line that a shadow printed twice, once; else the line itself.</summary>
    public static string WithoutShadow(string text)
    {
        string bare = text.Trim();
        int half = bare.Length / 2;
        if (half >= 3 && bare.Length % 2 == 0 && bare[..half] == bare[half..]) return bare[..half];
        string[] parts = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && parts[0] == parts[1] && parts[0].Length >= 3 ? parts[0] : bare;
    }

    [GeneratedRegex("^(?:图为|图①|上图|下图|左图|右图|题图|图[一二三四1-9][：:]|[▲△▼◀▶]|图片说明)|(?:[\\u4e00-\\u9fff·]{2,10}\\s*摄(?:\\s*[（(][^）)]*[）)])?|供图[）)]?|[（(](?:影像中国|新华社发|资料图片?|视觉中国|人民视觉)[）)])$")]
    private static partial Regex Caption();

    [GeneratedRegex("^[（(【]?(?:详见|下转|上接|报道见|相关报道见|全文见|紧接|转|见)\\s*(?:今日|本报)?\\s*(?:第?\\s*[A-D]?\\s*[0-9一二三四五六七八九十]{1,3}\\s*[-·、]?\\s*[0-9]{0,2}\\s*版|[A-D][0-9]{1,2})[^。]{0,12}$")]
    private static partial Regex Jump();

    [GeneratedRegex("^(?:https?://|www\\.|[A-Za-z0-9.-]+\\.(?:com|cn|net)(?:/\\S*)?$|[A-D]?[0-9]{1,3}$|第[0-9一二三四五六七八九十]+版$|导读$|今日导读$|扫码[^。]{0,20}$|官方微[信博].*$|二维码$)")]
    private static partial Regex Furniture();
}
