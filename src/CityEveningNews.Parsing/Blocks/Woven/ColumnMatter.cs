using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Woven;

/// <summary>How much a line speaks of what the lines above it speak of, in log odds: the pairs of characters they share, rare ones counting more.</summary>
internal sealed class ColumnMatter
{
    // In lines: what stands further above tells little.
    private const int Reach = 8;

    // In log odds, for: a pair that stands nowhere else, and all pairs together.
    private const double SharedPair = 0.8;
    private const double Most = 3;

    // A pair that stands on e to the power of so many lines tells nothing.
    private const double Everywhere = 4;

    private readonly Dictionary<int, int> _lines = [];
    private readonly Dictionary<SourceLine, HashSet<int>> _pairs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SourceLine, Dictionary<SourceLine, double>> _shared = new(ReferenceEqualityComparer.Instance);

    /// <summary>Counts on how many pieces of lines each pair stands.</summary>
    public ColumnMatter(IEnumerable<SourceLine> pieces)
    {
        foreach (SourceLine piece in pieces)
        {
            foreach (int pair in Pairs(piece)) _lines[pair] = _lines.GetValueOrDefault(pair) + 1;
        }
    }

    /// <summary>How much a piece speaks of what a column speaks of. Its last line does not count: what stands across their break is weighed by itself.</summary>
    public double Of(ColumnLines column, SourceLine next)
    {
        double sum = 0;
        ColumnLines? above = column.Above;
        for (int i = 1; i < Reach && above is not null; i++, above = above.Above) sum += Shared(above.Last, next);
        return Math.Min(Most, SharedPair * sum);
    }

    private double Shared(SourceLine above, SourceLine next)
    {
        if (!_shared.TryGetValue(next, out Dictionary<SourceLine, double>? known)) _shared[next] = known = new(ReferenceEqualityComparer.Instance);
        if (known.TryGetValue(above, out double shared)) return shared;
        HashSet<int> theirs = Pairs(above);
        return known[above] = Pairs(next).Where(theirs.Contains).Sum(pair => Math.Max(0, 1 - (Math.Log(_lines[pair]) / Everywhere)));
    }

    private HashSet<int> Pairs(SourceLine line)
    {
        if (_pairs.TryGetValue(line, out HashSet<int>? known)) return known;
        return _pairs[line] = CharacterPairs.Of(line.Text, char.IsLetter);
    }
}

/// <summary>The lines given to a column so far.</summary>
/// <param name="Last">The last of them.</param>
/// <param name="Above">Those above it; null if it is the only one.</param>
internal sealed record ColumnLines(SourceLine Last, ColumnLines? Above);
