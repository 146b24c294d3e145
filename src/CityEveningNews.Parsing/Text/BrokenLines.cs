using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.Text;

/// <summary>
/// Mends lines that extractors break: vertical headlines, given back with one character a line, and lines set in justified columns, which break
/// where two marks are set close together (…程度。 / “以前…).
/// </summary>
internal static class BrokenLines
{
    private const string Closing = "”’）》」』】〉。，、；：？！％";
    private const string Opening = "“‘（《「『【〈";

    // Fewer characters than this under each other may be a list or chance.
    private const int ShortestVertical = 4;

    // How many lines above and below are near, and how many are still the same column's.
    private const int Near = 9;
    private const int Far = 25;

    // In em.
    private const double Indent = 2;

    // How far off the column's measure a line may be, in em, and still fill it.
    private const double Slack = 1.0;

    /// <summary>Puts broken lines together again; every line's numbers are kept.</summary>
    public static IReadOnlyList<SourceLine> Mend(IReadOnlyList<SourceLine> lines) => MendMarks(MendVertical(lines));

    private static List<SourceLine> MendVertical(IReadOnlyList<SourceLine> lines)
    {
        var mended = new List<SourceLine>(lines.Count);
        for (int i = 0; i < lines.Count;)
        {
            int end = i;
            while (end < lines.Count && lines[end].Text.AsSpan().Trim().Length == 1) end++;
            if (end - i >= ShortestVertical)
            {
                mended.Add(Join([.. lines.Skip(i).Take(end - i)]));
                i = end;
            }
            else
            {
                mended.Add(lines[i++]);
            }
        }

        return mended;
    }

    private static List<SourceLine> MendMarks(List<SourceLine> lines)
    {
        var mended = new List<SourceLine>(lines.Count);
        for (int i = 0; i < lines.Count;)
        {
            int end = lines[i].IsBlank ? i : PrintedLineEnd(lines, i, mended.Count > 0 ? mended[^1] : null);
            mended.Add(end == i ? lines[i] : Join([.. lines.Skip(i).Take(end - i + 1)]));
            i = end + 1;
        }

        return mended;
    }

    // The last of the pieces of one printed line: pieces that break at marks, and together fill the measure that the lines around them keep to.
    private static int PrintedLineEnd(List<SourceLine> lines, int start, SourceLine? above)
    {
        double? measure = null;
        double width = TextWidth.Of(lines[start].Text);
        bool beginsParagraph = above is null || above.IsBlank || LineText.EndsSentence(above.Text);
        int end = start;
        for (int i = start + 1; i < lines.Count && !lines[i].IsBlank; i++)
        {
            string left = lines[i - 1].Text.TrimEnd(), right = lines[i].Text;
            bool hangs = Closing.Contains(right.TrimStart()[0]);
            if (!hangs && !(Opening.Contains(right[0]) && (Closing.Contains(left[^1]) || char.IsAsciiLetterOrDigit(left[^1])))) break;
            measure ??= Measure(lines, i) ?? double.NaN;
            double piece = TextWidth.Of(right);
            width += piece;
            // No line begins with a closing mark, unless it is a whole line: then its printer put it there.
            if (hangs && width <= (double.IsNaN(measure.Value) ? Widest(lines, i) : measure.Value) + (2 * Slack)) end = i;
            if (double.IsNaN(measure.Value) || width > measure.Value + Slack + 0.5) break;
            double indented = measure.Value - Indent;
            // A paragraph's first line is two em short of the measure, for its indent is lost: then what stands before it was the last line of another.
            bool apart = end < i && Math.Abs(piece - indented) <= 0.75;
            if (!apart && (Math.Abs(width - measure.Value) <= Slack || (beginsParagraph && Math.Abs(width - indented) <= Slack))) end = i;
        }

        return end;
    }

    private static double Widest(List<SourceLine> lines, int index) =>
        Enumerable.Range(Math.Max(0, index - 4), Math.Min(lines.Count, index + 5) - Math.Max(0, index - 4)).Max(i => TextWidth.Of(lines[i].Text));

    // The width that most lines near this one have, or null if they have none in common; where many near lines are broken, those farther off tell.
    private static double? Measure(List<SourceLine> lines, int index) => Measure(lines, index, Near) ?? Measure(lines, index, Far);

    private static double? Measure(List<SourceLine> lines, int index, int reach)
    {
        var widths = new List<double>();
        for (int i = index - 1; i >= 0 && i > index - reach && !lines[i].IsBlank; i--) widths.Add(TextWidth.Of(lines[i].Text));
        for (int i = index; i < lines.Count && i < index + reach && !lines[i].IsBlank; i++) widths.Add(TextWidth.Of(lines[i].Text));
        IGrouping<double, double>? most = widths.GroupBy(w => Math.Ceiling(w)).Where(g => g.Key >= 8).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault();
        return most is not null && most.Count() >= 3 ? most.Key : null;
    }

    private static SourceLine Join(SourceLine[] parts) =>
        new(parts[0].Number, string.Join('\n', parts.Select(p => p.Raw)), string.Concat(parts.Select((p, i) => i == 0 ? p.Text.TrimEnd() : p.Text.Trim())))
        {
            LastNumber = parts[^1].LastNumber,
        };
}
