using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Dense;

/// <summary>What can be seen of a line by itself and of how it follows the line before: how wide it is, how it begins and ends.</summary>
internal sealed partial class LineSetting
{
    private const string Closing = "”’）》」』】〉。，、；：？！…—％%";
    private const string Marks = "，。、；：？！";

    // In log odds, at most: against a line that fills a measure with its characters set apart, though what begins the next had found room.
    private const double SetWide = 2;

    // Without figures and Latin letters it is as wide as it has characters.
    private readonly bool _isExact;
    private readonly bool _isSetWide;
    private readonly double _following;

    // Of the room that is left so much is a figure's, which is wider than a character.
    private readonly double _figure;
    private readonly double _hanging;
    private readonly double _closer;

    /// <summary>Looks at one of some lines.</summary>
    /// <param name="lines">The lines of a stretch without blank lines.</param>
    /// <param name="index">Which of them.</param>
    public LineSetting(IReadOnlyList<SourceLine> lines, int index)
    {
        Text = lines[index].Text.Trim();
        Width = Math.Min(MeasureChoice.Widest, LineText.Width(Text));
        EndsSentence = LineText.EndsSentence(Text);
        Opens = lines[index].Opens;
        Closes = lines[index].Closes;
        IsText = lines[index].IsText;
        IsIndented = LineText.IsIndented(lines[index].Text);
        BeginsWithClosing = Closing.Contains(Text[0]);
        string next = index + 1 < lines.Count ? lines[index + 1].Text.Trim() : "";
        _following = TextWidth.OfFirstUnit(next);
        _figure = next is [>= '0' and <= '9', ..] ? Math.Max(0, _following - 1) : 0;
        _hanging = Math.Min(2, Text.Length - Text.TrimEnd(Closing.ToCharArray()).Length);
        _closer = TextWidth.Closer(Text);
        _isExact = !Text.Any(c => c < 0x2000);
        _isSetWide = lines[index].IsSetWide;
        BeginsStory = LeadReader.MayBegin(Text) && (LeadReader.Read(Text) is not null || (LeadReader.Read(Text + next) is { } broken && broken.Length > Text.Length))
            && (index == 0 || !LeadReader.IsAlone(lines[index - 1].Text));
        JoinGain = index == 0 ? 0 : Math.Clamp(LanguageModel.Shared.JoinGain(lines[index - 1].Text, Text), -6, 8);
        DisplayCost = Display(index == 0 ? "" : lines[index - 1].Text, next);
        BodyCost = (Text.Any(c => Marks.Contains(c)) ? 0 : 0.7) + (SetApart().IsMatch(Text) && !BeginsStory ? 1.5 : 0);
    }

    /// <summary>The line without the space around it.</summary>
    public string Text { get; }

    /// <summary>How wide it is, in em.</summary>
    public double Width { get; }

    /// <summary>True if it ends as a sentence does.</summary>
    public bool EndsSentence { get; }

    /// <summary>True if its form says that something begins with it.</summary>
    public bool Opens { get; }

    /// <summary>True if its form says that a paragraph ends with it.</summary>
    public bool Closes { get; }

    /// <summary>True if its form says that it is running text.</summary>
    public bool IsText { get; }

    /// <summary>True if its indent was kept.</summary>
    public bool IsIndented { get; }

    /// <summary>True if it begins with a mark that no line begins with.</summary>
    public bool BeginsWithClosing { get; }

    /// <summary>True if it begins with 本报讯（记者…） or a wire's dateline.</summary>
    public bool BeginsStory { get; }

    /// <summary>How much the text across the line break speaks for reading on from the line before, in log odds; 0 at a mark.</summary>
    public double JoinGain { get; }

    /// <summary>How much its form speaks against its being set large, as headlines and subheads are, in log odds.</summary>
    public double DisplayCost { get; }

    /// <summary>The part of <see cref="DisplayCost"/> that is for a line of a character or two: nobody sets so little by itself.</summary>
    public double NarrowCost => Width < 2 ? 3 : 0;

    /// <summary>How much its form speaks against its being running text, in log odds: few lines of that have no mark, none has a gap.</summary>
    public double BodyCost { get; }

    /// <summary>
    /// How much speaks against its being a full line of a measure, in log odds: a line is full if what begins the next one had found no room on it.
    /// </summary>
    /// <param name="measure">The room on the line, in em.</param>
    public double NotFull(double measure)
    {
        double over = Width - measure;
        if (over > 0.6) over -= Math.Min(_closer, over - 0.6);
        // Marks at the end hang over the edge or are set close together.
        if (over > 0.6 && over <= _hanging + 0.6) return 0.3;
        if (over > 1.6) return 20;
        if (over > 0.6) return over > 1.1 || _isExact ? 3 : 0.9;
        if (over > -0.4) return over > 0.5 ? 0.3 : 0;
        return _following > 0 && over + _following > 0.05 ? 0.3 + 0.45 * Math.Max(0, -over - _figure) : Math.Min(_isSetWide ? SetWide : 7, 2.4 * -over);
    }

    /// <summary>How much speaks against its being a paragraph's last line in a column of a measure, in em, in log odds.</summary>
    public double NotLast(double measure)
    {
        double over = TextWidth.Beyond(Width, _closer, measure);
        double cost = over > 1.1 && over > _hanging + 0.6 ? 20 : over > -0.6 ? 0.7 : 0;
        if (EndsSentence || Closes) return cost;
        return cost + (Text[^1] is '：' or '；' ? 3.5 : 6);
    }

    private static int Unmatched(string text) => Math.Abs(LineText.Open(text, '“', '”')) + Math.Abs(LineText.Open(text, '（', '）')) + Math.Abs(LineText.Open(text, '《', '》'));

    private double Display(string before, string next)
    {
        double cost = IsText || BeginsStory ? 10 : 0;
        string bare = Text.TrimEnd('”', '’', '」', '』', '）', ')', '》');
        if (BeginsWithClosing && Text[0] != '—') cost += 10;
        if (bare.Length > 0 && bare[^1] == '。') cost += 6;
        else if (bare.Length > 0 && "，、；：".Contains(bare[^1])) cost += 4;
        cost += 4 * Math.Min(2, bare.SkipLast(1).Count(c => c == '。'));
        cost += 1.2 * bare.SkipLast(1).Count(c => c == '，');
        int open = Unmatched(Text);
        // A headline may have been wrapped within quotes.
        bool wrapped = open == 1 && !Text.Any(c => c is '，' or '。') && (Unmatched(before + Text) == 0 || Unmatched(Text + next) == 0);
        cost += wrapped ? 0.5 : 2 * open;
        // Where a bracket closes that was opened before, a note ends: who the story is by.
        if (Text[^1] is '）' or ')' && LineText.Open(Text, '（', '）') < 0) cost += 4;
        // Wider than a headline, or than one that asks.
        if (Width > 40 || (EndsSentence && Width > 24)) cost += 3;
        return cost + NarrowCost;
    }

    [GeneratedRegex(@"[\u4E00-\u9FFF][ \u3000]+[\u4E00-\u9FFF]")]
    private static partial Regex SetApart();
}
