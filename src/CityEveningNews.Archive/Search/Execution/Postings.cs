namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Articles of a part of the index that match, by ordinal in rising order, with their scores if they are wanted.</summary>
internal readonly struct Postings(int count, ushort[] ordinals, float[]? scores)
{
    public static readonly Postings None = new(0, [], []);

    public int Count { get; } = count;

    public ushort[] Ordinals { get; } = ordinals;

    public float[]? Scores { get; } = scores;

    /// <summary>Every article of a part, scored nought.</summary>
    public static Postings All(int count, bool scored)
    {
        var ordinals = new ushort[count];
        for (int i = 0; i < count; i++) ordinals[i] = (ushort)i;
        return new Postings(count, ordinals, scored ? new float[count] : null);
    }

    /// <summary>Those in both.</summary>
    public static Postings And(in Postings a, in Postings b)
    {
        if (a.Count > b.Count) return And(b, a);
        if (a.Count == 0) return None;
        var ordinals = new ushort[a.Count];
        float[]? scores = a.Scores is null ? null : new float[a.Count];
        int count = 0, j = 0;
        bool gallop = b.Count / a.Count > 16;
        for (int i = 0; i < a.Count; i++)
        {
            ushort wanted = a.Ordinals[i];
            if (gallop) j = Seek(b, j, wanted);
            else while (j < b.Count && b.Ordinals[j] < wanted) j++;
            if (j == b.Count) break;
            if (b.Ordinals[j] != wanted) continue;
            ordinals[count] = wanted;
            if (scores is not null) scores[count] = a.Scores![i] + b.Scores![j];
            count++;
        }

        return new Postings(count, ordinals, scores);
    }

    /// <summary>Those in either.</summary>
    public static Postings Or(in Postings a, in Postings b)
    {
        if (a.Count == 0) return b;
        if (b.Count == 0) return a;
        var ordinals = new ushort[a.Count + b.Count];
        float[]? scores = a.Scores is null ? null : new float[ordinals.Length];
        int count = 0, i = 0, j = 0;
        while (i < a.Count || j < b.Count)
        {
            int left = i < a.Count ? a.Ordinals[i] : int.MaxValue;
            int right = j < b.Count ? b.Ordinals[j] : int.MaxValue;
            float score = 0;
            if (left <= right) score += scores is null ? 0 : a.Scores![i];
            if (right <= left) score += scores is null ? 0 : b.Scores![j];
            ordinals[count] = (ushort)Math.Min(left, right);
            if (scores is not null) scores[count] = score;
            count++;
            if (left <= right) i++;
            if (right <= left) j++;
        }

        return new Postings(count, ordinals, scores);
    }

    /// <summary>Those in the first but not in the second.</summary>
    public static Postings Except(in Postings a, in Postings b)
    {
        if (a.Count == 0 || b.Count == 0) return a;
        var ordinals = new ushort[a.Count];
        float[]? scores = a.Scores is null ? null : new float[a.Count];
        int count = 0, j = 0;
        for (int i = 0; i < a.Count; i++)
        {
            while (j < b.Count && b.Ordinals[j] < a.Ordinals[i]) j++;
            if (j < b.Count && b.Ordinals[j] == a.Ordinals[i]) continue;
            ordinals[count] = a.Ordinals[i];
            if (scores is not null) scores[count] = a.Scores![i];
            count++;
        }

        return new Postings(count, ordinals, scores);
    }

    private static int Seek(in Postings postings, int from, ushort wanted)
    {
        int step = 1;
        int low = from;
        while (low + step < postings.Count && postings.Ordinals[low + step] < wanted)
        {
            low += step;
            step *= 2;
        }

        int at = Array.BinarySearch(postings.Ordinals, low, Math.Min(low + step + 1, postings.Count) - low, wanted);
        return at >= 0 ? at : ~at;
    }
}
