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
    private const double WidestColumn = 45;
    private const double Slack = 1.3;
    private const double Hang = 1.1;
    private const double Indent = 2;
    private const int MostColumns = 6;

    // How much likelier, in log odds, the lines must be with a column more.
    private const double OneColumnMore = 3;

    private const string Marks = "，。、；：？！”）》";

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

        IReadOnlyList<SourceLine>[]? columns = Share(block[first..(last + 1)], measure);
        if (columns is null) return block;
        return
        [
            .. block[..first], .. columns.SelectMany((column, i) => i == 0 ? column : [Blank(column[0]), .. column]),
            .. last + 1 < block.Length ? [Blank(block[last + 1]), .. SplitBlock(block[(last + 1)..], depth + 1)] : Array.Empty<SourceLine>(),
        ];
    }

    // As many columns as the most pieces on a line, or one more that never stands on a line with all of the others.
    private static IReadOnlyList<SourceLine>[]? Share(SourceLine[] run, double measure)
    {
        List<IReadOnlyList<SourceLine>> rows = [.. run.Select(line => Pieces(line, measure))];
        int most = rows.Max(row => row.Count);
        if (most > MostColumns) return null;
        (IReadOnlyList<SourceLine>[] Columns, double Score) fewer = new ColumnRows(measure, most).Share(rows), more = new ColumnRows(measure, most + 1).Share(rows);
        (IReadOnlyList<SourceLine>[] columns, double score) = more.Score > fewer.Score + OneColumnMore ? more : fewer;
        return double.IsNegativeInfinity(score) ? null : columns;
    }

    private static List<SourceLine> Pieces(SourceLine line, double measure)
    {
        var pieces = new List<SourceLine>();
        string rest = line.Text;
        while (Gap(rest, measure) is { } gap)
        {
            pieces.Add(line.Part(rest[..gap].TrimEnd()));
            rest = rest[gap..].TrimStart();
        }

        pieces.Add(pieces.Count == 0 ? line : line.Part(rest));
        return pieces;
    }

    // The width at which at least three lines, and most of those between the first and the last of them, have a gap; the narrowest if there are several.
    private static double? LeftMeasure(SourceLine[] block)
    {
        var gaps = new List<(double Width, bool Hangs, int Line)>();
        for (int i = 0; i < block.Length; i++)
        {
            foreach ((double left, double right, bool hangs) in Gaps(block[i].Text))
            {
                if (left is >= NarrowestColumn and <= WidestColumn && right >= 2) gaps.Add((left, hangs, i));
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
            (double Width, bool Hangs, int Line)[] at = [.. gaps.Where(g => Math.Abs(g.Width - width) <= Hang).DistinctBy(g => g.Line).OrderBy(g => g.Line)];

            // Columns are read across on many lines near each other, and the right column is a column too: it has a measure of its own.
            if (at.Length < 0.4 * (at[^1].Line - at[0].Line + 1)) continue;
            if (at.Max(g => TextWidth.Of(block[g.Line].Text) - g.Width) < NarrowestColumn - 1) continue;

            // Lines over whose edge a mark hangs are an em wider than the measure.
            bool hang = at.All(g => g.Hangs);
            return at.Where(g => hang || !g.Hangs).GroupBy(g => Math.Round(g.Width)).OrderByDescending(g => g.Key).MaxBy(g => g.Count())!.Average(g => g.Width);
        }

        return null;
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
                bool hangs = leftWidth > measure && leftWidth <= measure + 2.1 && Marks.Contains(left[^1]);
                bool fills = distance <= Slack || hangs || Math.Abs(measure - Indent - leftWidth) <= Slack / 2;
                bool endsParagraph = leftWidth < measure && left.Length > 0 && "。！？”）".Contains(left[^1]);
                if ((fills || endsParagraph) && distance < bestDistance) (best, bestDistance) = (i + 1, distance);
            }

            width += TextWidth.Of(text[i]);
            if (width > measure + 3) break;
        }

        return best < 0 ? null : best;
    }

    private static IEnumerable<(double Left, double Right, bool Hangs)> Gaps(string text)
    {
        string trimmed = text.Trim();
        for (int i = 1; i + 1 < trimmed.Length; i++)
        {
            if (char.IsWhiteSpace(trimmed[i]) && !char.IsWhiteSpace(trimmed[i + 1])) yield return (TextWidth.Of(trimmed.AsSpan(0, i)), TextWidth.Of(trimmed.AsSpan(i)), Marks.Contains(trimmed[i - 1]));
        }
    }

    private static SourceLine Blank(SourceLine before) => new(before.Number, "", "") { LastNumber = before.LastNumber };
}
