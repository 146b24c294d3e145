using CityEveningNews.Archive.Search.Query;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>
/// BM25 (Robertson and Zaragoza 2009) with the fields' weights put into the frequency, as BM25F does before saturation.
/// </summary>
internal sealed class Scoring
{
    /// <summary>What an occurrence counts, by the code of its field: headline, kicker, deck, subhead, byline, body.</summary>
    public static readonly byte[] FieldWeights = [8, 4, 4, 3, 2, 1];

    private const double K1 = 1.2;
    private const double B = 0.4;

    private readonly float[] _saturation = new float[256 * 256];

    /// <param name="averageLength">The average length of an article, in eights of characters.</param>
    public Scoring(double averageLength)
    {
        for (int frequency = 1; frequency < 256; frequency++)
        {
            for (int length = 0; length < 256; length++)
                _saturation[frequency << 8 | length] = (float)(frequency / (frequency + K1 * (1 - B + B * length / averageLength)));
        }
    }

    /// <summary>The saturated frequencies, by frequency × 256 + length.</summary>
    public ReadOnlySpan<float> Saturation => _saturation;

    /// <summary>How much a word found in so many articles of all tells.</summary>
    public static float Weight(long found, long all) => (float)Math.Log(1 + (all - found + 0.5) / (found + 0.5));

    /// <summary>What a position of <see cref="Index.SegmentFormat"/> says: the place in its field and the field's code.</summary>
    public static (int Offset, int Code) Place(int position, int bodyLength) =>
        position < bodyLength ? (position, Index.SearchableArticle.FieldCount - 1) : ((position - bodyLength) >> 3, (position - bodyLength) & 7);

    /// <summary>The place of a position in an order in which it is farther from one field to another than any word or distance reaches.</summary>
    public static int LinearPlace(int position, int bodyLength)
    {
        const int fieldBits = 27;
        (int offset, int code) = Place(position, bodyLength);
        return offset + (position < bodyLength ? 0 : code + 1 << fieldBits);
    }

    /// <summary>What an occurrence at a position counts.</summary>
    public static byte WeightAt(int position, int bodyLength) => FieldWeights[Place(position, bodyLength).Code];

    /// <summary>Whether an occurrence in a field is one of a word's.</summary>
    public static bool Counts(SearchField wanted, int fieldCode) => wanted == SearchField.Any || (int)wanted - 1 == fieldCode;
}
