namespace CityEveningNews.Archive.Search.Index;

/// <summary>
/// How a segment keeps its postings. A term is two neighbouring characters of a field (the last of a part with a break), three of which the
/// first two are digits or letters, the last four digits of a number with what follows (2021年), or one character, which has no positions.
/// </summary>
/// <remarks>
/// <para>
/// Rows of <c>SearchBlocks</c>, of up to <see cref="BlockBytes"/> bytes, hold the terms in order; the key is that of the first. A term is a varint,
/// (distance from the term before, 0 for the first) × 2 + (has it more than one occurrence? 1 : 0); then either the ordinal and the position
/// of the one occurrence in 16 bits each, or varints of the number of articles and of the bytes of the list, and the list. Where that is 0
/// bytes, the list has a row of its own in <c>SearchLists</c>: from <see cref="OwnRowFrom"/> bytes on.
/// </para>
/// <para>
/// A list is the gaps between ordinals, less one, in Golomb and Rice's code (Rice 1979), then a code of each weighted frequency: 1 is 0,
/// 2 is 10, 3 is 110, the rest 111 and a byte. From <see cref="BitmapFrom"/> articles on it is a bitmap, with the frequencies in
/// <c>SearchFrequencies</c>: four bits each, 15 saying that a byte for it stands at the end.
/// </para>
/// <para>
/// Positions follow the list, byte-aligned, or stand in <c>SearchPositions</c> from <see cref="PositionsApartFrom"/> articles on, so that counting
/// and ranking common words never reads them. They are in groups of <see cref="GroupSize"/> articles, after a table of where groups but the
/// first start (a byte says how wide it is), so that those of any article are found without reading those before. A group is a byte with the
/// width of a position, a bit for each position that says whether the next is of the same article, and the positions.
/// A position in the body is its offset; one in another field is the length of the body plus offset × 8 plus the field's code, the offset
/// running on through the fields.
/// </para>
/// </remarks>
internal static class SegmentFormat
{
    public const int BitmapFrom = 4096;
    public const int PositionsApartFrom = 1024;
    public const int GroupSize = 64;
    public const int OwnRowFrom = 1000;

    /// <summary>A page of SQLite holds one such row.</summary>
    public const int BlockBytes = 4000;

    /// <summary>Four digits and what follows.</summary>
    public const int NumberLength = 5;

    private const int TermBits = 34;

    public static ulong Pair(char first, char second) => (ulong)first << 16 | second;

    /// <summary>The term of three characters of which <see cref="HasTriple"/> holds.</summary>
    public static ulong Triple(char first, char second, char third) => 1UL << 32 | (ulong)(Digit(first) * 36 + Digit(second)) << 16 | third;

    /// <summary>The term of five characters, the first four of which are <paramref name="digits"/>, if <see cref="HasNumber"/> holds of them.</summary>
    public static ulong Number(ReadOnlySpan<char> digits, char next)
    {
        int number = 0;
        foreach (char digit in digits) number = number * 10 + digit - '0';
        return 3UL << 31 | (ulong)number << 16 | next;
    }

    public static ulong Character(char character) => 2UL << 32 | character;

    public static bool IsPair(ulong term) => term >> 32 == 0;

    /// <summary>The character that a pair starts with.</summary>
    public static char FirstOf(ulong pair) => (char)(pair >> 16);

    public static bool IsCharacter(ulong term) => term >> 32 == 2;

    /// <summary>Whether three characters that start with these are a term: numbers and Latin words have few pairs, too common to tell much.</summary>
    public static bool HasTriple(char first, char second) => Digit(first) >= 0 && Digit(second) >= 0;

    /// <summary>Whether four digits, the last of a number, and the character after them are a term: a year is one look-up then.</summary>
    public static bool HasNumber(ReadOnlySpan<char> text) =>
        text.Length >= NumberLength && text[..4].IndexOfAnyExceptInRange('0', '9') < 0 && !char.IsAsciiDigit(text[4]) && text[4] != FoldedText.Break;

    public static long RowId(int segment, ulong term) => (long)segment << TermBits | (long)term;

    public static int SegmentOf(long rowId) => (int)(rowId >> TermBits);

    public static ulong TermOf(long rowId) => (ulong)rowId & (1UL << TermBits) - 1;

    /// <summary>How many low bits of a gap Rice's code keeps as they are, for a list of so many of all articles.</summary>
    public static int RiceBits(int articles, int all)
    {
        uint typical = (uint)((long)all * 69 / 100 / articles);
        return typical == 0 ? 0 : System.Numerics.BitOperations.Log2(typical);
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetterLower(c) ? c - 'a' + 10 : -1;
}

/// <summary>The bounds of the index.</summary>
internal static class IndexLimits
{
    /// <summary>The most articles of a part: an ordinal is 16 bits.</summary>
    public const int MaximumArticles = 65_536;

    /// <summary>The tail is sealed when it has more: looking through more would take longer than reading a segment's lists.</summary>
    public const int TailArticles = 2048;

    /// <summary>The writer itself seals a tail that has more, whatever the wait.</summary>
    public const int MostTailArticles = 16_384;
}
