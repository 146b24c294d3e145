namespace CityEveningNews.Archive.Search.Index;

/// <summary>A term of a block, as <see cref="SegmentFormat"/> says; it moves from one to the next.</summary>
/// <param name="first">The first term of the block.</param>
internal struct BlockEntry(ulong first)
{
    private int _at;
    private int _start;
    private int _length;

    public ulong Term { get; private set; } = first;

    public int Articles { get; private set; }

    /// <summary>Whether it occurs once: at <see cref="Position"/> in the article with <see cref="Ordinal"/>.</summary>
    public bool IsSingle { get; private set; }

    public int Ordinal { get; private set; }

    public int Position { get; private set; }

    /// <summary>Moves to the next term of the block; false if there is none.</summary>
    public bool Next(ReadOnlySpan<byte> block)
    {
        if (_at >= block.Length) return false;
        ulong coded = Varint.Read(block, ref _at);
        Term += coded >> 1;
        IsSingle = (coded & 1) == 0;
        if (IsSingle)
        {
            Articles = 1;
            Ordinal = block[_at] | block[_at + 1] << 8;
            Position = block[_at + 2] | block[_at + 3] << 8;
            _at += 4;
            return true;
        }

        Articles = (int)Varint.Read(block, ref _at);
        _length = (int)Varint.Read(block, ref _at);
        _start = _at;
        _at += _length;
        return true;
    }

    /// <summary>Its list, empty if that has a row of its own.</summary>
    public readonly ReadOnlySpan<byte> ListOf(ReadOnlySpan<byte> block) => IsSingle ? [] : block.Slice(_start, _length);
}
