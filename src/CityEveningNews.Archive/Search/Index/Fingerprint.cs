namespace CityEveningNews.Archive.Search.Index;

/// <summary>A sum over the terms and positions of an article, the same in whatever order they come.</summary>
internal static class Fingerprint
{
    public static ulong Of(SearchableArticle article)
    {
        var adder = new Adder();
        OccurrenceWalk.Walk(article, ref adder);
        return adder.Sum;
    }

    /// <summary>One occurrence's share: the finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    public static ulong Of(uint term, int position)
    {
        ulong x = ((ulong)term << 32 | (uint)position) + 0x9e3779b97f4a7c15;
        x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
        x = (x ^ x >> 27) * 0x94d049bb133111eb;
        return x ^ x >> 31;
    }

    private struct Adder : IOccurrenceVisitor
    {
        public ulong Sum { get; private set; }

        public void Visit(uint term, int position, int weight) => Sum += Of(term, position);
    }
}
