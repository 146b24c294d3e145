using System.Numerics;
using CityEveningNews.Archive.Search.Index;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Where a word was found in a part of the index, and how often.</summary>
/// <param name="articles">The articles.</param>
/// <param name="frequencies">Reads how often in each, fields weighted, at most 255: asked for only where it is ranked.</param>
/// <param name="list">Finds places in a bitmap; null where the articles are ordinals.</param>
internal sealed class WordMatches(Postings articles, Func<ReadOnlyMemory<byte>> frequencies, TermList? list = null)
{
    public static readonly WordMatches None = new(Postings.None, () => default);

    public Postings Articles => articles;

    /// <summary>The articles that were looked into; null if all were.</summary>
    public Postings? Within { get; init; }

    /// <summary>Whether each of the articles given, or of all, was looked into.</summary>
    public bool Answers(Postings? wanted, Scratch scratch) =>
        Within is not { } within || (wanted is { } articles && Postings.Except(articles, within, scratch).Count == 0);

    /// <summary>Adds the word's share to the scores of the articles given.</summary>
    public void AddScores(ReadOnlySpan<ushort> found, float[] scores, float weight, ReadOnlySpan<float> saturation, byte[] lengths)
    {
        if (articles.Count == 0) return;
        ReadOnlySpan<byte> weights = frequencies().Span;
        int at = 0;
        for (int i = 0; i < found.Length; i++)
        {
            ushort ordinal = found[i];
            if (articles.IsBitmap)
            {
                if (!articles.Contains(ordinal)) continue;
                at = list!.Rank(ordinal, at);
            }
            else
            {
                at = Postings.Seek(articles.Ordinals, at, ordinal);
                if (at == articles.Count) return;
                if (articles.Ordinals[at] != ordinal) continue;
            }

            scores[i] += weight * saturation[weights[at] << 8 | lengths[ordinal]];
        }
    }

    /// <summary>
    /// Scores those of all the word's articles that may reach the least score: most hold a common word too few times for it,
    /// whatever their lengths, and are passed over many at a time.
    /// </summary>
    public (Postings Articles, float[] Scores) Best(float least, float weight, ReadOnlySpan<float> saturation, byte[] lengths, Scratch scratch)
    {
        ReadOnlySpan<byte> weights = frequencies().Span[..articles.Count];
        byte enough = Enough(least, weight, saturation);
        ushort[] ordinals = scratch.Ordinals(articles.Count);
        float[] scores = scratch.Scores(articles.Count);
        var places = new OrdinalCursor(articles);
        int count = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            int skipped = weights[i..].IndexOfAnyInRange(enough, byte.MaxValue);
            if (skipped < 0) break;
            i += skipped;
            ushort ordinal = places.At(i);
            scores[count] = weight * saturation[weights[i] << 8 | lengths[ordinal]];
            ordinals[count++] = ordinal;
        }

        return (new Postings(count, ordinals), scores);
    }

    /// <summary>The lowest frequency that gives the least score in the shortest article.</summary>
    private static byte Enough(float least, float weight, ReadOnlySpan<float> saturation)
    {
        byte frequency = 1;
        while (frequency < byte.MaxValue && weight * saturation[frequency << 8] < least) frequency++;
        return frequency;
    }

    /// <summary>Finds ordinals by their number among postings, each after the last.</summary>
    private ref struct OrdinalCursor(in Postings postings)
    {
        private readonly Postings _postings = postings;
        private int _word;
        private int _before;

        public ushort At(int number)
        {
            if (!_postings.IsBitmap) return _postings.Ordinals[number];
            ReadOnlySpan<ulong> words = _postings.Words;
            for (int count; number >= _before + (count = BitOperations.PopCount(words[_word])); _word++) _before += count;
            return (ushort)(_word << 6 | Bits.Select(words[_word], number - _before));
        }
    }
}
