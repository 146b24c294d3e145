using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Search.Query;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>The lately changed articles, few enough to look each through: their folded texts are in memory.</summary>
internal sealed class TailPart(IReadOnlyList<SearchableArticle> articles) : IndexPart(ArticleColumns.Of(articles))
{
    public override ulong[] Fingerprints(PostingReader reader) => [.. articles.Select(Fingerprint.Of)];

    public override int Estimate(string folded, QueryContext context) =>
        articles.Count(article => Array.Exists(article.Fields, field => field.Contains(folded, StringComparison.Ordinal)));

    protected override Postings Word(WordNode word, QueryContext context)
    {
        string folded = context.Folded(word);
        if (folded.Length == 0) return Postings.None;
        float weight = context.Weight(folded);
        var ordinals = new ushort[articles.Count];
        float[]? scores = context.Scored ? new float[articles.Count] : null;
        int count = 0;
        for (int i = 0; i < articles.Count; i++)
        {
            if ((i & 255) == 0) context.ThrowIfOutOfTime();
            int frequency = Frequency(articles[i], word.Field, folded);
            if (frequency == 0) continue;
            if (scores is not null) scores[count] = context.Scoring.Score(frequency, Columns.Lengths[i], weight);
            ordinals[count++] = (ushort)i;
        }

        return new Postings(count, ordinals, scores);
    }

    protected override Postings Near(NearNode near, QueryContext context)
    {
        Postings candidates = Evaluate(new AllNode(near.Words), context);
        WordNode[] words = [.. near.Words.Take(NearMatcher.MaximumWords)];
        int count = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            context.ThrowIfOutOfTime();
            if (!IsNear(articles[candidates.Ordinals[i]], words, near.Distance, context)) continue;
            candidates.Ordinals[count] = candidates.Ordinals[i];
            if (candidates.Scores is { } scores) scores[count] = scores[i];
            count++;
        }

        return new Postings(count, candidates.Ordinals, candidates.Scores);
    }

    private static bool IsNear(SearchableArticle article, WordNode[] words, int distance, QueryContext context)
    {
        for (int code = 0; code < article.Fields.Length; code++)
        {
            var occurrences = new List<Occurrence>();
            for (int word = 0; word < words.Length; word++)
            {
                if (!Scoring.Counts(words[word].Field, code)) continue;
                string folded = context.Folded(words[word]);
                foreach (int start in Places(article.Fields[code], folded)) occurrences.Add(new Occurrence(word, start, start + folded.Length));
            }

            if (NearMatcher.Matches(occurrences, words.Length, distance)) return true;
        }

        return false;
    }

    private static int Frequency(SearchableArticle article, SearchField field, string folded)
    {
        int frequency = 0;
        for (int code = 0; code < article.Fields.Length; code++)
        {
            if (Scoring.Counts(field, code)) frequency += Places(article.Fields[code], folded).Count() * Scoring.FieldWeights[code];
        }

        return frequency;
    }

    private static IEnumerable<int> Places(string text, string folded)
    {
        for (int at = text.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = text.IndexOf(folded, at + 1, StringComparison.Ordinal))
            yield return at;
    }
}
