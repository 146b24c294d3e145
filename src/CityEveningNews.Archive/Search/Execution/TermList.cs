using System.Numerics;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>The postings of a term in a segment.</summary>
/// <param name="articles">The articles.</param>
/// <param name="frequencies">How often the term stands in each, fields weighted, at most 255; empty if not asked for.</param>
/// <param name="positions">Where, as <see cref="Index.SegmentFormat"/> codes it, with anything after the end; empty if not asked for.</param>
/// <param name="scratch">Lends what is needed to find places.</param>
internal sealed class TermList(Postings articles, ReadOnlyMemory<byte> frequencies, byte[] positions, Scratch scratch)
{
    private ushort[]? _ranks;

    public Postings Articles => articles;

    public ReadOnlySpan<byte> Frequencies => frequencies.Span;

    public ReadOnlyMemory<byte> FrequencyMemory => frequencies;

    public byte[] Positions => positions;

    /// <summary>The number of articles before one that the list holds.</summary>
    /// <param name="ordinal">The article.</param>
    /// <param name="from">The number of the article asked for before, which was not a later one; nought at first.</param>
    public int Rank(ushort ordinal, int from)
    {
        if (!articles.IsBitmap) return Postings.Seek(articles.Ordinals, from, ordinal);
        ReadOnlySpan<ulong> words = articles.Words;
        if (_ranks is null)
        {
            _ranks = scratch.Ordinals(words.Length);
            int sum = 0;
            for (int word = 0; word < words.Length; word++)
            {
                _ranks[word] = (ushort)sum;
                sum += BitOperations.PopCount(words[word]);
            }
        }

        return _ranks[ordinal >> 6] + BitOperations.PopCount(words[ordinal >> 6] & (1UL << (ordinal & 63)) - 1);
    }
}
