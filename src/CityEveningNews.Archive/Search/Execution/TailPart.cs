using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Search.Query;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>The lately changed articles, few enough to look each through: their folded texts are in memory.</summary>
internal sealed class TailPart(IReadOnlyList<SearchableArticle> articles) : IndexPart(ArticleColumns.Of(articles))
{
    public override ulong[] Fingerprints(PostingReader reader) => [.. articles.Select(Fingerprint.Of)];

    public override int Estimate(string folded, QueryContext context) =>
        articles.Count(article => Array.Exists(article.Fields, field => field.Contains(folded, StringComparison.Ordinal)));

    protected override bool IsOneList(WordNode word, QueryContext context) => false;

    protected override WordMatches Find(WordNode word, Postings? within, QueryContext context)
    {
        string folded = context.Folded(word);
        if (folded.Length == 0) return WordMatches.None;
        Postings candidates = (within ?? Postings.All(articles.Count, context.Scratch)).AsOrdinals(context.Scratch);
        ushort[] ordinals = context.Scratch.Ordinals(candidates.Count);
        byte[] frequencies = context.Scratch.Bytes(candidates.Count);
        int count = 0;
        foreach (ushort ordinal in candidates.Ordinals)
        {
            if ((ordinal & 255) == 0) context.ThrowIfOutOfTime();
            int frequency = Frequency(articles[ordinal], word.Field, folded);
            if (frequency == 0) continue;
            frequencies[count] = (byte)Math.Min(255, frequency);
            ordinals[count++] = ordinal;
        }

        return new WordMatches(new Postings(count, ordinals), () => frequencies) { Within = within };
    }

    protected override Postings Near(NearNode near, Postings? within, QueryContext context)
    {
        Postings candidates = Evaluate(new AllNode(near.Words), within, context);
        WordNode[] words = [.. near.Words.Take(NearMatcher.MaximumWords)];
        ushort[] found = context.Scratch.Ordinals(candidates.Count);
        int count = 0;
        foreach (ushort ordinal in candidates.AsOrdinals(context.Scratch).Ordinals)
        {
            context.ThrowIfOutOfTime();
            if (IsNear(articles[ordinal], words, near.Distance, context)) found[count++] = ordinal;
        }

        return new Postings(count, found);
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
                string field = article.Fields[code];
                for (int at = Next(field, folded, 0); at >= 0; at = Next(field, folded, at + 1)) occurrences.Add(new Occurrence(word, at, at + folded.Length));
            }

            if (NearMatcher.Matches(occurrences, words.Length, distance, context)) return true;
        }

        return false;
    }

    private static int Frequency(SearchableArticle article, SearchField wanted, string folded)
    {
        int frequency = 0;
        for (int code = 0; code < article.Fields.Length; code++)
        {
            if (!Scoring.Counts(wanted, code)) continue;
            string field = article.Fields[code];
            for (int at = Next(field, folded, 0); at >= 0; at = Next(field, folded, at + 1)) frequency += Scoring.FieldWeights[code];
        }

        return frequency;
    }

    private static int Next(string text, string folded, int from)
    {
        int at = text.AsSpan(from).IndexOf(folded);
        return at < 0 ? -1 : from + at;
    }
}
