using System.Buffers;
using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Model;
using static CityEveningNews.Parsing.Articles.BylineTerms;

namespace CityEveningNews.Parsing.Articles;

/// <summary>What a paragraph's lead says: 本报讯（记者…） or 新华社北京2月18日电（记者…）.</summary>
/// <param name="Length">How many characters of the paragraph the lead takes up, the spaces after it included.</param>
/// <param name="Text">The lead as printed.</param>
/// <param name="Dateline">The dateline of a wire story, e.g. 新华社北京2月18日电, which stays in the paragraph; null for the paper's own 本报讯, which is taken off.</param>
/// <param name="Credits">The people it names; none if it names none.</param>
public sealed record StoryLead(int Length, string Text, string? Dateline, IReadOnlyList<Credit> Credits);

/// <summary>Reads the lead that a story's first paragraph begins with, in the forms newspapers use, spaces kept or lost.</summary>
public static partial class LeadReader
{
    // In characters: within so many a lead has named its house, or 记者.
    private const int Reach = 24;

    private static readonly SearchValues<char> Signs = SearchValues.Create("讯訊电電息记記通");

    /// <summary>Reads the lead of a story's first paragraph; null if it has none.</summary>
    /// <param name="paragraph">The paragraph, its lines joined.</param>
    public static StoryLead? Read(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        if (!MayBegin(paragraph)) return null;
        if (OwnLead().Match(paragraph) is { Success: true } own) return Own(paragraph, own);
        // 据新华社电 by itself says where the text above comes from.
        if (WireLead().Match(paragraph) is { Success: true } wire) return !wire.Groups["day"].Success && SourceNote.Is(paragraph) ? null : Wire(paragraph, wire);
        return ByThemselves(paragraph);
    }

    /// <summary>True if a line may begin with a lead, broken off or not: most lines do not, and are spared the reading.</summary>
    /// <param name="line">The line.</param>
    public static bool MayBegin(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.AsSpan(0, Math.Min(Reach, line.Length)).ContainsAny(Signs);
    }

    /// <summary>True if a line holds a lead and nothing else, so that the lead may go on with the next: 新华社北京2月18日电 / （记者…）.</summary>
    /// <param name="line">The line.</param>
    internal static bool IsAlone(string line) => SourceNote.Is(line) || (Read(line) is { } lead && lead.Length >= line.TrimEnd().Length);

    private static StoryLead? Own(string paragraph, Match house)
    {
        int end = house.Length;
        if (InBrackets().Match(paragraph, end) is { Success: true } bracket)
        {
            if (People(bracket.Groups["who"].Value) is { } credits)
            {
                end = bracket.Index + bracket.Length;
                // （记者 …）（通讯员 …）
                if (InBrackets().Match(paragraph, end) is { Success: true } next && Title().IsMatch(next.Groups["who"].Value) && People(next.Groups["who"].Value) is { } more)
                {
                    (end, credits) = (next.Index + next.Length, [.. credits, .. more]);
                }

                return Lead(paragraph, end, null, credits);
            }

            // What is in the brackets was meant to name them, and cannot be read.
            if (Title().IsMatch(bracket.Groups["who"].Value)) return null;
            if (SourceNote.IsBracketed(bracket.Value)) return Lead(paragraph, bracket.Index + bracket.Length, null, []);
        }
        else if (Unbracketed(paragraph, end) is { } who)
        {
            return Lead(paragraph, who.End, null, who.Credits);
        }

        return Lead(paragraph, end, null, []);
    }

    private static StoryLead? Wire(string paragraph, Match wire)
    {
        string dateline = wire.Groups["line"].Value;
        IReadOnlyList<Credit>? credits = null;
        int end = wire.Length;
        if (InBrackets().Match(paragraph, end) is { Success: true } bracket)
        {
            credits = People(bracket.Groups["who"].Value);
            if (credits is not null) end = bracket.Index + bracket.Length;
        }
        else if (Unbracketed(paragraph, end) is { } who)
        {
            (end, credits) = who;
        }

        // 新华社电: without place and day it must name somebody, or stand apart from the text.
        bool known = credits is not null || wire.Groups["place"].Length > 0 || wire.Groups["day"].Success || wire.Groups["apart"].Success;
        return known ? Lead(paragraph, end, dateline, credits ?? []) : null;
    }

    // （记者 …） or 记者…报道： with no house before it.
    private static StoryLead? ByThemselves(string paragraph)
    {
        int start = Ornament().Match(paragraph).Length;
        StoryLead? lead = null;
        if (InBrackets().Match(paragraph, start) is { Success: true } bracket)
        {
            if (Title().IsMatch(bracket.Groups["who"].Value) && People(bracket.Groups["who"].Value) is { } credits) lead = Lead(paragraph, bracket.Index + bracket.Length, null, credits);
        }
        else if (Reported(paragraph, start) is { } who)
        {
            lead = Lead(paragraph, who.End, null, who.Credits);
        }

        // By itself on its line it is a byline.
        return lead is null || lead.Length >= paragraph.TrimEnd().Length ? null : lead;
    }

    private static StoryLead Lead(string paragraph, int end, string? dateline, IReadOnlyList<Credit> credits)
    {
        int rest = end;
        while (rest < paragraph.Length && (char.IsWhiteSpace(paragraph[rest]) || (dateline is null && paragraph[rest] is '：' or ':'))) rest++;
        return new StoryLead(rest, paragraph[..rest].Trim(), dateline, credits);
    }

    // 记者…报道：, or names and titles with blanks between them; null if nobody is named so.
    private static (int End, IReadOnlyList<Credit> Credits)? Unbracketed(string paragraph, int start) =>
        Reported(paragraph, start) ?? Spaced(paragraph, start);

    private static (int End, IReadOnlyList<Credit> Credits)? Reported(string paragraph, int start)
    {
        if (UntilReported().Match(paragraph, start) is not { Success: true } match) return null;
        return BylineReader.ReadCertain(match.Groups["who"].Value) is { } byline ? (match.Index + match.Length, byline.Credits) : null;
    }

    // 记者 李… 通讯员 王… 昨天: as far as there are titles and names.
    private static (int End, IReadOnlyList<Credit> Credits)? Spaced(string paragraph, int start)
    {
        (int, IReadOnlyList<Credit>)? longest = null;
        int from = Blanks().Match(paragraph, start) is { Success: true } blank ? blank.Index + blank.Length : start;
        foreach (Match word in Words().Matches(paragraph, from))
        {
            if (word.Index + word.Length == paragraph.Length) break;
            string who = paragraph[from..(word.Index + word.Length)];
            if (who.Length > 40 || !Title().IsMatch(who)) break;
            if (BylineReader.ReadCertain(who) is { } byline) longest = (word.Index + word.Length, byline.Credits);
            else if (!Title().IsMatch(word.Value)) break;
        }

        return longest;
    }

    // In the brackets after 本报讯 or 电 stands who wrote it, with a title or without.
    private static IReadOnlyList<Credit>? People(string who) => BylineReader.ReadBracketed(who.Trim())?.Credits;

    [GeneratedRegex(@"\G[\s　" + Marks + "]*")]
    private static partial Regex Ornament();

    [GeneratedRegex(@"\G[\s　]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\G[\s　]*[^\s　，。：；！？、（）“”《》]+(?=[\s　])")]
    private static partial Regex Words();

    [GeneratedRegex("[记記]者|通[讯訊][员員]|[见見][习習]生|[实實][习習]生|[评評][论論][员員]|[摄攝]影")]
    private static partial Regex Title();

    [GeneratedRegex($@"\G[\s　]*[{Opening}](?<who>[^{Opening}{Closing}。]{{2,80}})[{Closing}]")]
    private static partial Regex InBrackets();

    // 记者…报道 摄 is a byline, and no lead.
    [GeneratedRegex($@"\G[\s　]*(?<who>(?:{OwnHouse}|[{Han}]{{0,10}}?{HouseEnd})?{Rank}*(?:[记記]者|通[讯訊][员員])[^，。：；！？（）“”]{{2,30}}?{Report})(?![了的过過称稱说說中，。、]|[\s　]*(?:{Work}|[摄攝文图圖](?:$|[{Gap}])))")]
    private static partial Regex UntilReported();

    // 江城晚报讯 is told from other words in 讯 by what follows it; 本报讯 is told by itself.
    [GeneratedRegex($@"^[\s　{Marks}]*(?:[{Opening}]\s*(?:{House})\s*[{Closing}]|本[报報][讯訊]|(?:{House})(?=$|[\s　{Opening}：:]|[记記]者))")]
    private static partial Regex OwnLead();

    private const string House = $@"{OwnHouse}(?:[{Han}]{{2,6}}?)?(?:{Day})?(?:[综綜]合)?(?:[讯訊]|消息)|(?!{Agency}|[{Han}]+本[报報])[{Han}]{{0,8}}?{HouseEnd}(?:[{Han}]{{0,6}}?{Day})?[讯訊]";

    [GeneratedRegex($@"^[\s　]*(?:[据據])?(?<line>(?:{Agency}(?<place>[{Han}]{{0,12}}?)|{OwnHouse}(?<place>[{Han}]{{1,12}}?))(?<day>{Day})?[专專]?[电電])(?:(?<apart>[\s　]+)|(?=[{Opening}])|(?<=日[专專]?[电電]))")]
    private static partial Regex WireLead();
}
