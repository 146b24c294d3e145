using System.Buffers.Binary;
using System.Numerics;
using CityEveningNews.Archive.Search.Index;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Finds the positions of a list in one article after another, each later in the list than the one before.</summary>
internal sealed class PositionReader(TermList list)
{
    // As many flags as one look at the bytes gives whatever their place.
    private const int ChunkBits = 56;

    private readonly byte[] _bytes = list.Positions;
    private readonly int _articles = list.Articles.Count;
    private int[] _found = new int[16];
    private int _count;

    // The group at hand: where its flags and its positions start, in bits.
    private int _group = -1;
    private int _width;
    private int _flags;
    private int _values;

    // The chunk of flags at hand: where it starts, its noughts as ones, and how many there are before it and in it.
    private int _chunk;
    private ulong _noughts;
    private int _before;
    private int _inChunk;

    // The article last read, within its group, and how many positions there are up to its last.
    private int _within;
    private int _end;

    /// <summary>The positions last read, rising.</summary>
    public ReadOnlySpan<int> Found => _found.AsSpan(0, _count);

    /// <summary>Whether a position is among those last read.</summary>
    public bool Contains(int position)
    {
        if (_count > 16) return Found.BinarySearch(position) >= 0;
        foreach (int found in Found)
        {
            if (found == position) return true;
        }

        return false;
    }

    /// <summary>Reads the positions in an article, counted as it comes in the list.</summary>
    public void Read(int article)
    {
        int within = article % SegmentFormat.GroupSize;
        if (article / SegmentFormat.GroupSize != _group) OpenGroup(article / SegmentFormat.GroupSize);
        int first = within == _within + 1 ? _end : End(within - 1);
        (_within, _end) = (within, End(within));
        _count = _end - first;
        if (_count > _found.Length) _found = new int[Math.Max(_count, _found.Length * 2)];
        uint mask = (uint)((1UL << _width) - 1);
        int at = _values + first * _width;
        for (int i = 0; i < _count; i++, at += _width) _found[i] = (int)((uint)Bits.Peek(_bytes, at) & mask);
    }

    private void OpenGroup(int group)
    {
        int start = Start(group);
        _group = group;
        _width = _bytes[start];
        _flags = (start + 1) * 8;
        _values = Bits.AfterNoughts(_bytes, _flags, Math.Min(SegmentFormat.GroupSize, _articles - group * SegmentFormat.GroupSize));
        (_within, _end, _before) = (-1, 0, 0);
        OpenChunk(0);
    }

    private int Start(int group)
    {
        int groups = (_articles + SegmentFormat.GroupSize - 1) / SegmentFormat.GroupSize;
        if (groups == 1) return 0;
        int width = _bytes[0];
        int start = 1 + (groups - 1) * width;
        if (group == 0) return start;
        ReadOnlySpan<byte> entry = _bytes.AsSpan(1 + (group - 1) * width);
        return start + (width == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(entry) : BinaryPrimitives.ReadInt32LittleEndian(entry));
    }

    /// <summary>How many positions of the group there are up to the last of an article, which a nought marks.</summary>
    private int End(int within)
    {
        while (within >= _before + _inChunk)
        {
            _before += _inChunk;
            OpenChunk(_chunk + ChunkBits);
        }

        return _chunk + Bits.Select(_noughts, within - _before) + 1;
    }

    private void OpenChunk(int chunk)
    {
        _chunk = chunk;
        _noughts = ~Bits.Peek(_bytes, _flags + chunk) & (1UL << ChunkBits) - 1;
        _inChunk = BitOperations.PopCount(_noughts);
    }
}
