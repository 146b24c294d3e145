using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Masthead.Dates;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Masthead;

/// <summary>A line that is not blank, seen as a masthead would have it.</summary>
internal sealed partial class MastheadLine
{
    // Below this share of a line, what was found in it is a mention, not a masthead.
    private const double Mostly = 0.55;
    private const double Wholly = 0.95;

    // A word or two beside what a line states, 春节合刊 or 今日推荐, belongs to it; a headline is seldom so short.
    private const int AFewWords = 6;

    private readonly bool _leavesLittle;

    /// <summary>Looks at one line, or at one that ends in a field's name together with the line that holds the value.</summary>
    public MastheadLine(IReadOnlyList<SourceLine> sources)
    {
        Sources = sources;
        Text = string.Join(' ', sources.Select(s => s.Text));
        Pieces = MastheadScanner.Scan(Text);
        Coverage = Pieces.Count == 0 ? 0 : MastheadScanner.Coverage(Text, Pieces);
        int letters = Text.Count(char.IsLetterOrDigit);
        Rest = MastheadScanner.Rest(Text, Pieces);
        _leavesLittle = Length(Rest) <= AFewWords;
        IsBody = (letters >= 10 && Coverage < 0.4) || (Coverage < 0.9 && SentenceEnd().IsMatch(Text));
    }

    /// <summary>The lines it is made of.</summary>
    public IReadOnlyList<SourceLine> Sources { get; }

    /// <summary>Their text.</summary>
    public string Text { get; }

    /// <summary>What was found in it.</summary>
    public IReadOnlyList<MastheadPiece> Pieces { get; private set; }

    /// <summary>How much of it was found.</summary>
    public double Coverage { get; }

    /// <summary>What it holds beside its pieces, or an empty text.</summary>
    public string Rest { get; private set; }

    /// <summary>True if what it holds beside its pieces may be somebody's text: more than a word or two.</summary>
    public bool LeavesText => Rest.Length > 0 && !_leavesLittle;

    /// <summary>True for running text.</summary>
    public bool IsBody { get; }

    /// <summary>True once it is taken to be of the masthead.</summary>
    public bool IsMasthead { get; set; }

    /// <summary>True if it can be nothing but a masthead's line wherever it stands: the last line of a paragraph (共16版。) can.</summary>
    public bool IsCore
    {
        get
        {
            if (EndsSentence) return false;
            int core = Pieces.Count(IsCorePiece);
            if (Has(MastheadField.Address) && Has(MastheadField.Postcode)) core++;
            if (Has(MastheadField.Date) && (Has(MastheadField.Weekday) || Has(MastheadField.Lunar))) core++;
            int staff = Pieces.Where(p => p.Field == MastheadField.Staff).Sum(p => p.IsSureStaff ? 2 : 1);
            if (staff >= 2) core++;
            return (core >= 1 && Coverage >= Wholly) || (core >= 2 && Coverage >= Mostly);
        }
    }

    /// <summary>True if it is masthead in the company of other masthead lines.</summary>
    public bool IsWhole => Coverage >= Wholly || (_leavesLittle && Pieces.Any(IsTelling) && !EndsSentence && MastheadScanner.StandApart(Text, Pieces) && !OfAStory().IsMatch(Rest));

    /// <summary>True if it is the paper's where it stands by itself: 江城网：www.jcnet.cn, the forecast.</summary>
    public bool IsBox => Coverage >= Wholly && !EndsSentence && Pieces.Any(p => p.Match.Groups[MastheadPatterns.Box].Success);

    /// <summary>True if it closes a sentence.</summary>
    public bool EndsSentence => Text.AsSpan().TrimEnd() is [.., '。' or '，'];

    /// <summary>True if the line states some such field.</summary>
    public bool Has(MastheadField field) => Pieces.Any(p => p.Field == field);

    /// <summary>True if the line states nothing but such fields.</summary>
    public bool HasOnly(params ReadOnlySpan<MastheadField> fields)
    {
        foreach (MastheadPiece piece in Pieces)
        {
            if (!fields.Contains(piece.Field)) return false;
        }

        return Pieces.Count > 0;
    }

    /// <summary>Takes what is left of the line for one field.</summary>
    public void TakeAs(MastheadField field, Match match)
    {
        Pieces = [.. Pieces, new MastheadPiece(field, match.Index, match.Length, match)];
        Rest = MastheadScanner.Rest(Text, Pieces);
        IsMasthead = true;
    }

    private static bool IsTelling(MastheadPiece piece) => piece.Field is MastheadField.Date or MastheadField.NewsHotline or MastheadField.AdvertisingHotline or MastheadField.Address
        || piece.IsSureStaff || piece.Match.Groups["calendar"].Success || IsCorePiece(piece);

    // Ideographs, and figures and words in letters as one each.
    private static int Length(string text) => Units().Count(text);

    private static bool IsCorePiece(MastheadPiece piece) => piece.Match.Groups[MastheadPatterns.Own].Success || piece.Field switch
    {
        MastheadField.SerialNumber or MastheadField.PostalCode or MastheadField.Pages or MastheadField.Founded or MastheadField.Publisher => true,
        MastheadField.IssueNumber => piece.Match.Groups["total"].Success
            || (ChineseNumber.TryParse(piece.Match.Groups["value"].ValueSpan, out int number) && number >= 100),
        // 辛丑年正月初八, but neither 辛丑年 nor 正月十五.
        MastheadField.Lunar => LunarText.From(piece.Match) is { YearName: not null, Month: not null },
        // 主办：…, as a line of its own.
        MastheadField.Organizer => piece.Match.Value.AsSpan().ContainsAny("：:"),
        _ => false,
    };

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9.@_–—-]*|\p{L}")]
    private static partial Regex Units();

    // What says who wrote or took something: no masthead does.
    [GeneratedRegex(@"[记記]者|通[讯訊]员|通訊員|撰文|采写|摄影|攝影|整理|[报報][道导導]|[讯訊電电]$|(?<!\p{L})[摄攝文图圖](?!\p{L})")]
    private static partial Regex OfAStory();

    [GeneratedRegex(@"[。！？；，、]\s*[”’」』）)]?\s*$")]
    private static partial Regex SentenceEnd();
}
