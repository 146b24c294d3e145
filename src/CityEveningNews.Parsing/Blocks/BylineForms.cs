using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>The forms in which newspapers say who wrote, and how names are read from them.</summary>
internal static partial class BylineForms
{
    // Longer titles before the shorter ones they contain.
    private const string Titles = "(?:首席|全媒体|见习|实习|特派|驻[\\u4e00-\\u9fff]{1,6})*(?:记者|记\\s者|通讯员|实习生|特约撰稿|特约评论员|摄影)";

    /// <summary>Whether a line begins a byline: it names a title and people, and nothing of a sentence.</summary>
    public static bool Begins(string line)
    {
        string bare = line.Trim();
        return bare.Length is > 2 and < 60 && !bare.Contains('。', StringComparison.Ordinal) && Line().IsMatch(bare);
    }

    /// <summary>Whether a line goes on with the names that the line before began.</summary>
    public static bool GoesOn(string before, string line)
    {
        string bare = line.Trim();
        return bare.Length is > 0 and < 24 && !EndsByline().IsMatch(before.Trim()) && NamesOnly().IsMatch(bare);
    }

    /// <summary>The 本报讯（记者…） or 电头 lead at the start of a paragraph, or an empty string.</summary>
    public static string LeadOf(string paragraph)
    {
        Match match = Lead().Match(paragraph);
        return match.Success ? match.Value : "";
    }

    /// <summary>The people a byline or a lead names, in order, with what they did.</summary>
    public static IReadOnlyList<Credit> Credits(string byline)
    {
        var credits = new List<Credit>();
        CreditRole all = AllText().IsMatch(byline) ? CreditRole.Text : CreditRole.None;
        if (AllPhoto().IsMatch(byline)) all |= CreditRole.Photo;
        CreditRole title = CreditRole.None;
        foreach (string word in Separators().Split(TitleMark().Replace(StripPaper().Replace(byline, " "), m => $" {m.Value}\u0001 ")))
        {
            if (word.Length == 0) continue;
            if (word[^1] == '\u0001')
            {
                title = word.Contains("通讯员", StringComparison.Ordinal) ? CreditRole.Correspondent
                    : word.Contains("实习生", StringComparison.Ordinal) ? CreditRole.Intern : CreditRole.None;
            }
            else if (Role().IsMatch(word))
            {
                CreditRole role = RoleOf(word);
                if (credits.Count > 0) credits[^1] = credits[^1] with { Role = credits[^1].Role | role };
            }
            else if (Name().IsMatch(word))
            {
                credits.Add(new Credit(word, title | all));
            }
        }

        return credits;
    }

    private static CreditRole RoleOf(string word) =>
        (word.AsSpan().ContainsAny("摄图") ? CreditRole.Photo : CreditRole.None)
        | (word.AsSpan().ContainsAny("文报") ? CreditRole.Text : CreditRole.None);

    [GeneratedRegex("^(?:[/／□■●◎▲◆★\\-—]|（)?\\s*(?:[\\u4e00-\\u9fff·]{2,12}(?:报|社|网|台))?(?:本报)?\\s*" + Titles + "[\\s：:/]*[\\u4e00-\\u9fff·]|^[（(]?(?:文|图|摄影|撰文|撰稿|文/图|图/文)[\\s/／：:][\\s]*(?:本报)?[\\u4e00-\\u9fff·]{2,4}(?:\\s|$|）)|^[\\u4e00-\\u9fff·]{2,4}\\s*(?:文/图|文／图|摄/文|报道)$")]
    private static partial Regex Line();

    [GeneratedRegex("(?:报道|摄|文|图|撰写|整理|）|\\))$")]
    private static partial Regex EndsByline();

    [GeneratedRegex("^(?:(?:本报)?" + Titles + "|[\\u4e00-\\u9fff·]{2,4}|\\s|报道|摄影报道|摄|文/图|文|图|/|、|，)+$")]
    private static partial Regex NamesOnly();

    [GeneratedRegex("^\\s*(?:本报[\\u4e00-\\u9fff]{0,12}讯|本报[\\u4e00-\\u9fff]{2,6}\\d{1,2}月\\d{1,2}日电|新华社[\\u4e00-\\u9fff]{0,10}\\d{0,2}月?\\d{0,2}日?电|据新华社[\\u4e00-\\u9fff]{0,10}电|中新[社网][\\u4e00-\\u9fff]{0,10}\\d{0,2}月?\\d{0,2}日?电)\\s*(?:[（(][^（）()]{0,80}[）)])?\\s*(?:[：:])?|^\\s*[（(](?:本报)?记者[^（）()]{2,60}[）)]\\s*")]
    private static partial Regex Lead();

    [GeneratedRegex("[\\u4e00-\\u9fff·]{0,8}?(?:晚报|日报|晨报|时报|商报|早报|都市报|周报|青年报|快报|新报|电视台|广播电台|本报|新华社|中新社)(?:讯|电)?")]
    private static partial Regex StripPaper();

    [GeneratedRegex(Titles)]
    private static partial Regex TitleMark();

    [GeneratedRegex("[\\s、，,/／□■●◎▲◆★（）()：:]+")]
    private static partial Regex Separators();

    [GeneratedRegex("^(?:报道|摄影报道|摄影|摄|文|图|文图|图文|撰写|采写|整理|供图)$")]
    private static partial Regex Role();

    [GeneratedRegex("^(?:[\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff]{1,6}·[\\u4e00-\\u9fff·]{1,12})$")]
    private static partial Regex Name();

    [GeneratedRegex("文/图|文／图|图/文|报道\\s*摄|摄影报道|文图")]
    private static partial Regex AllPhoto();

    [GeneratedRegex("报道|文/图|文／图|图/文|讯|电")]
    private static partial Regex AllText();
}
