namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Says whether words stand near each other in a field.</summary>
internal static class NearMatcher
{
    /// <summary>The most words whose nearness is looked at; further words must only occur.</summary>
    public const int MaximumWords = 8;

    /// <summary>
    /// Whether there is a chain of occurrences, one of each word, in any order, in which each starts no sooner than the one before it
    /// ends and no more than <paramref name="distance"/> characters after.
    /// </summary>
    /// <param name="occurrences">Where each word stands in the field.</param>
    /// <param name="words">How many words there are, at most <see cref="MaximumWords"/>.</param>
    /// <param name="distance">The greatest gap.</param>
    /// <param name="context">Says when there is no more time: a long article may have very many chains.</param>
    public static bool Matches(List<Occurrence> occurrences, int words, int distance, QueryContext context)
    {
        int all = (1 << words) - 1;
        int present = 0;
        foreach (Occurrence occurrence in occurrences) present |= 1 << occurrence.Word;
        if (present != all) return false;
        occurrences.Sort((a, b) => a.Start.CompareTo(b.Start));
        // For each occurrence, the sets of words that a chain ending there can hold: one bit for each of the 2^words sets.
        var sets = new HashSet<int>[occurrences.Count];
        for (int i = 0; i < occurrences.Count; i++)
        {
            context.ThrowIfOutOfTime();
            Occurrence last = occurrences[i];
            sets[i] = [1 << last.Word];
            for (int j = i - 1; j >= 0; j--)
            {
                Occurrence before = occurrences[j];
                int gap = last.Start - before.End;
                if (gap < 0) continue;
                if (gap > distance)
                {
                    if (last.Start - before.Start > distance + 512) break;
                    continue;
                }

                foreach (int set in sets[j])
                {
                    if ((set & 1 << last.Word) == 0) sets[i].Add(set | 1 << last.Word);
                }
            }

            if (sets[i].Contains(all)) return true;
        }

        return false;
    }
}

/// <summary>A word in a field: which, from where, to where (after its last character).</summary>
internal readonly record struct Occurrence(int Word, int Start, int End);
