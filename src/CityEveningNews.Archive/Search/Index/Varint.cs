namespace CityEveningNews.Archive.Search.Index;

/// <summary>Whole numbers in seven bits a byte, the lowest first; the last byte has its high bit clear.</summary>
internal static class Varint
{
    public static ulong Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong b = bytes[at++];
        if (b < 128) return b;
        ulong value = b & 127;
        for (int shift = 7; ; shift += 7)
        {
            b = bytes[at++];
            value |= (b & 127) << shift;
            if (b < 128) return value;
        }
    }
}
