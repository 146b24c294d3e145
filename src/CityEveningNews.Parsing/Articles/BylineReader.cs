using System.Buffers;
using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Articles;

/// <summary>The people a byline names.</summary>
/// <param name="Credits">The people in order, with what they did.</param>
/// <param name="IsTitled">True if a title such as 记者 stands in it; false if only its form (□, 文/图) speaks for it.</param>
public sealed record BylineCredits(IReadOnlyList<Credit> Credits, bool IsTitled);

/// <summary>What a paragraph's lead says: 本报讯（记者…） or 新华社北京2月18日电（记者…）.</summary>
/// <param name="Length">How many characters of the paragraph the lead takes up, the spaces after it included.</param>
/// <param name="Text">The lead as printed.</param>
/// <param name="Dateline">The dateline of a wire story, e.g. 新华社北京2月18日电, which stays in the paragraph; null for the paper's own 本报讯, which is taken off.</param>
/// <param name="Credits">The people it names; none if it names none.</param>
public sealed record StoryLead(int Length, string Text, string? Dateline, IReadOnlyList<Credit> Credits);

/// <summary>Reads bylines (署名) and leads in the forms newspapers use, spaces kept or lost.</summary>
public static partial class BylineReader
{
    private const int LongestByline = 120;

    // Every title and every duty has one of these; most lines of a page have none, and are no bylines.
    private static readonly SearchValues<char> Marks = SearchValues.Create("记記员員生影文图圖摄攝写报報理");

    /// <summary>Reads a byline; null if the text is none.</summary>
    /// <param name="text">The byline's lines, joined by a space.</param>
    public static BylineCredits? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        if (trimmed.Length is < 3 or > LongestByline) return null;

        bool ornamented = Ornament().IsMatch(trimmed);
        string bare = Ornament().Replace(trimmed, "").Trim();
        if (bare.Length > 2 && bare[0] is '（' or '(' && bare[^1] is '）' or ')') bare = bare[1..^1].Trim();
        return Credits(bare, ornamented);
    }

    /// <summary>Reads the lead of a story's first paragraph; null if it has none.</summary>
    /// <param name="paragraph">The paragraph, its lines joined.</param>
    public static StoryLead? ReadLead(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        if (OwnLead().Match(paragraph) is { Success: true } own)
        {
            BylineCredits? people = own.Groups["who"].Success ? Credits(own.Groups["who"].Value.Trim(), ornamented: true) : null;
            if (own.Groups["who"].Success && people is null) return null;
            return new StoryLead(own.Length, own.Value.Trim(), null, people?.Credits ?? []);
        }

        if (WireLead().Match(paragraph) is not { Success: true } wire) return null;
        BylineCredits? correspondents = wire.Groups["who"].Success ? Credits(wire.Groups["who"].Value.Trim(), ornamented: true) : null;
        return new StoryLead(wire.Length, wire.Value.Trim(), wire.Groups["line"].Value.Trim(), correspondents?.Credits ?? []);
    }

    // Reads the byline from left to right: titles say who the names after them are, duties (文, 摄, 报道) what the names before them did.
    private static BylineCredits? Credits(string text, bool ornamented)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return null;
        bool spaced = SpaceBetweenNames().IsMatch(text);
        bool dutyFirst = DutyFirst().IsMatch(text);
        var credits = new List<Credit>();
        bool titled = false;
        int sinceDuty = 0;
        CreditRole title = CreditRole.None, duty = CreditRole.None;
        int at = 0;
        foreach (Match word in TitleOrDuty().Matches(text))
        {
            // 记者曹文轩报道: a surname alone is nobody's, and 文 is the name's next character.
            if (word.Length == 1 && text[at..word.Index].Trim().Length == 1) continue;
            if (!AddNames(text[at..word.Index], spaced, title | duty, credits)) return null;
            // Nobody is named before the first title: what stands there is another line.
            if (word.Groups["title"].Success && at == 0 && credits.Count > 0 && !ornamented) return null;
            at = word.Index + word.Length;
            if (word.Groups["title"].Success)
            {
                titled = true;
                title = TitleRole(word.Value);
                if (!dutyFirst) duty = CreditRole.None;
                continue;
            }

            CreditRole role = DutyRole(word.Value);
            if (dutyFirst)
            {
                duty = role;
                title = CreditRole.None;
                continue;
            }

            // “报道 摄”: a duty that follows another belongs to the same people.
            int first = sinceDuty < credits.Count ? sinceDuty : LastGroup(credits);
            for (int i = first; i < credits.Count; i++) credits[i] = credits[i] with { Role = credits[i].Role | role };
            sinceDuty = credits.Count;
        }

        if (!AddNames(text[at..], spaced, title | duty, credits)) return null;
        bool known = titled || (ornamented && credits.Count > 0 && at > 0) || (dutyFirst && credits.Count > 0);
        return known && credits.Count is > 0 and <= 16 ? new BylineCredits(credits, titled) : null;
    }

    /// <summary>True if a line holds nothing but names, each parted from the next, and may so go on with a byline that says no more.</summary>
    public static bool IsNames(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Array.TrueForAll(Separator().Split(line.Trim()), piece => piece.Length is 1 or > 4 ? piece.Contains('·') : PersonNames.LooksLike(piece));
    }

    private static int LastGroup(List<Credit> credits)
    {
        int first = credits.Count;
        while (first > 0 && credits[first - 1].Role == credits[^1].Role) first--;
        return first;
    }

    // Adds the names in a stretch between two titles or duties; false if something in it is no name.
    private static bool AddNames(string stretch, bool spaced, CreditRole role, List<Credit> credits)
    {
        string[] pieces = Separator().Split(stretch.Trim());
        for (int i = 0; i < pieces.Length; i++)
        {
            string piece = pieces[i];
            if (piece.Length == 0) continue;

            // A name of two characters is printed with a space between them to be as long as the others: 屈 佩.
            if (piece.Length == 1 && i + 1 < pieces.Length && pieces[i + 1].Length == 1)
            {
                piece += pieces[++i];
            }

            IReadOnlyList<string> names = piece.Length > 4 || (piece.Length == 4 && !spaced) ? PersonNames.Cut(piece) : [piece];
            foreach (string name in names)
            {
                if (!PersonNames.IsName(name)) return false;
                credits.Add(new Credit(name, role));
            }
        }

        return true;
    }

    private static CreditRole TitleRole(string title) =>
        title.EndsWith('员') || title.EndsWith('員') ? (title.Contains("评论", StringComparison.Ordinal) ? CreditRole.Text : CreditRole.Correspondent)
        : title.Contains("实习", StringComparison.Ordinal) || title.Contains("實習", StringComparison.Ordinal) ? CreditRole.Intern
        : title.Contains('摄') || title.Contains('攝') ? CreditRole.Photo
        : CreditRole.None;

    private static CreditRole DutyRole(string duty)
    {
        CreditRole role = CreditRole.None;
        if (duty.Any(c => c is '摄' or '攝' or '图' or '圖')) role |= CreditRole.Photo;
        if (duty.Any(c => c is '文' or '报' or '報' or '写')) role |= CreditRole.Text;
        return role;
    }

    [GeneratedRegex(@"^[\s/／□■◇◆○●◎▲△★☆▍▎｜|\-—]+")]
    private static partial Regex Ornament();

    [GeneratedRegex(@"^\s*(?:【本[报報][讯訊]】|本[报報][讯訊]|本刊讯|晚报讯|晨报讯|日报讯)\s*(?:[（(](?<who>(?=[^）)]*(?:[记記]者|通[讯訊][员員]|[实實][习習]生|文|[摄攝]))[^（）()]{2,80})[）)])?[\s　]*")]
    private static partial Regex OwnLead();

    [GeneratedRegex(@"^\s*(?:[据據])?(?<line>(?:新[华華]社|中新社|中新网|人民网|本[报報])[\u4E00-\u9FFF]{1,12}(?:\d{1,2}月)?(?:\d{1,2}日)?[电電])(?=[\s　（(]|(?<=日.))[\s　]*(?:[（(](?<who>[^（）()]{2,60})[）)])?[\s　]*")]
    private static partial Regex WireLead();

    // 记者 with whatever says of which house and rank they are; then the other titles.
    [GeneratedRegex(@"(?<title>(?:(?<=^|[\s、，,/；;|])[\u4E00-\u9FFF]{0,12}?|本[报報刊台])?(?:全媒体|融媒体|首席|特派|特[约約]|[见見][习習]|[实實][习習]|[摄攝]影)*(?<!与|同|向|对|答|中外|各国|外国)[记記]者|(?:本[报報刊])?(?:特[约約])?通[讯訊][员員]|(?:[见見][习習]|[实實][习習])生|(?:本[报報])?(?:特[约約])?[评評][论論][员員]|(?<![\u4E00-\u9FFF])[摄攝]影(?=[\s：:]))|(?<duty>文[字图圖]?\s*[/、及和]\s*[图圖片摄攝影]+|[图圖]\s*[/、]\s*文|[摄攝]影[报報][道导導]|采写|撰文|供[图圖]|制[图圖]|[综綜]合[报報]道|整理|[报報][道导導]|[摄攝]影|[摄攝]|(?<=^|[\s、，]|[\u4E00-\u9FFF]{3})[文图圖](?=$|[\s、，/／：:]|(?![报報][道导導])[\u4E00-\u9FFF]{2}))")]
    private static partial Regex TitleOrDuty();

    [GeneratedRegex(@"^(?:文|[图圖]|[摄攝]影?|撰文)\s*[/／：:]")]
    private static partial Regex DutyFirst();

    [GeneratedRegex(@"[\s　、，,；;/／|｜：:]+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"[\u4E00-\u9FFF][\s　][\u4E00-\u9FFF]")]
    private static partial Regex SpaceBetweenNames();
}
