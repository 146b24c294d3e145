using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>
/// Shares out lines that were read across columns of one measure, row by row from left to right. A row may come out on several lines: it breaks
/// where a column has an indent or the short last line of a paragraph beside it. Of all ways to give the pieces to the columns the likeliest is
/// kept (beam search): each column reads on from line to line, and has a line in every row until it ends.
/// </summary>
internal sealed class ColumnRows(double measure, int columns)
{
    private const int Hypotheses = 32;
    private const double Indent = 2;
    private const double Slack = 1.3;

    // In log odds: a column has no line in a row, having ended with a sentence, in the middle of one, or before it began.
    private const double EndedClosed = 0.4;
    private const double EndedOpen = 2.5;
    private const double NotBegun = 2;

    // A column that had no line in a row goes on all the same.
    private const double Resumed = 3;

    // A row is broken though nothing on it is short or set in.
    private const double BrokenRow = 4;

    // What has been weighed for the piece at hand: many hypotheses have the same line last in a column.
    private readonly Dictionary<SourceLine, double> _fits = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gives each column's lines, in order, and how likely they are: the higher, the likelier.</summary>
    /// <param name="rows">The pieces of each line, from left to right.</param>
    public (IReadOnlyList<SourceLine>[] Columns, double Score) Share(IReadOnlyList<IReadOnlyList<SourceLine>> rows)
    {
        List<Hypothesis> beam = [new Hypothesis(null, null, -1, new SourceLine?[columns], new bool[columns], 0)];
        foreach (IReadOnlyList<SourceLine> row in rows)
        {
            for (int i = 0; i < row.Count; i++)
            {
                var next = new List<Hypothesis>();
                _fits.Clear();
                foreach (Hypothesis h in beam)
                {
                    for (int column = h.Column + 1; column < columns; column++) next.Add(Put(h, row[i], column, newRow: false, sameLine: i > 0));
                    if (i > 0 || h.Before is null) continue;
                    for (int column = 0; column < columns; column++) next.Add(Put(h, row[i], column, newRow: true, sameLine: false));
                }

                // More pieces on a line than there are columns.
                if (next.Count == 0) return ([], double.NegativeInfinity);
                beam = [.. next.OrderByDescending(h => h.Score).Take(Hypotheses)];
            }
        }

        var lists = new List<SourceLine>[columns];
        for (int c = 0; c < columns; c++) lists[c] = [];
        for (Hypothesis? h = beam[0]; h?.Before is not null; h = h.Before) lists[h.Column].Add(h.Line!);
        foreach (List<SourceLine> list in lists) list.Reverse();
        return (lists, lists.Any(list => list.Count == 0) ? double.NegativeInfinity : beam[0].Score);
    }

    private Hypothesis Put(Hypothesis h, SourceLine line, int column, bool newRow, bool sameLine)
    {
        double score = h.Score;
        var last = (SourceLine?[])h.Last.Clone();
        var ended = (bool[])h.Ended.Clone();
        if (newRow)
        {
            Skip(h.Column + 1, columns);
            Skip(0, column);
        }
        else
        {
            Skip(h.Column + 1, column);
            if (!sameLine && h.Line is not null && !MayBreak(h.Line, line) && column == h.Column + 1) score -= BrokenRow;
        }

        if (ended[column])
        {
            score -= Resumed;
            ended[column] = false;
        }

        score += Fit(last[column], line);
        last[column] = line;
        return new Hypothesis(h, line, column, last, ended, score);

        void Skip(int from, int to)
        {
            for (int c = from; c < to; c++)
            {
                if (last[c] is null) score -= NotBegun;
                else if (!ended[c]) score -= LineText.EndsSentence(last[c]!.Text) ? EndedClosed : EndedOpen;
                if (last[c] is not null) ended[c] = true;
            }
        }
    }

    private bool MayBreak(SourceLine left, SourceLine right) =>
        TextWidth.Of(left.Text) < measure - 1.1 || TextWidth.Of(right.Text) < measure - 0.6;

    // How well one line reads on after another in the same column.
    private double Fit(SourceLine? last, SourceLine next)
    {
        if (last is null) return 0;
        if (!_fits.TryGetValue(last, out double fit)) _fits[last] = fit = Weigh(last, next);
        return fit;
    }

    private double Weigh(SourceLine last, SourceLine next)
    {
        string tail = last.Text.TrimEnd(), head = next.Text.Trim();
        double width = TextWidth.Of(head);
        bool begins = Math.Abs(width - (measure - Indent)) <= Slack / 2, ends = LineText.EndsSentence(head);
        if (LineText.EndsSentence(tail))
        {
            // After a paragraph's short last line another begins, two em short of the measure or shorter still.
            return TextWidth.Of(tail) < measure - 1.6 && width > measure - 0.6 && !ends ? -2.5 : 0;
        }

        if (TextWidth.Of(tail) < measure - 3) return -5;
        return (begins && !ends ? -3 : 0) + Math.Clamp(LanguageModel.Shared.JoinGain(tail, head), -8, 8);
    }

    // One way to share the pieces out so far: where the last one went, what stands last in each column, and which columns had none in a row.
    private sealed record Hypothesis(Hypothesis? Before, SourceLine? Line, int Column, SourceLine?[] Last, bool[] Ended, double Score);
}
