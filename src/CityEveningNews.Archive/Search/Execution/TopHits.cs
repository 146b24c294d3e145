using System.Globalization;
using CityEveningNews.Archive.Search.Index;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>
/// Keeps the best hits. A hit's place in the order is one 64-bit key, the greatest first, no two alike: so a page can start after any key.
/// </summary>
internal sealed class TopHits(SearchOrder order, int size, ulong after)
{
    private readonly PriorityQueue<(SearchHit Hit, ulong Key), ulong> _worstFirst = new();
    private ulong _least;

    /// <summary>Whether the page is full, and it is known that another follows.</summary>
    public bool Full => _worstFirst.Count > size;

    /// <summary>The score that a hit must reach, in the order of scores.</summary>
    public float LeastScore => BitConverter.UInt32BitsToSingle((uint)(_least >> 32));

    /// <summary>Whether a part whose articles are in the order of dates may hold a hit for this page, the order being one of dates.</summary>
    public bool MayImprove(ArticleColumns columns) =>
        (order == SearchOrder.Oldest ? (ulong)~(uint)columns.Days[0] << 32 : (ulong)columns.Days[^1] << 32) + uint.MaxValue > _least;

    /// <summary>Takes in articles given by ordinal; the scores are null where the order is one of dates.</summary>
    public void Add(ArticleColumns columns, ReadOnlySpan<ushort> found, float[]? scores)
    {
        if (size == 0) return;
        if (order == SearchOrder.Relevance)
        {
            for (int i = 0; i < found.Length; i++)
            {
                uint score = BitConverter.SingleToUInt32Bits(scores![i]);
                if (score < (uint)(_least >> 32)) continue;
                Offer((ulong)score << 32 | (uint)columns.ArticleIds[found[i]], columns, found[i], scores[i]);
            }

            return;
        }

        // The articles of a part stand in this order already: after one that comes too late, all do.
        for (int n = 0; n < found.Length; n++)
        {
            ushort ordinal = found[order == SearchOrder.Newest ? found.Length - 1 - n : n];
            uint day = (uint)columns.Days[ordinal];
            ulong key = (ulong)(order == SearchOrder.Newest ? day : ~day) << 32 | ~(uint)columns.ArticleIds[ordinal];
            if (order == SearchOrder.Newest && key <= _least) return;
            Offer(key, columns, ordinal, 0);
        }
    }

    private void Offer(ulong key, ArticleColumns columns, ushort ordinal, float score)
    {
        if (key <= _least || key >= after) return;
        var hit = new SearchHit(columns.ArticleIds[ordinal], DateOnly.FromDayNumber(columns.Days[ordinal]), score);
        _worstFirst.Enqueue((hit, key), key);
        if (_worstFirst.Count > size + 1) _worstFirst.Dequeue();
        if (_worstFirst.Count > size) _least = _worstFirst.Peek().Key;
    }

    /// <summary>The hits in order, and the key that asks for those after them; null if there are none.</summary>
    public (List<SearchHit> Hits, string? Next) Take()
    {
        var all = new List<(SearchHit Hit, ulong Key)>();
        while (_worstFirst.TryDequeue(out (SearchHit, ulong) hit, out _)) all.Add(hit);
        all.Reverse();
        bool more = all.Count > size && size > 0;
        if (more) all.RemoveAt(size);
        return ([.. all.Select(hit => hit.Hit)], more ? all[^1].Key.ToString("x", CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Reads a key; what is none stands before every hit.</summary>
    public static ulong Read(string? key) =>
        ulong.TryParse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong value) ? value : ulong.MaxValue;
}
