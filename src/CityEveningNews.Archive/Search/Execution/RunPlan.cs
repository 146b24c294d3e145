using CityEveningNews.Archive.Search.Index;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Which terms a word of two characters or more is looked for by: the rarest, and those that cover the rest, the rarer first.</summary>
/// <param name="Terms">The terms with the places in the word where they start, the rarest first.</param>
/// <param name="Least">The number of articles that hold the rarest; 0 if the word cannot occur.</param>
internal sealed record RunPlan(IReadOnlyList<(int Offset, ulong Term)> Terms, int Least)
{
    public static RunPlan For(string folded, Func<ulong, int> count)
    {
        var known = new List<(int Offset, ulong Term, int Length, int Count)>();
        for (int i = 0; i + 1 < folded.Length; i++)
        {
            if (!Add(known, i, SegmentFormat.Pair(folded[i], folded[i + 1]), 2, count)) return new RunPlan([], 0);
            if (i + 2 >= folded.Length || !SegmentFormat.HasTriple(folded[i], folded[i + 1])) continue;
            if (!Add(known, i, SegmentFormat.Triple(folded[i], folded[i + 1], folded[i + 2]), 3, count)) return new RunPlan([], 0);
            ReadOnlySpan<char> from = folded.AsSpan(i);
            if (SegmentFormat.HasNumber(from) && !Add(known, i, SegmentFormat.Number(from[..4], from[4]), SegmentFormat.NumberLength, count))
            {
                // A segment written by an older program has no such terms; until the index is built anew the others tell.
                known.RemoveAt(known.Count - 1);
            }
        }

        known.Sort(static (a, b) => a.Count != b.Count ? a.Count.CompareTo(b.Count) : a.Offset != b.Offset ? a.Offset - b.Offset : b.Length - a.Length);
        var covered = new bool[folded.Length];
        var terms = new List<(int, ulong)>();
        Take(known[0]);
        for (int i = 0; i < folded.Length; i++)
        {
            if (!covered[i]) Take(known.First(term => term.Offset <= i && i < term.Offset + term.Length));
        }

        return new RunPlan(terms, known[0].Count);

        void Take((int Offset, ulong Term, int Length, int Count) term)
        {
            terms.Add((term.Offset, term.Term));
            covered.AsSpan(term.Offset, term.Length).Fill(true);
        }
    }

    private static bool Add(List<(int Offset, ulong Term, int Length, int Count)> known, int offset, ulong term, int length, Func<ulong, int> count)
    {
        int articles = count(term);
        known.Add((offset, term, length, articles));
        return articles > 0;
    }
}
