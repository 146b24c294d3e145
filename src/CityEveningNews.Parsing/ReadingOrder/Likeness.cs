using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>How like in matter two texts of a page are: the pairs of characters they share, rare ones counting more.</summary>
internal sealed class Likeness
{
    private readonly Dictionary<int, int> _frequency = [];

    // By the text's place in memory first: most are asked for again and again, and to hash a long one takes as long as to compare it.
    private readonly Dictionary<string, HashSet<int>> _pairs = [], _pairsOfSame = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, WeightedPair[]> _weighted = [];
    private readonly double _texts;

    /// <summary>Counts in how many of the page's texts each pair stands.</summary>
    public Likeness(IEnumerable<string> texts)
    {
        int count = 0;
        foreach (string text in texts)
        {
            count++;
            foreach (int pair in Pairs(text)) _frequency[pair] = _frequency.GetValueOrDefault(pair) + 1;
        }

        _texts = Math.Max(1, count);
    }

    /// <summary>The share of a short text's pairs that a long text has too, weighted by rarity: 0 to 1.</summary>
    public double Of(string small, string large)
    {
        HashSet<int> inLarge = Pairs(large);
        return Share(small, inLarge.Contains);
    }

    /// <summary>The share of a short text's pairs that one or another of some texts has too, weighted by rarity: 0 to 1.</summary>
    public double Of(string small, IReadOnlyList<string> texts)
    {
        HashSet<int>[] inTexts = [.. texts.Select(Pairs)];
        return Share(small, pair => Array.Exists(inTexts, pairs => pairs.Contains(pair)));
    }

    /// <summary>
    /// How much two texts look like parts of one story, in log odds: of the pairs of the shorter, parts of one story share 6 to 25 in a hundred
    /// by weight, and two stories 1 to 9. Near 0 where a text is too short to tell.
    /// </summary>
    public double Cohesion(string one, string other)
    {
        (string small, string large) = one.Length < other.Length ? (one, other) : (other, one);
        return Math.Min(1, small.Length / 100.0) * Math.Clamp(40 * (Of(small, large) - 0.05), -3, 3);
    }

    private double Share(string small, Func<int, bool> isShared)
    {
        double shared = 0, all = 0;
        foreach (WeightedPair pair in Weighted(small))
        {
            all += pair.Weight;
            if (isShared(pair.Pair)) shared += pair.Weight;
        }

        return all > 0 ? shared / all : 0;
    }

    private WeightedPair[] Weighted(string text)
    {
        if (_weighted.TryGetValue(text, out WeightedPair[]? known)) return known;
        return _weighted[text] = [.. Pairs(text).Select(pair => new WeightedPair(pair, Math.Log(1 + _texts / _frequency.GetValueOrDefault(pair, 1))))];
    }

    private HashSet<int> Pairs(string text)
    {
        if (_pairsOfSame.TryGetValue(text, out HashSet<int>? known)) return known;
        if (!_pairs.TryGetValue(text, out known)) _pairs[text] = known = CharacterPairs.Of(text, char.IsLetterOrDigit);
        return _pairsOfSame[text] = known;
    }

    private readonly record struct WeightedPair(int Pair, double Weight);
}
