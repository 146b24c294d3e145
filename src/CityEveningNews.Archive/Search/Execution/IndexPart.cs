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

    /// <summary>The articles that match a query.</summary>
    /// <param name="node">What is asked for; null stands for every article.</param>
    /// <param name="within">The articles that it is asked of; null for all. Others may be among those found.</param>
    /// <param name="context">What the query needs.</param>
    public Postings Evaluate(QueryNode? node, Postings? within, QueryContext context) => node switch
    {
        null => within ?? Postings.All(Columns.Count, context.Scratch),
        WordNode word => Matches(word, within, context).Articles,
        NearNode near => Near(near, within, context),
        AllNode all => All(all, within, context),
        AnyNode any => any.Nodes.Aggregate(
            Postings.None, (found, one) => Postings.Or(found, Evaluate(one, within, context), Columns.Count, context.Scratch)),
        NotNode => Except(within, node, context),
        _ => throw new ArgumentException($"A node of kind {node.GetType().Name} is not known.", nameof(node)),
    };

    /// <summary>The score of each article found: the sum over the words it holds. Those that do not reach the least may be left out.</summary>
    public (Postings Articles, float[] Scores) Score(in Postings found, float least, QueryContext context)
    {
        ReadOnlySpan<float> saturation = context.Scoring.Saturation;
        if (context.RankedWords is [var only] && Matches(only, found, context) is var whole && whole.Articles.IsSame(found))
            return whole.Best(least, context.Weight(context.Folded(only)), saturation, Columns.Lengths, context.Scratch);

        Postings articles = found.AsOrdinals(context.Scratch);
        float[] scores = context.Scratch.Scores(articles.Count);
        scores.AsSpan(0, articles.Count).Clear();
        foreach (WordNode word in context.RankedWords)
            Matches(word, articles, context).AddScores(articles.Ordinals, scores, context.Weight(context.Folded(word)), saturation, Columns.Lengths);
        return (articles, scores);
    }

    /// <summary>The most articles that may hold a word, a guess that costs little.</summary>
    public abstract int Estimate(string folded, QueryContext context);

    /// <summary>Whether a word is answered from one list, whatever it is asked of.</summary>
    protected abstract bool IsOneList(WordNode word, QueryContext context);

    /// <summary>Where a word stands in the articles given, or in all.</summary>
    protected abstract WordMatches Find(WordNode word, Postings? within, QueryContext context);

    /// <summary>Those of the articles given, or of all, in which words stand near each other.</summary>
    protected abstract Postings Near(NearNode near, Postings? within, QueryContext context);

    private WordMatches Matches(WordNode word, Postings? within, QueryContext context)
    {
        if (context.Found.TryGetValue(word, out WordMatches? known) && known.Answers(within, context.Scratch)) return known;
        return context.Found[word] = Find(word, within, context);
    }

    /// <summary>Those that match all: whole lists first, so that the rest is looked for in few articles.</summary>
    private Postings All(AllNode all, Postings? within, QueryContext context)
    {
        Postings? found = within;
        foreach (QueryNode node in all.Nodes.OrderBy(node => Cost(node, context)))
        {
            if (found is { Count: 0 }) return Postings.None;
            if (node is NotNode) found = Except(found, node, context);
            else found = Evaluate(node, found, context) is var one && found is { } before ? Postings.And(before, one, context.Scratch) : one;
        }

        return found!.Value;
    }

    private int Cost(QueryNode node, QueryContext context) => node switch
    {
        WordNode word => IsOneList(word, context) ? 0 : 1,
        NotNode => 3,
        _ => 2,
    };

    private Postings Except(Postings? within, QueryNode node, QueryContext context) => Postings.Except(
        within ?? Postings.All(Columns.Count, context.Scratch), Evaluate(((NotNode)node).Node, within, context), context.Scratch);
}
