using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Text;
using static CityEveningNews.Parsing.Articles.BylineTerms;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>Forms by which a sub-editor knows a line at once: somebody's words, who wrote it, what is no story.</summary>
internal static partial class BlockForms
{
    // In characters: what is quoted and shorter is a term; what stands in brackets and is no longer may be a part of a headline; what exclaims at greater length is a sentence.
    private const int ShortestQuotation = 7;
    private const int LongestBracket = 12;
    private const int LongestExclamation = 4;

    // In lines.
    private const int LongestQuotation = 4;
    private const int LongestNote = 4;

    /// <summary>True for somebody's words by themselves, with no full stop: they head what he says.</summary>
    public static bool IsQuotation(string text) => text.Trim() is ['“', .. { Length: >= ShortestQuotation } words, '”'] && !words.Contains('”') && !LineText.EndsSentence(words);

    /// <summary>Over how many lines a quotation goes that begins at one of some lines (<see cref="IsQuotation"/>); 0 if none does.</summary>
    public static int LinesOfQuotation(IReadOnlyList<SourceLine> lines, int at) => lines[at].Text.TrimStart() is ['“', ..] ? LinesOf(IsQuotation, LongestQuotation, lines, at) : 0;

    /// <summary>好消息！: a word that exclaims or asks; over a headline it is its kicker.</summary>
    public static bool IsExclamation(string text) => text.Trim() is [.. { Length: <= LongestExclamation } word, '！' or '？'] && word.All(char.IsLetter);

    /// <summary>（作者系…）, （据新华社…）: a note on who wrote it, or on where it comes from, closes a story as a paragraph of its own.</summary>
    public static bool IsNote(string text) =>
        text is ['（' or '(', .., '）' or ')'] && text.IndexOfAny(['）', ')']) == text.Length - 1 && (text.Length > LongestBracket || Note().IsMatch(text));

    /// <summary>Over how many lines a note goes that begins at one of some lines (<see cref="IsNote"/>) and is no byline; 0 if none does.</summary>
    public static int LinesOfNote(IReadOnlyList<SourceLine> lines, int at) =>
        lines[at].Text.TrimStart() is ['（' or '(', ..] ? LinesOf(text => IsNote(text) && BylineReader.Read(text) is null, LongestNote, lines, at) : 0;

    /// <summary>5月4日，…: a line set apart that begins with a date stands beneath a picture; no headline does.</summary>
    public static bool BeginsWithDate(string text) => DateStart().IsMatch(text);

    /// <summary>True if a byline begins as bylines do: with a title, with a paper's name and a title, or with what the people did.</summary>
    public static bool BeginsByline(string text) => BylineStart().IsMatch(text);

    /// <summary>True if a byline ends with what the people did, so that nothing more follows.</summary>
    public static bool EndsByline(string text) => BylineEnd().IsMatch(text);

    /// <summary>A page number, a web address, a bar code's digits: no story.</summary>
    public static bool IsFurniture(string text) => Furniture().IsMatch(text);

    private static int LinesOf(Predicate<string> form, int longest, IReadOnlyList<SourceLine> lines, int at)
    {
        for (int count = 1; count <= longest && at + count <= lines.Count && !lines[at + count - 1].IsBlank; count++)
        {
            if (form(LineText.Join(lines.Skip(at).Take(count)))) return count;
        }

        return 0;
    }

    [GeneratedRegex(@"^[（(](?:(?:(?:本文|文章)?作者|[译譯]者|[据據]|原[载載]|摘自|[选選]自|[转轉][载載]?自).+|.{2,}(?:整理|供稿|[编編][译譯]|有[删刪][节節改])\s*)[）)]$")]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?[，,]")]
    private static partial Regex DateStart();

    [GeneratedRegex($@"(?:{Report}|{Work}|[摄攝]|文|[图圖])\s*[{Closing}]?\s*$")]
    private static partial Regex BylineEnd();

    [GeneratedRegex($@"^[{Marks}{Opening}]|^[\s/／▎｜|\-—]*(?:[据據]|[综綜]合|(?:稿件|消息)?[来來]源|本[版期组組]|{Title}|{Work}[{Gap}]|(?:{WordsAndPicture}|文|[图圖]|[摄攝])[{Gap}]|[{Han}]{{2,4}}\s*[/／]?\s*(?:文|[图圖]|[摄攝]))")]
    private static partial Regex BylineStart();

    [GeneratedRegex(@"^(?:[\d\s\-—–·.:/|]+|(?:https?://|www\.)[!-~]+|[!-~]+@[!-~]+\.[!-~]+|第?\s*\d{1,3}\s*版?|[A-Z]?\d{1,3}\s*版|[A-D]\d{1,2})$", RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();
}
