using System.Runtime.InteropServices;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>
/// The occurrences of each term as they come, article by article: a stream of bytes for each, in slices that grow, cut from large blocks
/// (as Lucene's ByteBlockPool), so that a million terms are no million objects.
/// </summary>
/// <remarks>An occurrence is a varint, (distance from the position before) × 2, or (distance from the article before) × 2 + 1 and one of the position.</remarks>
internal sealed class OccurrenceStore
{
    private const int BlockBits = 20;
    private const int LinkBytes = 4;
    private const int FirstSlice = 12;
    private const int LargestSlice = 1024;

    private readonly List<byte[]> _blocks = [];
    private readonly Dictionary<ulong, int> _places = new(1 << 16);
    private readonly List<Stream> _streams = [];
    private int _used;

    /// <summary>The bytes taken.</summary>
    public long Bytes => (long)_blocks.Count << BlockBits;

    /// <summary>The terms in order.</summary>
    public ulong[] Terms()
    {
        ulong[] terms = [.. _places.Keys];
        Array.Sort(terms);
        return terms;
    }

    /// <summary>Adds an occurrence, not before the term's last.</summary>
    public void Add(ulong term, int ordinal, int position)
    {
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, term, out bool known);
        if (!known)
        {
            place = _streams.Count;
            int slice = Allocate(FirstSlice);
            _streams.Add(new Stream { First = slice, At = slice, End = slice + FirstSlice - LinkBytes, Size = FirstSlice, Ordinal = -1 });
        }

        ref Stream stream = ref CollectionsMarshal.AsSpan(_streams)[place];
        if (stream.Ordinal == ordinal)
        {
            Append(ref stream, (uint)(position - stream.Position) << 1);
        }
        else
        {
            Append(ref stream, (uint)(ordinal - stream.Ordinal) << 1 | 1);
            Append(ref stream, (uint)position);
            stream.Ordinal = ordinal;
        }

        stream.Position = position;
        stream.Occurrences++;
    }

    /// <summary>Reads the occurrences of a term.</summary>
    public void Read(ulong term, OccurrenceList list)
    {
        Stream stream = _streams[_places[term]];
        list.Clear();
        var reader = new SliceReader(this, stream.First, FirstSlice);
        int ordinal = -1, position = 0;
        for (int i = 0; i < stream.Occurrences; i++)
        {
            uint coded = reader.Varint();
            if ((coded & 1) != 0)
            {
                ordinal += (int)(coded >> 1);
                position = (int)reader.Varint();
                list.StartArticle((ushort)ordinal);
            }
            else
            {
                position += (int)(coded >> 1);
            }

            list.Add(position);
        }
    }

    private void Append(ref Stream stream, uint value)
    {
        for (; value >= 128; value >>= 7) AppendByte(ref stream, (byte)(value | 128));
        AppendByte(ref stream, (byte)value);
    }

    private void AppendByte(ref Stream stream, byte value)
    {
        if (stream.At == stream.End)
        {
            int size = Math.Min(stream.Size * 2, LargestSlice);
            int next = Allocate(size);
            MemoryMarshal.Write(_blocks[stream.End >> BlockBits].AsSpan(stream.End & (1 << BlockBits) - 1), in next);
            (stream.At, stream.End, stream.Size) = (next, next + size - LinkBytes, size);
        }

        _blocks[stream.At >> BlockBits][stream.At & (1 << BlockBits) - 1] = value;
        stream.At++;
    }

    private int Allocate(int size)
    {
        if (_blocks.Count == 0 || (_used & (1 << BlockBits) - 1) + size > 1 << BlockBits || _used == _blocks.Count << BlockBits)
        {
            _used = _blocks.Count << BlockBits;
            _blocks.Add(GC.AllocateUninitializedArray<byte>(1 << BlockBits));
        }

        int at = _used;
        _used += size;
        return at;
    }

    private struct Stream
    {
        public int First, At, End, Size, Ordinal, Position, Occurrences;
    }

    private struct SliceReader(OccurrenceStore store, int first, int size)
    {
        private int _at = first;
        private int _end = first + size - LinkBytes;
        private int _size = size;

        public uint Varint()
        {
            uint value = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte b = Next();
                value |= (b & 127u) << shift;
                if (b < 128) return value;
            }
        }

        private byte Next()
        {
            if (_at == _end)
            {
                _at = MemoryMarshal.Read<int>(store._blocks[_end >> BlockBits].AsSpan(_end & (1 << BlockBits) - 1));
                _size = Math.Min(_size * 2, LargestSlice);
                _end = _at + _size - LinkBytes;
            }

            byte b = store._blocks[_at >> BlockBits][_at & (1 << BlockBits) - 1];
            _at++;
            return b;
        }
    }
}

/// <summary>The occurrences of one term: its articles, and where in each it stands.</summary>
internal sealed class OccurrenceList
{
    private readonly List<ushort> _ordinals = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _positions = [];

    public ReadOnlySpan<ushort> Ordinals => CollectionsMarshal.AsSpan(_ordinals);

    public int Occurrences => _positions.Count;

    public void Clear()
    {
        _ordinals.Clear();
        _starts.Clear();
        _positions.Clear();
    }

    public void StartArticle(ushort ordinal)
    {
        _ordinals.Add(ordinal);
        _starts.Add(_positions.Count);
    }

    public void Add(int position) => _positions.Add(position);

    /// <summary>The positions in the articles from one on, before another, counted as in <see cref="Ordinals"/>.</summary>
    public ReadOnlySpan<int> PositionsOf(int from, int to)
    {
        int start = _starts[from];
        int end = to < _starts.Count ? _starts[to] : _positions.Count;
        return CollectionsMarshal.AsSpan(_positions)[start..end];
    }
}
