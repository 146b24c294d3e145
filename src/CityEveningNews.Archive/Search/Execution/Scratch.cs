using System.Buffers;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Arrays for the time a part of the index is looked at, lent by the pool: large ones made anew for each query would keep the collector busy.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly List<ushort[]> _ordinals = [];
    private readonly List<ulong[]> _words = [];
    private readonly List<byte[]> _bytes = [];
    private readonly List<float[]> _scores = [];
    private readonly List<int[]> _numbers = [];

    /// <summary>An array of at least so many, with anything in it.</summary>
    public ushort[] Ordinals(int count) => Rent(_ordinals, count);

    /// <summary>An array of at least so many, with anything in it.</summary>
    public ulong[] Words(int count) => Rent(_words, count);

    /// <summary>An array of at least so many, with anything in it.</summary>
    public byte[] Bytes(int count) => Rent(_bytes, count);

    /// <summary>An array of at least so many, with anything in it.</summary>
    public float[] Scores(int count) => Rent(_scores, count);

    /// <summary>An array of at least so many, with anything in it.</summary>
    public int[] Numbers(int count) => Rent(_numbers, count);

    /// <summary>Gives every array back.</summary>
    public void Dispose()
    {
        Return(_ordinals);
        Return(_words);
        Return(_bytes);
        Return(_scores);
        Return(_numbers);
    }

    private static T[] Rent<T>(List<T[]> lent, int count)
    {
        if (count == 0) return [];
        T[] array = ArrayPool<T>.Shared.Rent(count);
        lent.Add(array);
        return array;
    }

    private static void Return<T>(List<T[]> lent)
    {
        foreach (T[] array in lent) ArrayPool<T>.Shared.Return(array);
        lent.Clear();
    }
}
