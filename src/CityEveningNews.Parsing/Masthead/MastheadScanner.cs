using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Masthead.Dates;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Masthead;

/// <summary>Finds the pieces of a masthead in one line, each taken once, the surest first.</summary>
internal static class MastheadScanner
{
    /// <summary>Stands in a line for what has been read already.</summary>
    public const char Mask = '\u0001';

    // A line so short is a day, a page or a name as likely as not.
    private const int Short = 5;

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [.. StaffRoles.People, .. StaffRoles.Work, .. MastheadLore.OwnPhones, .. MastheadLore.OtherPhones, .. MastheadLore.Feasts, .. MastheadLore.SolarTerms, .. MastheadLore.PaperNames.Split('|'), .. MastheadLore.Words],
        StringComparison.Ordinal);

    /// <summary>The pieces found in a line, in the order they stand; none in a line that is plainly something else.</summary>
    public static IReadOnlyList<MastheadPiece> Scan(string text)
    {
        if (text.Length > 600 || !MayState(text)) return [];

        var pieces = new List<MastheadPiece>();
        string left = text;
        foreach ((MastheadField field, Regex pattern) in MastheadPatterns.Fields) Take(ref left, pieces, field, pattern);
        foreach (MastheadPiece piece in StaffReader.Read(left)) Add(ref left, pieces, piece);
        if (pieces.Exists(p => p.IsSureStaff || p.Field is MastheadField.NewsHotline or MastheadField.OtherPhone)) Take(ref left, pieces, MastheadField.OtherPhone, MastheadPatterns.BarePhone);
        foreach (Regex pattern in MastheadPatterns.Slogans) Take(ref left, pieces, MastheadField.Slogan, pattern);
        foreach (Regex pattern in MastheadPatterns.Furniture) Take(ref left, pieces, MastheadField.Furniture, pattern);
        Take(ref left, pieces, MastheadField.Publication, MastheadPatterns.Name);
        Take(ref left, pieces, MastheadField.Edition, MastheadPatterns.Edition);
        if (pieces.Exists(p => p.Field is MastheadField.Date or MastheadField.SerialNumber or MastheadField.IssueNumber) && !pieces.Exists(p => p.Field == MastheadField.Publication))
        {
            Take(ref left, pieces, MastheadField.Publication, MastheadPatterns.PossibleName);
        }

        TakeLatin(ref left, pieces);
        TakeBareDay(ref left, pieces);
        return [.. pieces.OrderBy(p => p.Start)];
    }

    /// <summary>The share of a line's letters, ideographs and digits that its pieces hold: 1 for a line that is masthead through and through.</summary>
    public static double Coverage(string text, IReadOnlyList<MastheadPiece> pieces)
    {
        int all = 0, covered = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            all++;
            if (pieces.Any(p => i >= p.Start && i < p.Start + p.Length)) covered++;
        }

        return all == 0 ? 0 : (double)covered / all;
    }

    /// <summary>True if spaces or marks part the pieces from what stands beside them: 新春特刊 今日8版, but not 今日8版特刊.</summary>
    public static bool StandApart(string text, IReadOnlyList<MastheadPiece> pieces)
    {
        foreach (MastheadPiece piece in pieces)
        {
            int end = piece.Start + piece.Length;
            if (piece.Start > 0 && char.IsLetterOrDigit(text[piece.Start - 1]) && char.IsLetterOrDigit(text[piece.Start]) && !pieces.Any(p => p.Start + p.Length == piece.Start)) return false;
            if (end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1]) && !pieces.Any(p => p.Start == end)) return false;
        }

        return true;
    }

    /// <summary>What a line holds beside its pieces, or an empty text.</summary>
    public static string Rest(string text, IReadOnlyList<MastheadPiece> pieces)
    {
        var rest = new StringBuilder(text);
        foreach (MastheadPiece piece in pieces)
        {
            for (int i = piece.Start; i < piece.Start + piece.Length; i++) rest[i] = ' ';
        }

        string trimmed = Regex.Replace(rest.ToString(), @"\s{2,}", " ").Trim();
        return trimmed.Any(char.IsLetterOrDigit) ? trimmed : "";
    }

    // A field set in figures and letters only, or one in words that mastheads use, set wide or not.
    private static bool MayState(string text) =>
        text.Length <= Short || !text.Any(c => c is >= '\u4E00' and <= '\u9FFF') || string.Concat(text.Where(c => !char.IsWhiteSpace(c))).AsSpan().ContainsAny(Words);

    private static void Take(ref string left, List<MastheadPiece> pieces, MastheadField field, Regex pattern)
    {
        foreach (Match match in pattern.Matches(left))
        {
            if (match.Length > 0 && !string.IsNullOrWhiteSpace(match.Value) && IsPlausible(field, match)) Add(ref left, pieces, new MastheadPiece(field, match.Index, match.Length, match));
        }
    }

    private static bool IsPlausible(MastheadField field, Match match) => field switch
    {
        MastheadField.Lunar => LunarText.From(match) is { } lunar && (lunar.Month is not null || lunar.YearName is not null),
        MastheadField.Date => SolarDateText.Read(match, out _, out _),
        MastheadField.Publication => !MastheadLore.NoPapers.Contains(match.Value),
        MastheadField.IssueNumber => ChineseNumber.TryParse(match.Groups["value"].ValueSpan, out int n) && n > 0,
        MastheadField.Pages => ChineseNumber.TryParse(match.Groups["value"].ValueSpan, out int pages) && pages is > 0 and < 1000,
        _ => true,
    };

    private static void Add(ref string left, List<MastheadPiece> pieces, MastheadPiece piece)
    {
        pieces.Add(piece);
        left = string.Concat(left.AsSpan(0, piece.Start), new string(Mask, piece.Length), left.AsSpan(piece.Start + piece.Length));
    }

    // 江城晚报 Jiangcheng Evening News, CHENGSHI WANBAO: the name once more, in letters.
    private static void TakeLatin(ref string left, List<MastheadPiece> pieces)
    {
        Match name = MastheadPatterns.Latin.Match(left.Replace(Mask, ' '));
        if (name.Success) Add(ref left, pieces, new MastheadPiece(MastheadField.Furniture, name.Groups["value"].Index, name.Groups["value"].Length, name));
    }

    // 正月初八 19: the day stands alone, large, beside what says the month.
    private static void TakeBareDay(ref string left, List<MastheadPiece> pieces)
    {
        if (pieces.Exists(p => p.Field is MastheadField.Date or MastheadField.MonthDay)) return;
        Match day = MastheadPatterns.BareDay.Match(left.Replace(Mask, ' '));
        if (day.Success) Add(ref left, pieces, new MastheadPiece(MastheadField.BareDay, day.Index, day.Length, day));
    }
}
