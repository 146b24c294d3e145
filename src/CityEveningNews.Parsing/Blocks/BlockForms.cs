using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>Forms by which a sub-editor knows a line at once: somebody's words, who wrote it, what is no story.</summary>
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

    /// <summary>5月4日，…: a line set apart that begins with a date stands beneath a picture; no headline does.</summary>
    public static bool BeginsWithDate(string text) => DateStart().IsMatch(text);

    /// <summary>True if a byline begins as bylines do: with a title, with a paper's name and a title, or with what the people did.</summary>
    public static bool BeginsByline(string text) => BylineStart().IsMatch(text);

    /// <summary>True if a byline ends with what the people did, so that nothing more follows.</summary>
    public static bool EndsByline(string text) => BylineEnd().IsMatch(text);

    /// <summary>A page number, a web address, a bar code's digits: no story.</summary>
    public static bool IsFurniture(string text) => Furniture().IsMatch(text);

    [GeneratedRegex(@"^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?[，,]")]
    private static partial Regex DateStart();

    [GeneratedRegex(@"(?:[报報][道導]|[摄攝]影?|文|[图圖]|采写|撰文)\s*[）)]?\s*$")]
    private static partial Regex BylineEnd();

    [GeneratedRegex(@"^[\s/／□■◇◆○●◎▲△★☆▍▎｜|\-—（(]*(?:本[报報刊台]|[记記]者|通[讯訊]|[实實见見][习習]|特[约約派]|首席|全媒体|融媒体|[摄攝]影?|文\s*[/／：:、]|[图圖]\s*[/／：:、]|撰文|采写|[评評][论論]|[\u4E00-\u9FFF]{0,8}(?:[报報]|台|社|网|網|刊|媒体|中心).{0,6}[记記]者|[\u4E00-\u9FFF]{2,4}\s*[/／]?\s*(?:文|[图圖]|[摄攝]))")]
    private static partial Regex BylineStart();

    [GeneratedRegex(@"^(?:[\d\s\-—–·.:/|]+|(?:https?://|www\.)[!-~]+|[!-~]+@[!-~]+\.[!-~]+|第?\s*\d{1,3}\s*版?|[A-Z]?\d{1,3}\s*版)$", RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();
}
