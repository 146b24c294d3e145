using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Search.Query;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>A part of the index: the tail or a segment. It answers for words; trees of words are put together here.</summary>
internal abstract class IndexPart(ArticleColumns columns)
{
    public ArticleColumns Columns { get; } = columns;

    /// <summary>The highest key of a person whom an article names.</summary>
    public int MaximumReporter { get; } = columns.Reporters.Length == 0 ? 0 : columns.Reporters.Max() >> 4;

    /// <summary>A bit for each article that is out of date: it stands in a later part, or is gone. Null if none is.</summary>
    public ulong[]? Dead { get; init; }

    public bool IsDead(int ordinal) => Dead is { } dead && (dead[ordinal >> 6] & 1UL << (ordinal & 63)) != 0;

    /// <summary>The fingerprint of each article, from what the index holds of it.</summary>
    public abstract ulong[] Fingerprints(PostingReader reader);

    /// <summary>The articles that match a query; null stands for every article.</summary>
    public Postings Evaluate(QueryNode? node, QueryContext context) => node switch
    {
        null => Postings.All(Columns.Count, context.Scratch),
        WordNode word => Matches(word, context).Articles,
        NearNode near => Near(near, context),
        AllNode all => All(all, context),
        AnyNode any => any.Nodes.Aggregate(Postings.None, (found, one) => Postings.Or(found, Evaluate(one, context), Columns.Count, context.Scratch)),
        NotNode not => Postings.Except(Postings.All(Columns.Count, context.Scratch), Evaluate(not.Node, context), context.Scratch),
        _ => throw new ArgumentException($"A node of kind {node.GetType().Name} is not known.", nameof(node)),
    };

    /// <summary>The score of each article found: the sum over the words it holds.</summary>
    public float[] Score(ReadOnlySpan<ushort> found, QueryContext context)
    {
        float[] scores = context.Scratch.Scores(found.Length);
        scores.AsSpan(0, found.Length).Clear();
        foreach (WordNode word in context.RankedWords)
            Matches(word, context).AddScores(found, scores, context.Weight(context.Folded(word)), context.Scoring.Saturation, Columns.Lengths);
        return scores;
    }

    /// <summary>The most articles that may hold a word, a guess that costs little.</summary>
    public abstract int Estimate(string folded, QueryContext context);

    /// <summary>Where a word stands.</summary>
    protected abstract WordMatches Find(WordNode word, QueryContext context);

    protected abstract Postings Near(NearNode near, QueryContext context);

    private WordMatches Matches(WordNode word, QueryContext context)
    {
        if (context.Found.TryGetValue(word, out WordMatches? known)) return known;
        WordMatches matches = Find(word, context);
        context.Found.Add(word, matches);
        return matches;
    }

    private Postings All(AllNode all, QueryContext context)
    {
        Postings? found = null;
        foreach (QueryNode node in all.Nodes)
        {
            if (node is NotNode) continue;
            if (found is { Count: 0 }) return Postings.None;
            Postings one = Evaluate(node, context);
            found = found is { } before ? Postings.And(before, one, context.Scratch) : one;
        }

        Postings result = found ?? Postings.All(Columns.Count, context.Scratch);
        foreach (QueryNode node in all.Nodes)
        {
            if (node is NotNode not && result.Count > 0) result = Postings.Except(result, Evaluate(not.Node, context), context.Scratch);
        }

        return result;
    }
}
