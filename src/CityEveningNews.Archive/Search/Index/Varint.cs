namespace CityEveningNews.Archive.Search.Index;

/// <summary>Whole numbers in seven bits a byte, the lowest first; the last byte has its high bit clear.</summary>
internal static class Varint
{
    public static uint Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint b = bytes[at++];
        if (b < 128) return b;
        uint value = b & 127;
        for (int shift = 7; ; shift += 7)
        {
            b = bytes[at++];
            value |= (b & 127) << shift;
            if (b < 128) return value;
        }
    }
}

/// <summary>Bytes that grow at the end.</summary>
internal struct ByteBuffer
{
    private byte[]? _bytes;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Add(byte value)
    {
        if (_bytes is null) _bytes = new byte[8];
        else if (Length == _bytes.Length) Array.Resize(ref _bytes, _bytes.Length < 4096 ? _bytes.Length * 2 : _bytes.Length + _bytes.Length / 2);
        _bytes[Length++] = value;
    }

    public void AddVarint(uint value)
    {
        for (; value >= 128; value >>= 7) Add((byte)(value | 128));
        Add((byte)value);
    }
}
