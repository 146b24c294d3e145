using System.Diagnostics;
using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Search.Query;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>What the parts of the index need to answer one query.</summary>
internal sealed class QueryContext(PostingReader reader, Scoring scoring, QueryNode? query, bool scored, TimeSpan budget) : IDisposable
{
    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Segment, string Folded), RunPlan> _plans = [];
    private readonly long _deadline = Stopwatch.GetTimestamp() + (long)(budget.TotalSeconds * Stopwatch.Frequency);

    public PostingReader Reader { get; } = reader;

    public Scoring Scoring { get; } = scoring;

    /// <summary>Whether the order needs scores.</summary>
    public bool Scored { get; } = scored;

    /// <summary>The words that make the score.</summary>
    public IReadOnlyList<WordNode> RankedWords { get; } = scored && query is not null ? [.. query.WantedWords().Distinct()] : [];

    /// <summary>Lends arrays for the part at hand.</summary>
    public Scratch Scratch { get; } = new();

    /// <summary>What was found in the part at hand.</summary>
    public Dictionary<WordNode, WordMatches> Found { get; } = [];

    public bool OutOfTime => Stopwatch.GetTimestamp() > _deadline;

    /// <summary>Lets go of what belongs to the part before.</summary>
    public void StartPart()
    {
        Found.Clear();
        Scratch.Dispose();
    }

    public string Folded(WordNode word)
    {
        if (_folded.TryGetValue(word.Text, out string? folded)) return folded;
        return _folded[word.Text] = FoldedText.Of(word.Text);
    }

    /// <summary>By which terms a word of two characters or more is looked for in a segment.</summary>
    public RunPlan Plan(int segment, string folded)
    {
        if (_plans.TryGetValue((segment, folded), out RunPlan? plan)) return plan;
        return _plans[(segment, folded)] = RunPlan.For(folded, term => Reader.Count(segment, term));
    }

    public float Weight(string folded) => _weights.GetValueOrDefault(folded, 1);

    public void SetWeight(string folded, float weight) => _weights[folded] = weight;

    public void ThrowIfOutOfTime()
    {
        if (OutOfTime) throw new OutOfTimeException();
    }

    public void Dispose() => StartPart();
}

/// <summary>Leaves a part of the index that cannot be finished in time.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves the search.
internal sealed class OutOfTimeException : Exception;
#pragma warning restore CA1032, CA1064
