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
        if (IsWhole(found))
        {
            for (int i = 0; i < found.Length; i++) scores[i] += weight * saturation[weights[i] << 8 | lengths[found[i]]];
            return;
        }

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

    /// <summary>Whether the articles given are all of the word's and no other: so it is when the word is the whole query.</summary>
    private bool IsWhole(ReadOnlySpan<ushort> found)
    {
        if (found.Length != articles.Count) return false;
        if (!articles.IsBitmap) return articles.Ordinals.SequenceEqual(found);
        foreach (ushort ordinal in found)
        {
            if (!articles.Contains(ordinal)) return false;
        }

        return true;
    }
}
