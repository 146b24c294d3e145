namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>How much two texts of a page speak of the same things: the character pairs they share, rare ones counting for more.</summary>
internal sealed class Likeness
{
    private readonly Dictionary<int, int> _frequency = [];
    private int _texts;

    /// <summary>Learns from a page's texts which pairs are common on it.</summary>
    public Likeness(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            _texts++;
            foreach (int pair in Pairs(text)) _frequency[pair] = _frequency.GetValueOrDefault(pair) + 1;
        }
    }

    /// <summary>The weight of the pairs of <paramref name="part"/> that <paramref name="whole"/> has too, as a share of all its weight: 0 to 1.</summary>
    public double Share(string part, string whole)
    {
        HashSet<int> have = Pairs(whole);
        double shared = 0, all = 0;
        foreach (int pair in Pairs(part))
        {
            // Inverse document frequency, as in Spärck Jones 1972, over the texts of this page.
            double weight = Math.Log((1.0 + _texts) / Math.Max(1, _frequency.GetValueOrDefault(pair)));
            all += weight;
            if (have.Contains(pair)) shared += weight;
        }

        return all <= 0 ? 0 : shared / all;
    }

    private static HashSet<int> Pairs(string text)
    {
        var pairs = new HashSet<int>();
        char before = '\0';
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            bool letter = char.IsLetterOrDigit(c);
            if (letter && before != '\0') pairs.Add((before << 16) | c);
            before = letter ? c : '\0';
        }

        return pairs;
    }
}
