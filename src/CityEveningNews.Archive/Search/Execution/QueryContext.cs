using System.Diagnostics;
using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Search.Query;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>What the parts of the index need to answer one query.</summary>
internal sealed class QueryContext(PostingReader reader, Scoring scoring, bool scored, TimeSpan budget)
{
    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float> _weights = new(StringComparer.Ordinal);
    private readonly long _deadline = Stopwatch.GetTimestamp() + (long)(budget.TotalSeconds * Stopwatch.Frequency);

    public PostingReader Reader { get; } = reader;

    public Scoring Scoring { get; } = scoring;

    /// <summary>Whether the order needs scores.</summary>
    public bool Scored { get; } = scored;

    public bool OutOfTime => Stopwatch.GetTimestamp() > _deadline;

    public string Folded(WordNode word)
    {
        if (_folded.TryGetValue(word.Text, out string? folded)) return folded;
        return _folded[word.Text] = FoldedText.Of(word.Text);
    }

    public float Weight(string folded) => _weights.GetValueOrDefault(folded, 1);

    public void SetWeight(string folded, float weight) => _weights[folded] = weight;

    public void ThrowIfOutOfTime()
    {
        if (OutOfTime) throw new OutOfTimeException();
    }
}

/// <summary>Leaves a part of the index that cannot be finished in time.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves the search.
internal sealed class OutOfTimeException : Exception;
#pragma warning restore CA1032, CA1064
