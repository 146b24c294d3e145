using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Masthead;

/// <summary>A line that is not blank, seen as a masthead would have it.</summary>
internal sealed partial class MastheadLine
{
    // Below this share of a line, what was found in it is a mention, not a masthead.
    private const double Mostly = 0.55;
    private const double Wholly = 0.95;

    /// <summary>Looks at one line, or at one that ends in a field's name together with the line that holds the value.</summary>
    public MastheadLine(IReadOnlyList<SourceLine> sources)
    {
        Sources = sources;
        Text = string.Join(' ', sources.Select(s => s.Text));
        Pieces = MastheadScanner.Scan(Text);
        Coverage = Pieces.Count == 0 ? 0 : MastheadScanner.Coverage(Text, Pieces);
        int letters = Text.Count(char.IsLetterOrDigit);
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

    /// <summary>True for running text.</summary>
    public bool IsBody { get; }

    /// <summary>True once it is taken to be of the masthead.</summary>
    public bool IsMasthead { get; set; }

    /// <summary>True if it can be nothing but a masthead's line wherever it stands.</summary>
    public bool IsCore
    {
        get
        {
            int core = Pieces.Count(IsCorePiece);
            if (Has(MastheadField.Date) && (Has(MastheadField.Weekday) || Has(MastheadField.Lunar))) core++;
            int staff = Pieces.Where(p => p.Field == MastheadField.Staff).Sum(p => p.Match.Groups["sep"].Success ? 2 : 1);
            if (staff >= 2) core++;
            return (core >= 1 && Coverage >= Wholly) || (core >= 2 && Coverage >= Mostly);
        }
    }

    /// <summary>True if it is masthead in the company of other masthead lines.</summary>
    public bool IsWhole => Coverage >= Wholly;

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

    /// <summary>Takes the whole line for one field.</summary>
    public void TakeAs(MastheadField field, Match match)
    {
        Pieces = [new MastheadPiece(field, 0, Text.Length, match)];
        IsMasthead = true;
    }

    private static bool IsCorePiece(MastheadPiece piece) => piece.Field switch
    {
        MastheadField.SerialNumber or MastheadField.PostalCode or MastheadField.Pages or MastheadField.Founded or MastheadField.Publisher => true,
        MastheadField.IssueNumber => piece.Match.Groups["total"].Success
            || (ChineseNumber.TryParse(piece.Match.Groups["value"].ValueSpan, out int number) && number >= 100),
        // 主办：…, as a line of its own.
        MastheadField.Organizer => piece.Match.Value.AsSpan().ContainsAny("：:"),
        _ => false,
    };

    [GeneratedRegex(@"[。！？；，、]\s*[”’」』）)]?\s*$")]
    private static partial Regex SentenceEnd();
}
