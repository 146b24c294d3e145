using System.Buffers;
using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;
using static CityEveningNews.Parsing.Articles.BylineTerms;

namespace CityEveningNews.Parsing.Articles;

/// <summary>The people a byline names.</summary>
/// <param name="Credits">The people in order, with what they did; none for 据新华社 and 本报评论员, which name nobody.</param>
/// <param name="IsTitled">True if words such as 记者 or 据 say what it is; false if only its form (□, 文/图, brackets) speaks for it.</param>
public sealed record BylineCredits(IReadOnlyList<Credit> Credits, bool IsTitled);

/// <summary>Reads bylines (署名) in the forms newspapers use, spaces kept or lost.</summary>
public static partial class BylineReader
{
    private const int LongestByline = 120;
    private const int MostPeople = 16;

    // Names by themselves: more of them are a list of something else.
    private const int MostBareNames = 4;

    // In log odds: what running text has more often than this is a word.
    private const double CommonWord = -12.5;

    // Every title and every duty has one of these; most lines of a page have none, and are no bylines.
    private const string SignsOfAll = "记記员員生影文图圖摄攝写寫报報理稿笔筆述译譯片画畫频頻辑輯筹籌策作据據综綜来來访訪视視";

    private static readonly SearchValues<char> Signs = SearchValues.Create(SignsOfAll), SignsOfParts = SearchValues.Create(SignsOfAll + "网網闻聞端媒社台");

    // In characters: a name or a place; names run together are longer.
    private const int LongestPart = 5;

    // In characters: two names of three and a space between them.
    private const int LongestSignature = 7;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。！？；…");

    private static readonly SearchValues<char> PartEnds = SearchValues.Create(" 　、，,/／|｜丨：:·・‧•∙（）()〔〕【】[]［］〖〗“”《》-—" + Marks);

    private static readonly SearchValues<char> Pictures = SearchValues.Create("摄攝图圖画畫频頻"), Writing = SearchValues.Create("文报報写寫笔筆稿");

    private static readonly SearchValues<char> SignsOfNames = SearchValues.Create(Marks + "（(");

    /// <summary>Reads a byline; null if the text is none.</summary>
    /// <param name="text">The byline's lines, joined by a space.</param>
    public static BylineCredits? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        if (trimmed.Length is < 3 or > LongestByline) return null;
        bool signed = trimmed.AsSpan().ContainsAny(Signs), named = SignsOfNames.Contains(trimmed[0]);
        if ((!signed && !named) || IsText(trimmed)) return null;
        if (signed && (SourceNote.Is(trimmed) || Nobody().IsMatch(trimmed))) return new BylineCredits([], IsTitled: true);

        int ornament = Ornament().Match(trimmed).Length;
        string bare = trimmed[ornament..].Trim();
        if (InBrackets().Match(bare) is { Success: true } bracket) bare = bracket.Groups["who"].Value.Trim();
        if (signed && Credits(bare, ornament > 0) is { } credits) return credits;
        return named && BareNames(bare) is { } names && names.TrueForAll(name => PersonNames.IsTypical(name) && !IsWord(name)) ? Named(names) : null;
    }

    // Spares most of a page the reading: a sentence ends in it, or one of its parts is too long for a name and has no word that a byline is made of.
    private static bool IsText(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(SentenceMarks)) return true;
        while (text.Length > 0)
        {
            int end = text.IndexOfAny(PartEnds);
            ReadOnlySpan<char> part = end < 0 ? text : text[..end];
            if (part.Length > LongestPart && !part.ContainsAny(SignsOfParts) && !PersonNames.BeginsWithSurname(part)) return true;
            text = end < 0 ? default : text[(end + 1)..];
        }

        return false;
    }

    /// <summary>Reads who is named within running text, where only what looks like a name is one; null if the text is no byline.</summary>
    internal static BylineCredits? ReadCertain(string text) => Read(text) is { IsTitled: true } byline && byline.Credits.All(IsCertain) ? byline : null;

    // A correspondent may sign with a name that has no surname: 通讯员 天宣.
    private static bool IsCertain(Credit credit) =>
        PersonNames.IsTypical(credit.Name) || (credit.Role.HasFlag(CreditRole.Correspondent) && credit.Name.Length <= 3 && PersonNames.CouldBe(credit.Name) && !IsWord(credit.Name));

    /// <summary>Reads what stands in the brackets after 本报讯 or 电: names, with titles or without; null if it is something else.</summary>
    internal static BylineCredits? ReadBracketed(string text) =>
        Credits(text, ornamented: true) ?? (BareNames(text) is { } names && names.TrueForAll(name => PersonNames.CouldBe(name)) ? Named(names) : null);

    /// <summary>True if a byline ends with a title, so that who bears it is named on the next line.</summary>
    internal static bool EndsWithTitle(string byline) => LastTitle().IsMatch(byline);

    /// <summary>True if a line holds nothing but names, each parted from the next, and may so go on with a byline that says no more.</summary>
    public static bool IsNames(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Array.TrueForAll(Separator().Split(line.Trim()), piece => piece.Length is 1 or > 4 ? piece.Contains('·') : PersonNames.LooksLike(piece));
    }

    // Reads the byline from left to right: titles say who the names after them are, duties (文, 摄, 报道) what the names before them did.
    private static BylineCredits? Credits(string printed, bool ornamented)
    {
        if (!printed.AsSpan().ContainsAny(Signs)) return null;
        // 义昊（文）: in brackets or not, it is what he did.
        string text = BracketedDuty().Replace(MiddleDot().Replace(printed, "·"), " ${duty} ");
        bool spaced = SpaceBetweenNames().IsMatch(text);
        bool dutyFirst = DutyFirst().IsMatch(text);
        var credits = new List<Credit>();
        bool titled = false, worked = dutyFirst;
        int sinceTitle = 0, sinceDuty = 0;
        CreditRole title = CreditRole.None, duty = CreditRole.None;
        int at = 0;
        foreach (Match word in Words().Matches(text))
        {
            // 记者曹文轩报道, 于敏 李 文: a surname alone is nobody's, and 文 is the name's next character.
            string stretch = text[at..word.Index];
            if ((word.Length == 1 || word.Groups["aside"].Success) && EndsWithinName(stretch)) continue;
            if (word.Groups["report"].Success) stretch = WithoutPlace(stretch);
            if (!AddNames(stretch, spaced, title | duty, credits)) return null;
            bool isTitle = word.Groups["title"].Success || word.Groups["work"].Success;
            // Nobody is named before the first title: what stands there is another line.
            if (isTitle && at == 0 && credits.Count > 0 && !ornamented) return null;
            at = word.Index + word.Length;
            if (word.Groups["aside"].Success) continue;
            if (isTitle)
            {
                titled |= word.Groups["title"].Success;
                worked |= word.Groups["work"].Success;
                // 摄影 记者: both say it of the same people.
                title = (word.Groups["title"].Success ? TitleRole(word.Value) : DutyRole(word.Value)) | (credits.Count == sinceTitle ? title : CreditRole.None);
                sinceTitle = credits.Count;
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

            worked |= word.Groups["both"].Success || (word.Index > 0 && text[word.Index - 1] is '/' or '／');
            // “报道 摄”: a duty that follows another belongs to the same people.
            int first = sinceDuty < credits.Count ? sinceDuty : LastGroup(credits);
            for (int i = first; i < credits.Count; i++) credits[i] = credits[i] with { Role = credits[i].Role | role };
            sinceDuty = credits.Count;
        }

        if (!AddNames(text[at..], spaced, title | duty, credits) || credits.Count is 0 or > MostPeople) return null;
        // 文/图, 采写 without a title: where all of them look like names.
        bool certain = worked && credits.TrueForAll(credit => PersonNames.IsTypical(credit.Name) && !IsWord(credit.Name));
        return titled || certain || dutyFirst || (ornamented && at > 0) ? new BylineCredits(credits, titled || certain) : null;
    }

    private static BylineCredits Named(List<string> names) => new([.. names.Select(name => new Credit(name, CreditRole.None))], IsTitled: false);

    // 关注, 张家口: a word, though it begins with a surname.
    private static bool IsWord(string name) => LanguageModel.Shared.LogProbability(name) > CommonWord;

    private static int LastGroup(List<Credit> credits)
    {
        int first = credits.Count;
        while (first > 0 && credits[first - 1].Role == credits[^1].Role) first--;
        return first;
    }

    // Adds the names in a stretch between two titles or duties; false if something in it is no name.
    private static bool AddNames(string stretch, bool spaced, CreditRole role, List<Credit> credits)
    {
        List<string> names = [.. Pieces(stretch).SelectMany(piece => !piece.Contains('·') && (piece.Length > 4 || (piece.Length == 4 && !spaced)) ? PersonNames.Cut(piece) : [piece])];
        credits.AddRange(names.Select(name => new Credit(name, role)));
        return names.TrueForAll(PersonNames.IsName);
    }

    /// <summary>Reads one or two names that stand by themselves, as beneath a commentary's headline; null if the text is anything else.</summary>
    internal static BylineCredits? ReadSignature(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Length <= LongestSignature && BareNames(trimmed) is { Count: <= 2 } names && names.TrueForAll(name => name.Length is 2 or 3 && PersonNames.IsTypical(name) && !IsWord(name)) ? Named(names) : null;
    }

    private static List<string>? BareNames(string text)
    {
        List<string> names = Pieces(MiddleDot().Replace(text, "·"));
        return names.Count <= MostBareNames && names.TrueForAll(PersonNames.IsName) ? names : null;
    }

    // A name of two characters is printed with a space between them to be as long as the others: 屈 佩.
    private static List<string> Pieces(string stretch)
    {
        var pieces = new List<string>();
        bool open = false;
        foreach (string piece in Separator().Split(stretch.Trim()).Where(piece => piece.Length > 0))
        {
            if (open && piece.Length == 1) pieces[^1] += piece;
            else pieces.Add(piece);
            open = piece.Length == 1 && !(open && pieces[^1].Length == 2);
        }

        return pieces;
    }

    // 邹斌 潜江报道: what clings to the word and is no name says where they reported from.
    private static string WithoutPlace(string stretch)
    {
        int at = stretch.LastIndexOfAny([' ', '\u3000']);
        string last = stretch[(at + 1)..];
        return at > 0 && last.Length is >= 2 and <= 4 && (!PersonNames.IsTypical(last) || IsWord(last)) ? stretch[..at] : stretch;
    }

    private static bool EndsWithinName(string stretch) => Pieces(stretch) is [.., { Length: 1 }];

    private static CreditRole TitleRole(string title) =>
        title.EndsWith('员') || title.EndsWith('員') ? (title.Contains("评论", StringComparison.Ordinal) ? CreditRole.Text : CreditRole.Correspondent)
        : title.Contains("实习", StringComparison.Ordinal) || title.Contains("實習", StringComparison.Ordinal) ? CreditRole.Intern
        : title.Contains('摄') || title.Contains('攝') ? CreditRole.Photo
        : CreditRole.None;

    private static CreditRole DutyRole(string duty)
    {
        CreditRole role = CreditRole.None;
        if (duty.AsSpan().ContainsAny(Pictures)) role |= CreditRole.Photo;
        if (duty.AsSpan().ContainsAny(Writing)) role |= CreditRole.Text;
        return role;
    }

    [GeneratedRegex($@"^[\s/／{Marks}▎｜|\-—]*(?:本[版期组組](?:稿件|新[闻聞]|文字|[图圖]片|文[图圖]|{Work}|[报報][道导導])*(?:均?由|[\s：:/])*)?")]
    private static partial Regex Ornament();

    [GeneratedRegex($@"^[{Opening}](?<who>[^{Opening}{Closing}]+)[{Closing}]$")]
    private static partial Regex InBrackets();

    // 本报评论员: the paper speaks.
    [GeneratedRegex($@"^[\s{Marks}]*(?:{OwnHouse}|[{Han}]{{2,8}}{HouseEnd})(?:(?:特[约約]|首席)?[评評][论論][员員]|[编編][辑輯]部)$")]
    private static partial Regex Nobody();

    [GeneratedRegex(@"[（(](?<duty>文字?|[图圖]片?|[摄攝]影?|文\s*[/／]?\s*[图圖])[）)]")]
    private static partial Regex BracketedDuty();

    [GeneratedRegex($"{Title}|{WorkBefore}|{Aside}|{Duty}")]
    private static partial Regex Words();

    [GeneratedRegex($@"^(?:{WordsAndPicture}|文|[图圖]|[摄攝])(?:\s*[/／：:|丨]|\s+\S)")]
    private static partial Regex DutyFirst();

    [GeneratedRegex("(?:[记記]者|通[讯訊][员員]|[见見][习習]生|[实實][习習]生)[：:]?$")]
    private static partial Regex LastTitle();

    [GeneratedRegex($"[{Gap}]+")]
    private static partial Regex Separator();

    [GeneratedRegex($@"[{Han}][\s　][{Han}]")]
    private static partial Regex SpaceBetweenNames();

    [GeneratedRegex($@"(?<=[{Han}])\s*[·・‧•∙]\s*(?=[{Han}])")]
    private static partial Regex MiddleDot();
}
