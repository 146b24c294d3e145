using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>
/// Takes columns apart that an extractor read across: lines of the left and the right column on one line, a gap between them at the left
/// column's measure. The left column comes first, then the right one, a blank line between them. Lines that stand alone go where they read on.
/// </summary>
public static class SideBySideColumns
{
    private const int FewestLines = 3;
    private const double NarrowestColumn = 7;
    private const double WidestColumn = 30;
    private const double Slack = 1.3;
    private const double Hang = 1.1;
    private const double Indent = 2;
    private const int Hypotheses = 12;

    // Of two lines that stand alone one after the other the left column's comes first.
    private const double RightFirst = 2.0;

    /// <summary>Takes columns apart wherever a run of lines shows them.</summary>
    /// <param name="lines">The page's lines.</param>
    public static IReadOnlyList<SourceLine> Split(IReadOnlyList<SourceLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var split = new List<SourceLine>(lines.Count);
        for (int i = 0; i < lines.Count;)
        {
            int end = i;
            while (end < lines.Count && !lines[end].IsBlank) end++;
            if (end > i) split.AddRange(SplitBlock([.. lines.Skip(i).Take(end - i)], depth: 0));
            else split.Add(lines[end++]);
            i = end;
        }

        return split;
    }

    private static SourceLine[] SplitBlock(SourceLine[] block, int depth)
    {
        if (depth > 4 || LeftMeasure(block) is not { } measure) return block;

        int[] across = [.. Enumerable.Range(0, block.Length).Where(i => Gap(block[i].Text, measure) is not null)];
        if (across.Length < FewestLines) return block;

        int first = across[0];
        while (first > 0 && first > across[0] - 2 && MayStandAlone(block[first - 1], measure)) first--;
        int last = across[^1];
        while (last + 1 < block.Length && MayStandAlone(block[last + 1], measure)) last++;

        (List<SourceLine> left, List<SourceLine> right) = Share(block[first..(last + 1)], measure);
        if (left.Count == 0 || right.Count == 0) return block;
        return
        [
            .. block[..first], .. left, Blank(right[0]), .. SplitBlock([.. right], depth + 1),
            .. last + 1 < block.Length ? [Blank(block[last + 1]), .. SplitBlock(block[(last + 1)..], depth + 1)] : Array.Empty<SourceLine>(),
        ];
    }

    // The width at which at least three lines, and most of those between the first and the last of them, have a gap; the narrowest if there are several.
    private static double? LeftMeasure(SourceLine[] block)
    {
        var gaps = new List<(double Width, int Line)>();
        for (int i = 0; i < block.Length; i++)
        {
            foreach ((double left, double right) in Gaps(block[i].Text))
            {
                if (left is >= NarrowestColumn and <= WidestColumn && right >= 2) gaps.Add((left, i));
            }
        }

        int most = 0;
        double[] widths = [.. gaps.Select(g => g.Width).Distinct().Order()];
        int[] counts = [.. widths.Select(width => gaps.Where(g => Math.Abs(g.Width - width) <= Hang).Select(g => g.Line).Distinct().Count())];
        if (counts.Length > 0) most = counts.Max();
        for (int w = 0; w < widths.Length; w++)
        {
            // Of three columns the left one is taken off first; the first lines of paragraphs, two em short, are fewer than the rest.
            double width = widths[w];
            if (counts[w] < FewestLines || counts[w] < 0.7 * most) continue;
            (double Width, int Line)[] at = [.. gaps.Where(g => Math.Abs(g.Width - width) <= Hang).DistinctBy(g => g.Line).OrderBy(g => g.Line)];

            // Columns are read across on many lines near each other, and the right column is a column too: it has a measure of its own.
            if (at.Length < 0.4 * (at[^1].Line - at[0].Line + 1)) continue;
            if (at.Max(g => TextWidth.Of(block[g.Line].Text) - g.Width) < NarrowestColumn - 1) continue;
            return at.Average(g => g.Width);
        }

        return null;
    }

    private static (List<SourceLine> Left, List<SourceLine> Right) Share(SourceLine[] run, double measure)
    {
        List<Hypothesis> beam = [new Hypothesis(null, null, null, 0, false)];
        foreach (SourceLine line in run)
        {
            string text = line.Text;
            var next = new List<Hypothesis>();
            if (Gap(text, measure) is { } gap)
            {
                SourceLine left = Part(line, text[..gap].TrimEnd()), right = Part(line, text[gap..].TrimStart());
                next.AddRange(beam.Select(h => h.Add(left, right, measure)));
            }
            else
            {
                next.AddRange(beam.Select(h => h.Add(line, null, measure)));
                next.AddRange(beam.Where(h => h.HasLeft).Select(h => h.Add(null, line, measure)));
            }

            beam = [.. next.OrderByDescending(h => h.Score).Take(Hypotheses)];
        }

        var lefts = new List<SourceLine>();
        var rights = new List<SourceLine>();
        for (Hypothesis? h = beam[0]; h?.Before is not null; h = h.Before)
        {
            if (h.Left is not null) lefts.Add(h.Left);
            if (h.Right is not null) rights.Add(h.Right);
        }

        lefts.Reverse();
        rights.Reverse();
        return (lefts, rights);
    }

    private static bool MayStandAlone(SourceLine line, double measure) => TextWidth.Of(line.Text) <= measure + Slack;

    // Where the right column begins on a line, or null if the line has no gap that can lie between the columns.
    private static int? Gap(string text, double measure)
    {
        int best = -1;
        double bestDistance = double.MaxValue;
        int start = text.Length - text.TrimStart().Length;
        double width = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))
            {
                string left = text[start..i].TrimEnd();
                double leftWidth = TextWidth.Of(left), distance = Math.Abs(leftWidth - measure);
                bool fills = distance <= Slack || Math.Abs(measure - Indent - leftWidth) <= Slack / 2;
                bool endsParagraph = leftWidth < measure && left.Length > 0 && "。！？”）".Contains(left[^1]);
                if ((fills || endsParagraph) && distance < bestDistance) (best, bestDistance) = (i + 1, distance);
            }

            width += TextWidth.Of(text[i]);
            if (width > measure + 3) break;
        }

        return best < 0 ? null : best;
    }

    private static IEnumerable<(double Left, double Right)> Gaps(string text)
    {
        string trimmed = text.Trim();
        for (int i = 1; i + 1 < trimmed.Length; i++)
        {
            if (char.IsWhiteSpace(trimmed[i]) && !char.IsWhiteSpace(trimmed[i + 1])) yield return (TextWidth.Of(trimmed.AsSpan(0, i)), TextWidth.Of(trimmed.AsSpan(i)));
        }
    }

    private static SourceLine Part(SourceLine line, string text) => line with { Raw = text, Text = text };

    private static SourceLine Blank(SourceLine before) => new(before.Number, "", "") { LastNumber = before.LastNumber };

    // One way to share the lines out so far: what it added last, and what stands last in either column.
    private sealed record Hypothesis(Hypothesis? Before, SourceLine? Left, SourceLine? Right, double Score, bool HasLeft)
    {
        private SourceLine? LastLeft { get; init; }

        private SourceLine? LastRight { get; init; }

        public Hypothesis Add(SourceLine? left, SourceLine? right, double measure)
        {
            double score = Score;
            if (left is not null) score += Fit(LastLeft, left, measure) - (right is null && Left is null && Right is not null ? RightFirst : 0);
            if (right is not null) score += Fit(LastRight, right, measure);
            return new Hypothesis(this, left, right, score, HasLeft || left is not null) { LastLeft = left ?? LastLeft, LastRight = right ?? LastRight };
        }

        // How well one line reads on after another in the same column.
        private static double Fit(SourceLine? last, SourceLine next, double measure)
        {
            if (last is null) return 0;
            string tail = last.Text.TrimEnd();
            if (tail.Length == 0) return 0;
            bool ends = "。！？”…".Contains(tail[^1]);
            if (ends) return 0;
            if (TextWidth.Of(tail) < measure - 3) return -4;

            // A line two em short of the measure that ends no sentence begins a paragraph, and so cannot go on with one.
            string head = next.Text.Trim();
            double begins = Math.Abs(TextWidth.Of(head) - (measure - Indent)) <= Slack / 2 && !"。！？”…".Contains(head[^1]) ? -3 : 0;
            return begins + Math.Clamp(LanguageModel.Shared.JoinGain(tail, head), -8, 8);
        }
    }
}
