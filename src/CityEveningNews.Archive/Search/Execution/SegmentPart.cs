using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Search.Query;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>A sealed segment: up to 65,536 articles whose postings stand in rows of the database.</summary>
internal sealed class SegmentPart(int id, ArticleColumns columns) : IndexPart(columns)
{
    public int Id => id;

    /// <summary>Those marked dead in the segment's own row.</summary>
    public ulong[]? Buried { get; init; }

    public override ulong[] Fingerprints(PostingReader reader)
    {
        var sums = new ulong[Columns.Count];
        using var scratch = new Scratch();
        foreach ((ulong term, TermList list) in reader.ReadRange(id, 0, ulong.MaxValue >> 30, Columns, ListParts.Frequencies | ListParts.Positions))
        {
            bool isCharacter = SegmentFormat.IsCharacter(term);
            var positions = new PositionReader(list);
            ReadOnlySpan<ushort> ordinals = list.Articles.AsOrdinals(scratch).Ordinals;
            for (int i = 0; i < ordinals.Length; i++)
            {
                if (isCharacter)
                {
                    sums[ordinals[i]] += Fingerprint.Of(term, list.Frequencies[i]);
                    continue;
                }

                positions.Read(i);
                foreach (int position in positions.Found) sums[ordinals[i]] += Fingerprint.Of(term, position);
            }

            scratch.Dispose();
        }

        return sums;
    }

    public override int Estimate(string folded, QueryContext context) => folded.Length switch
    {
        0 => 0,
        1 => context.Reader.Count(id, SegmentFormat.Character(folded[0])),
        _ => context.Plan(id, folded).Least,
    };

    protected override bool IsOneList(WordNode word, QueryContext context) => ListOf(word, context) is not null;

    protected override WordMatches Find(WordNode word, Postings? within, QueryContext context)
    {
        string folded = context.Folded(word);
        if (folded.Length == 0) return WordMatches.None;
        if (ListOf(word, context) is { } term) return FindList(term, context);
        return Count(new StartFinder(id, Columns, context).Find(folded, word.Field, within), within, context);
    }

    protected override Postings Near(NearNode near, Postings? within, QueryContext context)
    {
        // What costs little comes first: positions are then read of those articles alone that hold every word's list, or one of its terms.
        WordNode[] words = [.. near.Words.Take(NearMatcher.MaximumWords)];
        Postings? candidates = within;
        foreach (WordNode word in near.Words)
        {
            WordNode anywhere = word with { Field = SearchField.Any };
            if (IsOneList(anywhere, context)) candidates = And(candidates, FindList(ListOf(anywhere, context)!.Value, context).Articles, context);
            else if (!words.Contains(word)) candidates = And(candidates, Evaluate(word, candidates, context), context);
            if (candidates is { Count: 0 }) return Postings.None;
        }

        var finder = new StartFinder(id, Columns, context);
        var places = new WordPlaces[words.Length];
        // Of one character every pair that begins with it is read: it comes last.
        foreach (int w in Enumerable.Range(0, words.Length).OrderByDescending(w => context.Folded(words[w]).Length))
        {
            string folded = context.Folded(words[w]);
            if (folded.Length == 0) return Postings.None;
            Starts starts = finder.Find(folded, words[w].Field, candidates);
            places[w] = new WordPlaces(starts, folded.Length);
            candidates = starts.Articles;
            if (candidates is { Count: 0 }) return Postings.None;
        }

        return Near(candidates!.Value, places, near.Distance, context);
    }

    private Postings Near(in Postings candidates, WordPlaces[] places, int distance, QueryContext context)
    {
        var occurrences = new List<Occurrence>();
        ushort[] found = context.Scratch.Ordinals(candidates.Count);
        int count = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            if ((i & 255) == 0) context.ThrowIfOutOfTime();
            ushort ordinal = candidates.Ordinals[i];
            occurrences.Clear();
            for (int w = 0; w < places.Length; w++)
            {
                foreach (int position in places[w].In(ordinal))
                {
                    int at = Scoring.LinearPlace(position, Columns.BodyLengths[ordinal]);
                    occurrences.Add(new Occurrence(w, at, at + places[w].Length));
                }
            }

            if (NearMatcher.Matches(occurrences, places.Length, distance, context)) found[count++] = ordinal;
        }

        return new Postings(count, found);
    }

    private static Postings And(Postings? before, in Postings one, QueryContext context) =>
        before is { } articles ? Postings.And(articles, one, context.Scratch) : one;

    /// <summary>The term that is the whole word, if there is one; its list is then the answer.</summary>
    private ulong? ListOf(WordNode word, QueryContext context)
    {
        if (word.Field != SearchField.Any) return null;
        return context.Folded(word) switch
        {
            [] => null,
            [var character] => SegmentFormat.Character(character),
            [var first, var second] => SegmentFormat.Pair(first, second),
            var folded => context.Plan(id, folded) is { Terms.Count: 1, Least: > 0 } plan ? plan.Terms[0].Term : null,
        };
    }

    private WordMatches FindList(ulong term, QueryContext context)
    {
        TermList? list = context.Reader.Read(id, term, Columns, ListParts.Articles, context.Scratch);
        if (list is null) return WordMatches.None;
        return new WordMatches(list.Articles, () => context.Reader.Frequencies(id, term, Columns, list.Articles.Count, context.Scratch), list);
    }

    private WordMatches Count(Starts starts, Postings? within, QueryContext context)
    {
        byte[] frequencies = context.Scratch.Bytes(starts.Articles.Count);
        for (int i = 0; i < starts.Articles.Count; i++)
        {
            int body = Columns.BodyLengths[starts.Articles.Ordinals[i]], frequency = 0;
            foreach (int position in starts.Of(i)) frequency += Scoring.WeightAt(position, body);
            frequencies[i] = (byte)Math.Min(255, frequency);
        }

        return new WordMatches(starts.Articles, () => frequencies) { Within = within };
    }

    /// <summary>Where a word of a near starts, asked for article by article.</summary>
    private sealed class WordPlaces(Starts starts, int length)
    {
        private int _at;

        public int Length => length;

        /// <summary>The positions in an article that holds the word, after the last.</summary>
        public ReadOnlySpan<int> In(ushort ordinal)
        {
            _at = Postings.Seek(starts.Articles.Ordinals, _at, ordinal);
            return starts.Of(_at);
        }
    }
}
