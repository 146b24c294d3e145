using System.Numerics;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Articles of a part of the index, as ordinals in rising order or, where they are many, as a bitmap.</summary>
internal readonly struct Postings
{
    public static readonly Postings None = new(0, []);

    private readonly ushort[]? _ordinals;
    private readonly ulong[]? _words;
    private readonly int _wordCount;

    public Postings(int count, ushort[] ordinals) => (Count, _ordinals) = (count, ordinals);

    /// <param name="count">How many bits are set.</param>
    /// <param name="words">The bits.</param>
    /// <param name="wordCount">How many of the words belong to it.</param>
    public Postings(int count, ulong[] words, int wordCount) => (Count, _words, _wordCount) = (count, words, wordCount);

    public int Count { get; }

    public bool IsBitmap => _words is not null;

    /// <summary>The ordinals, where it is not a bitmap.</summary>
    public ReadOnlySpan<ushort> Ordinals => _ordinals.AsSpan(0, Count);

    /// <summary>The bits, where it is a bitmap.</summary>
    public ReadOnlySpan<ulong> Words => _words.AsSpan(0, _wordCount);

    /// <summary>Every article of a part.</summary>
    public static Postings All(int count, Scratch scratch)
    {
        int length = (count + 63) / 64;
        ulong[] words = scratch.Words(length);
        words.AsSpan(0, length).Fill(ulong.MaxValue);
        if (count % 64 != 0) words[length - 1] = (1UL << count % 64) - 1;
        return new Postings(count, words, length);
    }

    public bool Contains(int ordinal) =>
        _words is { } words ? (words[ordinal >> 6] & 1UL << (ordinal & 63)) != 0 : Ordinals.BinarySearch((ushort)ordinal) >= 0;

    /// <summary>Whether these are the very same, not only alike.</summary>
    public bool IsSame(in Postings other) =>
        Count == other.Count && ReferenceEquals(_ordinals, other._ordinals) && ReferenceEquals(_words, other._words);

    /// <summary>How many there are from an ordinal on, before another.</summary>
    public int CountIn(int from, int end)
    {
        if (_words is not { } words) return Seek(Ordinals, 0, end) - Seek(Ordinals, 0, from);
        int count = 0;
        for (int word = from >> 6; word << 6 < end; word++)
        {
            ulong bits = words[word];
            if (word == from >> 6) bits &= ulong.MaxValue << (from & 63);
            if (end - (word << 6) < 64) bits &= (1UL << (end & 63)) - 1;
            count += BitOperations.PopCount(bits);
        }

        return count;
    }

    /// <summary>The same as ordinals.</summary>
    public Postings AsOrdinals(Scratch scratch)
    {
        if (_words is not { } words) return this;
        ushort[] ordinals = scratch.Ordinals(Count);
        int count = 0;
        for (int word = 0; word < _wordCount; word++)
        {
            for (ulong bits = words[word]; bits != 0; bits &= bits - 1) ordinals[count++] = (ushort)(word << 6 | BitOperations.TrailingZeroCount(bits));
        }

        return new Postings(count, ordinals);
    }

    /// <summary>Those in both.</summary>
    public static Postings And(in Postings a, in Postings b, Scratch scratch)
    {
        if (a.Count == 0 || b.Count == 0) return None;
        if (a.IsBitmap && b.IsBitmap) return Combine(a, b, static (x, y) => x & y, scratch);
        if (a.IsBitmap || b.IsBitmap) return a.IsBitmap ? Keep(b, a, true, scratch) : Keep(a, b, true, scratch);
        return a.Count <= b.Count ? Merge(a, b, true, scratch) : Merge(b, a, true, scratch);
    }

    /// <summary>Those in the first but not in the second.</summary>
    public static Postings Except(in Postings a, in Postings b, Scratch scratch)
    {
        if (a.Count == 0 || b.Count == 0) return a;
        if (!a.IsBitmap) return b.IsBitmap ? Keep(a, b, false, scratch) : Merge(a, b, false, scratch);
        return Combine(a, b.IsBitmap ? b : b.AsBitmap(a._wordCount, scratch), static (x, y) => x & ~y, scratch);
    }

    /// <summary>Those in either, in a part of so many articles.</summary>
    public static Postings Or(in Postings a, in Postings b, int articles, Scratch scratch)
    {
        if (a.Count == 0) return b;
        if (b.Count == 0) return a;
        int length = (articles + 63) / 64;
        if (a.IsBitmap || b.IsBitmap || a.Count + b.Count > length)
            return Combine(a.AsBitmap(length, scratch), b.AsBitmap(length, scratch), static (x, y) => x | y, scratch);

        ushort[] ordinals = scratch.Ordinals(a.Count + b.Count);
        ReadOnlySpan<ushort> left = a.Ordinals, right = b.Ordinals;
        int count = 0, i = 0, j = 0;
        while (i < left.Length || j < right.Length)
        {
            int x = i < left.Length ? left[i] : int.MaxValue;
            int y = j < right.Length ? right[j] : int.MaxValue;
            ordinals[count++] = (ushort)Math.Min(x, y);
            if (x <= y) i++;
            if (y <= x) j++;
        }

        return new Postings(count, ordinals);
    }

    /// <summary>Finds the place of an ordinal, or of the next above it, at or after a place.</summary>
    public static int Seek(ReadOnlySpan<ushort> ordinals, int from, int wanted)
    {
        if (wanted > ushort.MaxValue) return ordinals.Length;
        int step = 1, low = from;
        while (low + step < ordinals.Length && ordinals[low + step] < wanted)
        {
            low += step;
            step *= 2;
        }

        int end = Math.Min(low + step + 1, ordinals.Length);
        if (low >= end) return low;
        int at = ordinals[low..end].BinarySearch((ushort)wanted);
        return low + (at >= 0 ? at : ~at);
    }

    private Postings AsBitmap(int length, Scratch scratch)
    {
        if (IsBitmap) return this;
        ulong[] words = scratch.Words(length);
        words.AsSpan(0, length).Clear();
        foreach (ushort ordinal in Ordinals) words[ordinal >> 6] |= 1UL << (ordinal & 63);
        return new Postings(Count, words, length);
    }

    private static Postings Combine(in Postings a, in Postings b, Func<Vector<ulong>, Vector<ulong>, Vector<ulong>> combine, Scratch scratch)
    {
        int length = a._wordCount;
        ulong[] words = scratch.Words(length), left = a._words!, right = b._words!;
        int i = 0;
        for (; i + Vector<ulong>.Count <= length; i += Vector<ulong>.Count) combine(new Vector<ulong>(left, i), new Vector<ulong>(right, i)).CopyTo(words, i);
        for (; i < length; i++) words[i] = combine(new Vector<ulong>(left[i]), new Vector<ulong>(right[i]))[0];
        int count = 0;
        for (int word = 0; word < length; word++) count += BitOperations.PopCount(words[word]);
        return new Postings(count, words, length);
    }

    /// <summary>Those of a list whose bit is set, or is not.</summary>
    private static Postings Keep(in Postings list, in Postings bitmap, bool set, Scratch scratch)
    {
        ushort[] ordinals = scratch.Ordinals(list.Count);
        ulong[] words = bitmap._words!;
        int count = 0;
        foreach (ushort ordinal in list.Ordinals)
        {
            ordinals[count] = ordinal;
            if ((words[ordinal >> 6] >> (ordinal & 63) & 1) != 0 == set) count++;
        }

        return new Postings(count, ordinals);
    }

    /// <summary>Those of the first list that are, or are not, in the second.</summary>
    private static Postings Merge(in Postings a, in Postings b, bool both, Scratch scratch)
    {
        ushort[] ordinals = scratch.Ordinals(a.Count);
        ReadOnlySpan<ushort> right = b.Ordinals;
        bool gallop = b.Count / a.Count > 16;
        int count = 0, j = 0;
        foreach (ushort wanted in a.Ordinals)
        {
            if (gallop) j = Seek(right, j, wanted);
            else while (j < right.Length && right[j] < wanted) j++;
            if ((j < right.Length && right[j] == wanted) == both) ordinals[count++] = wanted;
        }

        return new Postings(count, ordinals);
    }
}
