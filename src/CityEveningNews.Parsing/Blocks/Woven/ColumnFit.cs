using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Woven;

/// <summary>How well one piece of a line reads on beneath another in the same column, in log odds; remembered for the stretch.</summary>
/// <param name="measures">What the columns are set in, in em, from the narrowest; at least one.</param>
/// <param name="phrases">The runs of three characters on the page's lines.</param>
internal sealed class ColumnFit(IReadOnlyList<double> measures, Phrases phrases)
{
    private const double Indent = 2;

    // In em: how far off a measure a line may be and still fill it, and how much shorter than it a line is set large.
    private const double Slack = 1.1;
    private const double SetLarge = 3;

    // In log odds: how much the words across the line's end count, and how much it speaks for the text beneath a subhead that it names what that does.
    private const double Reads = 0.7;
    private const double MostReads = 8;
    private const double Names = 3;

    // In log odds, against: two lines set large are one headline, wrapped in the middle of a word.
    private const double Wrapped = 1;

    // In log odds, for: a figure is cut by the line's end from what it counts.
    private const double Figure = 1;

    // The same for what the page has whole elsewhere.
    private const double Whole = 3;

    // In log odds, against: what is set across several columns goes on in one of them.
    private const double AcrossAndNot = 8;

    private readonly Dictionary<(SourceLine, SourceLine, double), double> _known = [];

    /// <summary>How well a piece reads on in a column.</summary>
    /// <param name="above">The column's last piece.</param>
    /// <param name="widest">How wide its widest is, in em.</param>
    /// <param name="next">The piece.</param>
    public double Of(SourceLine above, double widest, SourceLine next)
    {
        double width = TextWidth.Of(next.Text), measure = Measure(Math.Max(widest, width));
        // What is set across several columns is followed by more of it, or by its last words.
        bool across = IsAcross(widest), goesOn = IsAcross(width);
        if (across != goesOn && !(across && LineText.EndsSentence(next.Text))) return -AcrossAndNot;
        if (!_known.TryGetValue((above, next, measure), out double fit)) _known[(above, next, measure)] = fit = Weigh(above.Text.TrimEnd(), next.Text.Trim(), measure);
        return fit;
    }

    private double Weigh(string above, string next, double measure)
    {
        double room = measure - TextWidth.Of(above), set = measure - TextWidth.Of(next);
        bool full = set < Slack, ends = LineText.EndsSentence(next), begins = IsIndent(set);
        if (LineText.EndsSentence(above))
        {
            // Beneath a paragraph's short last line another begins, set in. A line that is itself set in may be the first of its paragraph.
            if (room > Slack && !IsIndent(room)) return full && !ends ? -2.5 : begins ? 0.5 : ends ? -0.3 : -1;
            return begins ? 0.3 : full || ends ? 0 : -1;
        }

        // The line was broken where two marks meet.
        if (TextWidth.ClosingMarks.Contains(next[0])) return room > 0.6 ? 2 : -4;
        double reads = Math.Clamp(Reads * LanguageModel.Shared.JoinGain(above, next), -MostReads, MostReads);
        if (room > SetLarge)
        {
            double headed = (begins ? 0 : full ? -4 : -1) + (Names * Shared(above, next));
            return set > SetLarge ? Math.Max(headed, reads - Wrapped) : headed;
        }

        if (LineText.CutsFigure(above, next)) reads += Figure;
        if (phrases.HasWhole(above, next, 1) || phrases.HasWhole(above, next, 2)) reads += Whole;
        return reads - (full || ends ? 0 : begins ? 2 : 3);
    }

    private static bool IsIndent(double room) => Math.Abs(room - Indent) < 0.7;

    // The share of a display line's pairs of characters that stand again in the line beneath it.
    private static double Shared(string display, string line)
    {
        int shared = 0;
        for (int i = 1; i < display.Length; i++)
        {
            if (line.AsSpan().Contains(display.AsSpan(i - 1, 2), StringComparison.Ordinal)) shared++;
        }

        return shared / Math.Max(1.0, display.Length - 1);
    }

    private bool IsAcross(double width) => width > measures[^1] + 1.6;

    private double Measure(double width)
    {
        foreach (double measure in measures)
        {
            if (width <= measure + 0.6) return measure;
        }

        return width;
    }
}
