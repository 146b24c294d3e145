using System.Text.RegularExpressions;
using static CityEveningNews.Parsing.Articles.BylineTerms;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Knows the line that says which paper or agency a story was taken from: （据新华社）, 综合新华社、央视报道, 来源：…</summary>
internal static partial class SourceNote
{
    private const int Longest = 40;

    private const string Source = $"(?:《[^《》]{{2,12}}》|[{Han}]{{0,10}}?(?:{HouseEnd}|央[视視]|[电電][视視]台|[广廣]播|之[声聲]|公众号|微博|日[报報]))";

    private const string Sources = $"{Source}(?:[、和及/／\\s]{Source})*等?";

    /// <summary>True if a line by itself is such a note.</summary>
    public static bool Is(string text)
    {
        string line = text.Trim();
        return line.Length is > 2 and < Longest && (Bare().IsMatch(line) || Bracketed().IsMatch(line));
    }

    /// <summary>True for a note in brackets, which may close a paragraph on its last line.</summary>
    public static bool IsBracketed(string text) => Bracketed().IsMatch(text.Trim());

    [GeneratedRegex($@"^(?:{Noted})$")]
    private static partial Regex Bare();

    [GeneratedRegex($@"^[{Opening}](?:{Noted}|[综綜]合(?:整理|消息|[报報][道导導])?|{Source}[电電]?)[{Closing}]$")]
    private static partial Regex Bracketed();

    private const string Noted =
        $@"[据據]{Sources}(?:[{Han}]{{0,6}}{Day})?(?:[电電讯訊]|[报報][道导導]|消息)?|[综綜]合{Sources}(?:[电電]|[报報][道导導]|消息|整理)?|{OwnHouse}[综綜]合(?:[报報][道导導]|消息|整理)?|(?:稿件|消息)?[来來]源[：:/／]\s*[{Han}《》、·\s]{{2,20}}";
}
