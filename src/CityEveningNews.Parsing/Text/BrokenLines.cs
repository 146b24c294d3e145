namespace CityEveningNews.Parsing.Text;

/// <summary>
/// Mends lines that extractors break: vertical headlines, given back with one character a line, and lines set in justified columns, which break
/// where two marks are set close together (…程度。 / “以前…).
/// </summary>
internal static class BrokenLines
{
    // Fewer characters than this under each other may be a list or chance.
    private const int ShortestVertical = 4;

    /// <summary>Puts broken lines together again; every line's numbers are kept.</summary>
    public static IReadOnlyList<SourceLine> Mend(IReadOnlyList<SourceLine> lines) => PrintedLines.Mend(MendVertical(lines));

    private static List<SourceLine> MendVertical(IReadOnlyList<SourceLine> lines)
    {
        var mended = new List<SourceLine>(lines.Count);
        for (int i = 0; i < lines.Count;)
        {
            int end = i;
            while (end < lines.Count && lines[end].Text.AsSpan().Trim().Length == 1) end++;
            if (end - i >= ShortestVertical)
            {
                mended.Add(SourceLine.Join([.. lines.Skip(i).Take(end - i)]));
                i = end;
            }
            else
            {
                mended.Add(lines[i++]);
            }
        }

        return mended;
    }
}
