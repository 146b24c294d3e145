using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Woven;

/// <summary>
/// Cuts lines that were read across columns into the pieces that stood in each: of all ways to cut a line at its gaps the likeliest is kept
/// (dynamic programming over the gaps). Pieces fill a measure that others share, or are two em short of it, or end a sentence.
/// </summary>
internal sealed class PieceCutter
{
    private const double Narrowest = 7;
    private const double Widest = 45;
    private const double Indent = 2;
    private const double ShortestDisplay = 4;

    // A measure is a width that so many of the words between gaps have.
    private const int FewestOfMeasure = 4;

    // In log odds, all against: a piece that fills no measure and ends no sentence; the last piece of a paragraph; its first; a gap within a piece.
    private const double Displayed = 3;
    private const double Last = 0.7;
    private const double First = 0.5;
    private const double GapWithin = 1.5;
    private const double TooWide = 12;

    // Of a row's pieces so many fill a measure.
    private const double Most = 0.6;

    // In characters: wider than any page.
    private const int LongestLine = 400;

    // So many single characters with gaps between them were set apart.
    private const int SetApart = 3;

    private readonly double[] _measures;

    /// <summary>Looks at the lines for the measures their columns are set in.</summary>
    /// <param name="lines">The lines of a stretch.</param>
    /// <param name="page">How often each width stands on the whole page: a few lines show no measure by themselves.</param>
    public PieceCutter(IReadOnlyList<SourceLine> lines, IReadOnlyDictionary<double, int> page)
    {
        Dictionary<double, int> count = Widths(lines);
        _measures = [.. Shared(count).Order()];
        if (_measures.Length == 0) _measures = [.. Shared(page).Where(measure => count.Keys.Any(width => Math.Abs(width - measure) < 0.6)).Order()];
    }

    /// <summary>The measures, in em, from the narrowest.</summary>
    public IReadOnlyList<double> Measures => _measures;

    /// <summary>How often each width, in em, stands between gaps.</summary>
    public static Dictionary<double, int> Widths(IEnumerable<SourceLine> lines)
    {
        var count = new Dictionary<double, int>();
        foreach (SourceLine line in lines)
        {
            foreach (string word in Words(line.Text))
            {
                double width = Math.Round(TextWidth.Of(word) * 2) / 2;
                if (width is >= Narrowest and <= Widest) count[width] = count.GetValueOrDefault(width) + 1;
            }
        }

        return count;
    }

    /// <summary>The pieces of a line, from left to right.</summary>
    public IReadOnlyList<SourceLine> Cut(SourceLine line)
    {
        string[] words = line.Text.Length > LongestLine ? [] : Words(line.Text);
        if (words.Length < 2) return [line];
        var best = new double[words.Length + 1];
        var from = new int[words.Length + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (int start = 0; start < words.Length; start++)
        {
            for (int end = start + 1; end <= words.Length; end++)
            {
                double cost = best[start] + Cost(string.Join(' ', words[start..end])) + (GapWithin * (end - start - 1));
                if (cost < best[end]) (best[end], from[end]) = (cost, start);
            }
        }

        var pieces = new List<SourceLine>();
        for (int end = words.Length; end > 0; end = from[end])
        {
            string text = string.Join(' ', words[from[end]..end]);
            pieces.Add(from[end] == 0 && end == words.Length ? line : line.Part(text));
        }

        pieces.Reverse();
        return pieces.Count > ColumnThreads.MostColumns ? [line] : pieces;
    }

    /// <summary>True if nothing but columns read across can have given a line: most pieces fill a measure, and they are more than two or hold a mark.</summary>
    public bool IsRow(IReadOnlyList<SourceLine> pieces)
    {
        int fill = pieces.Count(piece => Cost(piece.Text.Trim()) <= Last);
        if (pieces.Count > 2) return fill >= Most * pieces.Count;
        return fill == pieces.Count && pieces.Any(piece => piece.Text.AsSpan().ContainsAny("，。、")) && !LineText.EndsSentence(pieces[0].Text) && pieces[0].Text != pieces[1].Text;
    }

    /// <summary>True if a row's first piece is running text that fills its measure in mid-sentence, so that no line of its column can go on as the row does.</summary>
    public bool Overruns(IReadOnlyList<SourceLine> pieces) =>
        pieces.Count > 1 && pieces[0].Text.AsSpan().ContainsAny("，。、") && !LineText.EndsSentence(pieces[0].Text) && Cost(pieces[0].Text.Trim()) == 0;

    // Widths that enough words have, the most frequent first; what is near one of those, or set in from it, is no measure of its own.
    private static List<double> Shared(IReadOnlyDictionary<double, int> count)
    {
        var shared = new List<double>();
        foreach (double width in count.Keys.Where(width => Frequency(width) >= FewestOfMeasure).OrderByDescending(width => Frequency(width) + (0.02 * width)))
        {
            if (!shared.Exists(measure => Math.Abs(measure - width) < 1.1 || Math.Abs(measure - Indent - width) < 0.6)) shared.Add(width);
        }

        return shared;

        double Frequency(double width) => count[width] + (0.5 * (count.GetValueOrDefault(width - 0.5) + count.GetValueOrDefault(width + 0.5)));
    }

    // What stands between gaps. Characters that were set apart to fill their line are one word, and so are those in brackets whom a lead names.
    private static string[] Words(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int named = Array.FindIndex(words, word => word.EndsWith("（记者", StringComparison.Ordinal) || word.EndsWith("（通讯员", StringComparison.Ordinal));
        int closed = named < 0 ? -1 : Array.FindIndex(words, named, word => word.Contains('）'));
        if (closed > named) words = [.. words[..named], string.Join(' ', words[named..(closed + 1)]), .. words[(closed + 1)..]];
        if (words.Length < SetApart) return words;
        var put = new List<string>(words.Length);
        for (int i = 0; i < words.Length;)
        {
            int end = i;
            while (end < words.Length && (words[end].Length == 1 || (end > i && words[end].All(char.IsAsciiLetterOrDigit)))) end++;
            if (end - i < SetApart) end = i + 1;
            put.Add(string.Concat(words[i..end]));
            i = end;
        }

        return [.. put];
    }

    private double Cost(string piece)
    {
        double width = TextWidth.Of(piece), closer = TextWidth.Closer(piece);
        double hang = TextWidth.ClosingMarks.Contains(piece[^1]) ? 1.1 : 0.6;
        double widest = _measures.Length > 0 ? _measures[^1] : Widest;
        double cost = Displayed + (width > widest + 1.6 ? TooWide : 0) + Math.Max(0, ShortestDisplay - width);
        foreach (double measure in _measures)
        {
            double over = TextWidth.Beyond(width, closer, measure);
            if (over > hang) continue;
            if (over > -1.1) return 0;
            if (Math.Abs(over + Indent) < 0.7) cost = Math.Min(cost, First);
            else if (LineText.EndsSentence(piece)) cost = Math.Min(cost, Last);
        }

        return cost;
    }
}
