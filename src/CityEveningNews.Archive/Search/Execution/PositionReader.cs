using System.Buffers.Binary;
using CityEveningNews.Archive.Search.Index;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Finds the positions of a list in any article.</summary>
internal sealed class PositionReader(TermList list)
{
    private readonly int _articles = list.Articles.Count;
    private int[] _found = new int[16];
    private int _count;

    // The group at hand: where its flags and its positions start, in bits.
    private int _group = -1;
    private int _width;
    private int _flags;
    private int _values;

    // The article last read, and where the flags of the next start.
    private int _article = -2;
    private int _next;

    /// <summary>The positions last read, rising.</summary>
    public ReadOnlySpan<int> Found => _found.AsSpan(0, _count);

    /// <summary>Whether a position is among those last read.</summary>
    public bool Contains(int position) => _count <= 16 ? Found.Contains(position) : Found.BinarySearch(position) >= 0;

    /// <summary>Reads the positions in an article, counted as it comes in the list.</summary>
    public void Read(int article)
    {
        ReadOnlySpan<byte> bytes = list.Positions;
        int group = article / SegmentFormat.GroupSize, within = article % SegmentFormat.GroupSize;
        if (group != _group) OpenGroup(bytes, group);
        // After the article before, this one's flags come next.
        int first = article == _article + 1 && within > 0 ? _next : Bits.AfterNoughts(bytes, _flags, within);
        _next = Bits.AfterNoughts(bytes, first, 1);
        _article = article;
        _count = _next - first;
        if (_count > _found.Length) _found = new int[Math.Max(_count, _found.Length * 2)];
        uint mask = (uint)((1UL << _width) - 1);
        int at = _values + (first - _flags) * _width;
        for (int i = 0; i < _count; i++, at += _width) _found[i] = (int)((uint)Bits.Peek(bytes, at) & mask);
    }

    private void OpenGroup(ReadOnlySpan<byte> bytes, int group)
    {
        int start = Start(bytes, group);
        _group = group;
        _width = bytes[start];
        _flags = (start + 1) * 8;
        _values = Bits.AfterNoughts(bytes, _flags, Math.Min(SegmentFormat.GroupSize, _articles - group * SegmentFormat.GroupSize));
    }

    private int Start(ReadOnlySpan<byte> bytes, int group)
    {
        int groups = (_articles + SegmentFormat.GroupSize - 1) / SegmentFormat.GroupSize;
        if (groups == 1) return 0;
        int width = bytes[0];
        int start = 1 + (groups - 1) * width;
        if (group == 0) return start;
        ReadOnlySpan<byte> entry = bytes[(1 + (group - 1) * width)..];
        return start + (width == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(entry) : BinaryPrimitives.ReadInt32LittleEndian(entry));
    }
}
