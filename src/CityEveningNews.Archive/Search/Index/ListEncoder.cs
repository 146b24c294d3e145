using System.Numerics;
using System.Runtime.InteropServices;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>Codes lists as <see cref="SegmentFormat"/> says, for a segment of so many articles.</summary>
internal sealed class ListEncoder(int all)
{
    private readonly BitWriter _bits = new();
    private readonly BitWriter _group = new();

    /// <summary>Codes the ordinals, the frequencies and, if there are any and they do not stand apart, the positions.</summary>
    public ReadOnlySpan<byte> List(ReadOnlySpan<ushort> ordinals, ReadOnlySpan<byte> frequencies, OccurrenceList? occurrences)
    {
        _bits.Clear();
        int lowBits = SegmentFormat.RiceBits(ordinals.Length, all);
        int before = -1;
        foreach (ushort ordinal in ordinals)
        {
            _bits.WriteRice((uint)(ordinal - before - 1), lowBits);
            before = ordinal;
        }

        foreach (byte frequency in frequencies)
        {
            if (frequency <= 3) _bits.WriteUnary(frequency - 1);
            else _bits.Write(7u | (uint)frequency << 3, 11);
        }

        _bits.Align();
        if (occurrences is not null && ordinals.Length < SegmentFormat.PositionsApartFrom) AddPositions(occurrences);
        return _bits.Span;
    }

    public byte[] Bitmap(ReadOnlySpan<ushort> ordinals)
    {
        var words = new ulong[(all + 63) / 64];
        foreach (ushort ordinal in ordinals) words[ordinal >> 6] |= 1UL << (ordinal & 63);
        return MemoryMarshal.AsBytes<ulong>(words).ToArray();
    }

    public static byte[] Frequencies(ReadOnlySpan<byte> frequencies)
    {
        var bytes = new List<byte>(new byte[(frequencies.Length + 1) / 2]);
        for (int i = 0; i < frequencies.Length; i++)
        {
            bytes[i >> 1] |= (byte)(Math.Min(frequencies[i], (byte)15) << (i % 2 * 4));
            if (frequencies[i] >= 15) bytes.Add(frequencies[i]);
        }

        return [.. bytes];
    }

    public byte[] Positions(OccurrenceList occurrences)
    {
        _bits.Clear();
        AddPositions(occurrences);
        return _bits.Span.ToArray();
    }

    private void AddPositions(OccurrenceList occurrences)
    {
        int articles = occurrences.Ordinals.Length;
        _group.Clear();
        var starts = new List<int>();
        for (int first = 0; first < articles; first += SegmentFormat.GroupSize)
        {
            if (first > 0) starts.Add(_group.Length);
            AddGroup(occurrences, first, Math.Min(articles, first + SegmentFormat.GroupSize));
        }

        if (starts.Count > 0)
        {
            bool wide = starts[^1] > ushort.MaxValue;
            _bits.AddByte(wide ? (byte)4 : (byte)2);
            foreach (int start in starts)
            {
                _bits.AddByte((byte)start);
                _bits.AddByte((byte)(start >> 8));
                if (!wide) continue;
                _bits.AddByte((byte)(start >> 16));
                _bits.AddByte((byte)(start >> 24));
            }
        }

        _bits.AddBytes(_group.Span);
    }

    private void AddGroup(OccurrenceList occurrences, int first, int end)
    {
        uint highest = 0;
        foreach (int position in occurrences.PositionsOf(first, end)) highest |= (uint)position;
        int width = 32 - BitOperations.LeadingZeroCount(highest);
        _group.AddByte((byte)width);
        for (int i = first; i < end; i++) _group.WriteUnary(occurrences.PositionsOf(i, i + 1).Length - 1);
        foreach (int position in occurrences.PositionsOf(first, end)) _group.Write((uint)position, width);
        _group.Align();
    }
}
