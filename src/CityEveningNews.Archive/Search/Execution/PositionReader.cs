using System.Buffers.Binary;
using CityEveningNews.Archive.Search.Index;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Finds the positions of a list in any article.</summary>
internal sealed class PositionReader(TermList list)
{
    private readonly int _articles = list.Articles.Count;
    private int[] _found = new int[16];
    private int _count;

    /// <summary>The positions last read, rising.</summary>
    public ReadOnlySpan<int> Found => _found.AsSpan(0, _count);

    /// <summary>Whether a position is among those last read.</summary>
    public bool Contains(int position) => _count <= 16 ? Found.Contains(position) : Found.BinarySearch(position) >= 0;

    /// <summary>Reads the positions in an article, counted as it comes in the list.</summary>
    public void Read(int article)
    {
        ReadOnlySpan<byte> bytes = list.Positions;
        int group = article / SegmentFormat.GroupSize, within = article % SegmentFormat.GroupSize;
        int start = Start(bytes, group);
        int width = bytes[start];
        int flags = (start + 1) * 8;
        int members = Math.Min(SegmentFormat.GroupSize, _articles - group * SegmentFormat.GroupSize);
        int first = Bits.AfterNoughts(bytes, flags, within);
        int values = Bits.AfterNoughts(bytes, first, members - within);
        int count = Bits.AfterNoughts(bytes, first, 1) - first;
        if (count > _found.Length) _found = new int[Math.Max(count, _found.Length * 2)];
        uint mask = (uint)((1UL << width) - 1);
        int at = values + (first - flags) * width;
        for (int i = 0; i < count; i++, at += width) _found[i] = (int)((uint)Bits.Peek(bytes, at) & mask);
        _count = count;
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
