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
        for (int i = 0; i < lines.Count; i++)
        {
            SourceLine line = lines[i];
            if (mended.Count > 0 && !mended[^1].IsBlank && !line.IsBlank
                && ((Closing.Contains(line.Text.TrimStart()[0]) && Fits(mended[^1], line, lines, i)) || IsSecondHalf(mended[^1], line, lines, i)))
            {
                mended[^1] = Join([mended[^1], line]);
            }
            else
            {
                mended.Add(line);
            }
        }

        return mended;
    }

    // A whole line that begins with a mark is a line of its own: only its printer put the mark there.
    private static bool Fits(SourceLine first, SourceLine second, List<SourceLine> lines, int index)
    {
        double widest = 0;
        for (int i = Math.Max(0, index - 4); i < Math.Min(lines.Count, index + 5); i++) widest = Math.Max(widest, TextWidth.Of(lines[i].Text));
        return TextWidth.Of(first.Text) + TextWidth.Of(second.Text) <= (Measure(lines, index) ?? widest) + (2 * Slack);
    }

    // A line that ends a sentence, and one that opens a quotation, which together fill the measure that the lines around them keep to.
    private static bool IsSecondHalf(SourceLine first, SourceLine second, List<SourceLine> lines, int index)
    {
        string left = first.Text.TrimEnd(), right = second.Text.TrimStart();
        if (!Opening.Contains(right[0]) || right.Length != second.Text.Length || !(Closing.Contains(left[^1]) || char.IsAsciiLetterOrDigit(left[^1]))) return false;

        double width = TextWidth.Of(left) + TextWidth.Of(right);
        if (Measure(lines, index) is not { } measure || Math.Abs(width - measure) > Slack) return false;

        // A paragraph's first line is two em short of the measure, for its indent is lost: then the first half was the last line of another.
        return Math.Abs(TextWidth.Of(right) - (measure - 2)) > 0.75 && Math.Abs(TextWidth.Of(left) - 2) > 0.75;
    }

    // The width that most lines near this one have, or null if they have none in common.
    private static double? Measure(List<SourceLine> lines, int index)
    {
        var widths = new List<double>();
        for (int i = index - 1; i >= 0 && i > index - 9 && !lines[i].IsBlank; i--) widths.Add(TextWidth.Of(lines[i].Text));
        for (int i = index; i < lines.Count && i < index + 9 && !lines[i].IsBlank; i++) widths.Add(TextWidth.Of(lines[i].Text));
        IGrouping<double, double>? most = widths.GroupBy(w => Math.Ceiling(w)).Where(g => g.Key >= 8).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault();
        return most is not null && most.Count() >= 3 ? most.Key : null;
    }

    private static SourceLine Join(SourceLine[] parts) =>
        new(parts[0].Number, string.Join('\n', parts.Select(p => p.Raw)), string.Concat(parts.Select((p, i) => i == 0 ? p.Text.TrimEnd() : p.Text.Trim())))
        {
            LastNumber = parts[^1].LastNumber,
        };
}
