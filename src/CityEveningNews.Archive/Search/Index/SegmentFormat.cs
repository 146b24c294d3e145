namespace CityEveningNews.Archive.Search.Index;

/// <summary>
/// How a segment keeps its postings. A term is two neighbouring characters of a field, or the last of a part and a break.
/// </summary>
/// <remarks>
/// A list of under 4,096 articles is a varint for each, (gap to the ordinal before − 1) × 2 + (weighted frequency over one? 1 : 0), and in that
/// case a byte of it; a longer one is a bitmap of 65,536 bits and a byte for each. The positions of each article follow in a list
/// under 64 articles, else they stand in a row of their own: a varint for each, (distance from the position before) × 2 + (more follow? 1 : 0).
/// A position in the body is its offset; one in another field is the length of the body plus offset × 8 plus the field's code, the offset
/// running on through the fields.
/// </remarks>
internal static class SegmentFormat
{
    public const int BitmapFrom = 4096;
    public const int BitmapBytes = IndexLimits.MaximumArticles / 8;
    public const int PositionsApartFrom = 64;

    public static uint Term(char first, char second) => (uint)first << 16 | second;

    public static long RowId(int segment, uint term) => (long)segment << 32 | term;
}

/// <summary>The bounds of the index.</summary>
internal static class IndexLimits
{
    /// <summary>The most articles of a part: an ordinal is 16 bits.</summary>
    public const int MaximumArticles = 65_536;

    /// <summary>The tail is sealed when it has so many: looking through more would take longer than reading a segment's lists.</summary>
    public const int TailArticles = 4096;
}
