namespace CityEveningNews.Archive.Search.Execution;

/// <summary>
/// Finds words that stand near each other in a field: a chain of occurrences, one of each word, in any order, in which each starts no
/// sooner than the one before it ends and no more than a distance after.
/// </summary>
/// <remarks>
/// For each occurrence in turn it notes which sets of words a chain ending there can hold: one bit for each of the 2^words sets, so that
/// chains are lengthened 64 sets at a time.
/// </remarks>
internal static class NearMatcher
{
    /// <summary>The most words whose nearness is looked at; further words must only occur.</summary>
    public const int MaximumWords = Query.QueryParser.MaximumNearWords;

    // The sets with a word, among the 64 that one number holds, for each of the first six words.
    private static readonly ulong[] With =
        [0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0, 0xFF00_FF00_FF00_FF00, 0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000];

    /// <summary>Whether there is a chain.</summary>
    /// <param name="occurrences">Where each word stands in the field; put in the order of starts.</param>
    /// <param name="words">How many words there are, at most <see cref="MaximumWords"/>.</param>
    /// <param name="distance">The greatest gap.</param>
    /// <param name="context">Whose time this takes, or null.</param>
    public static bool Matches(List<Occurrence> occurrences, int words, int distance, QueryContext? context = null)
    {
        if (!HoldAll(occurrences, words)) return false;
        occurrences.Sort();
        if (!AnyStretchHoldsAll(occurrences, words, distance)) return false;
        int blocks = Blocks(words);
        const int few = 256;
        Span<ulong> sets = occurrences.Count * blocks <= few ? stackalloc ulong[occurrences.Count * blocks] : new ulong[occurrences.Count * blocks];
        for (int i = 0; i < occurrences.Count; i++)
        {
            if ((i & 15) == 15) context?.ThrowIfOutOfTime();
            Span<ulong> here = sets.Slice(i * blocks, blocks);
            Set(here, 1 << occurrences[i].Word);
            for (int j = i - 1; j >= 0 && MayReach(occurrences[j], occurrences[i], distance); j--)
            {
                if (IsNext(occurrences[j], occurrences[i], distance)) Lengthen(sets.Slice(j * blocks, blocks), here, occurrences[i].Word);
            }

            if (Holds(here, (1 << words) - 1)) return true;
        }

        return false;
    }

    /// <summary>Which occurrences are part of a chain.</summary>
    /// <param name="occurrences">As for <see cref="Matches"/>.</param>
    /// <param name="words">As for <see cref="Matches"/>.</param>
    /// <param name="distance">As for <see cref="Matches"/>.</param>
    /// <returns>The occurrences that are, in the order of starts.</returns>
    public static IReadOnlyList<Occurrence> Chained(List<Occurrence> occurrences, int words, int distance)
    {
        if (!HoldAll(occurrences, words)) return [];
        occurrences.Sort();
        int blocks = Blocks(words), all = (1 << words) - 1;
        ulong[] ending = new ulong[occurrences.Count * blocks], starting = new ulong[occurrences.Count * blocks];
        for (int i = 0; i < occurrences.Count; i++)
        {
            Set(ending.AsSpan(i * blocks, blocks), 1 << occurrences[i].Word);
            for (int j = i - 1; j >= 0 && MayReach(occurrences[j], occurrences[i], distance); j--)
            {
                if (IsNext(occurrences[j], occurrences[i], distance))
                    Lengthen(ending.AsSpan(j * blocks, blocks), ending.AsSpan(i * blocks, blocks), occurrences[i].Word);
            }
        }

        for (int i = occurrences.Count - 1; i >= 0; i--)
        {
            Set(starting.AsSpan(i * blocks, blocks), 1 << occurrences[i].Word);
            for (int j = i + 1; j < occurrences.Count && occurrences[j].Start - occurrences[i].End <= distance; j++)
            {
                if (IsNext(occurrences[i], occurrences[j], distance))
                    Lengthen(starting.AsSpan(j * blocks, blocks), starting.AsSpan(i * blocks, blocks), occurrences[i].Word);
            }
        }

        return [.. occurrences.Where((occurrence, i) => IsWhole(i, 1 << occurrence.Word))];

        // A chain through an occurrence is one that ends there and one that starts there, with that word alone in common.
        bool IsWhole(int i, int word)
        {
            ReadOnlySpan<ulong> before = ending.AsSpan(i * blocks, blocks), after = starting.AsSpan(i * blocks, blocks);
            for (int set = 0; set <= all; set++)
            {
                if (Holds(before, set) && Holds(after, (all & ~set) | word)) return true;
            }

            return false;
        }
    }

    private static bool HoldAll(List<Occurrence> occurrences, int words)
    {
        int present = 0;
        foreach (Occurrence occurrence in occurrences) present |= 1 << occurrence.Word;
        return present == (1 << words) - 1;
    }

    /// <summary>Whether all words stand in some stretch no longer than the longest chain: where they do not, most often, there is no need to look closer.</summary>
    private static bool AnyStretchHoldsAll(List<Occurrence> occurrences, int words, int distance)
    {
        Span<int> lengths = stackalloc int[words], last = stackalloc int[words];
        foreach (Occurrence occurrence in occurrences) lengths[occurrence.Word] = occurrence.End - occurrence.Start;
        int reach = (words - 1) * distance;
        foreach (int length in lengths) reach += length;
        last.Fill(int.MinValue / 2);
        foreach (Occurrence occurrence in occurrences)
        {
            last[occurrence.Word] = occurrence.Start;
            int first = occurrence.Start;
            foreach (int start in last) first = Math.Min(first, start);
            if (occurrence.End - first <= reach) return true;
        }

        return false;
    }

    private static int Blocks(int words) => words <= 6 ? 1 : 1 << (words - 6);

    private static bool IsNext(Occurrence before, Occurrence after, int distance)
    {
        int gap = after.Start - before.End;
        return gap >= 0 && gap <= distance;
    }

    /// <summary>Whether this or one before may be next to it, however long: no word is longer than a query.</summary>
    private static bool MayReach(Occurrence before, Occurrence after, int distance) =>
        after.Start - before.Start <= distance + Query.QueryParser.MaximumLength;

    private static void Set(Span<ulong> sets, int set) => sets[set >> 6] |= 1UL << (set & 63);

    private static bool Holds(ReadOnlySpan<ulong> sets, int set) => (sets[set >> 6] & 1UL << (set & 63)) != 0;

    /// <summary>Adds to <paramref name="longer"/> each set without the word, with it.</summary>
    private static void Lengthen(ReadOnlySpan<ulong> sets, Span<ulong> longer, int word)
    {
        if (word < 6)
        {
            for (int block = 0; block < sets.Length; block++) longer[block] |= (sets[block] & ~With[word]) << (1 << word);
            return;
        }

        int step = 1 << (word - 6);
        for (int block = 0; block < sets.Length; block++)
        {
            if ((block & step) == 0) longer[block | step] |= sets[block];
        }
    }
}

/// <summary>A word in a field: which, from where, to where (after its last character).</summary>
internal readonly record struct Occurrence(int Word, int Start, int End) : IComparable<Occurrence>
{
    /// <summary>In the order of starts.</summary>
    public int CompareTo(Occurrence other) => Start.CompareTo(other.Start);
}
