namespace CityEveningNews.Archive.Search.Index;

/// <summary>A sum over the terms, positions and characters of an article, the same in whatever order they come.</summary>
internal static class Fingerprint
{
    public static ulong Of(SearchableArticle article)
    {
        var adder = new Adder();
        OccurrenceWalk.Walk(article, ref adder);
        ulong sum = adder.Sum;
        foreach ((char character, int frequency) in adder.Characters) sum += Of(SegmentFormat.Character(character), Math.Min(255, frequency));
        return sum;
    }

    /// <summary>One occurrence's share, or that of a character's frequency: the finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    public static ulong Of(ulong term, int number)
    {
        ulong x = (term << 30 ^ (uint)number) + 0x9e3779b97f4a7c15;
        x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
        x = (x ^ x >> 27) * 0x94d049bb133111eb;
        return x ^ x >> 31;
    }

    private struct Adder() : IOccurrenceVisitor
    {
        public ulong Sum { get; private set; }

        public Dictionary<char, int> Characters { get; } = [];

        public void Visit(ulong term, int position, int weight)
        {
            Sum += Of(term, position);
            if (!SegmentFormat.IsPair(term)) return;
            char first = SegmentFormat.FirstOf(term);
            Characters[first] = Characters.GetValueOrDefault(first) + weight;
        }
    }
}
