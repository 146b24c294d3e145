using System.Runtime.InteropServices;
using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Search.Query;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>A sealed segment: up to 65,536 articles whose postings stand in rows of the database.</summary>
internal sealed class SegmentPart(int id, ArticleColumns columns) : IndexPart(columns)
{
    private const int BodyCode = SearchableArticle.FieldCount - 1;

    public int Id => id;

    /// <summary>Those marked dead in the segment's own row.</summary>
    public ulong[]? Buried { get; init; }

    public override ulong[] Fingerprints(PostingReader reader)
    {
        var sums = new ulong[Columns.Count];
        foreach ((uint term, TermList list) in reader.ReadAll(id))
        {
            var cursor = new PositionCursor(list);
            foreach (ushort ordinal in list.Ordinals)
            {
                cursor.MoveTo(ordinal);
                for (int p = 0; p < cursor.Count; p++) sums[ordinal] += Fingerprint.Of(term, cursor.Positions[p]);
            }
        }

        return sums;
    }

    public override int Estimate(string folded, QueryContext context)
    {
        if (folded.Length == 0) return 0;
        if (folded.Length == 1) return Math.Min(Columns.Count, context.Reader.CountOfCharacter(id, folded[0]));
        int least = int.MaxValue;
        foreach (int offset in Cover(folded.Length)) least = Math.Min(least, context.Reader.Count(id, SegmentFormat.Term(folded[offset], folded[offset + 1])));
        return least;
    }

    protected override Postings Word(WordNode word, QueryContext context)
    {
        string folded = context.Folded(word);
        if (folded.Length == 0) return Postings.None;
        if (word.Field == SearchField.Any && folded.Length == 1) return Character(folded, context);
        if (word.Field == SearchField.Any && folded.Length == 2) return Pair(folded, context);
        Starts starts = Find(folded, null, context);
        return Count(starts, word.Field, folded, context);
    }

    protected override Postings Near(NearNode near, QueryContext context)
    {
        Postings candidates = Evaluate(new AllNode(near.Words), context);
        if (candidates.Count == 0) return candidates;
        WordNode[] words = [.. near.Words.Take(NearMatcher.MaximumWords)];
        string[] folded = Array.ConvertAll(words, context.Folded);
        Starts[] starts = Array.ConvertAll(folded, text => Find(text, candidates, context));
        var occurrences = new List<Occurrence>();
        int count = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            if ((i & 255) == 0) context.ThrowIfOutOfTime();
            ushort ordinal = candidates.Ordinals[i];
            bool isNear = false;
            for (int code = 0; code < SearchableArticle.FieldCount && !isNear; code++)
            {
                occurrences.Clear();
                for (int w = 0; w < words.Length; w++)
                {
                    if (!Scoring.Counts(words[w].Field, code)) continue;
                    foreach (int position in starts[w].Of(i))
                    {
                        (int at, int field) = Place(ordinal, position);
                        if (field == code) occurrences.Add(new Occurrence(w, at, at + folded[w].Length));
                    }
                }

                isNear = NearMatcher.Matches(occurrences, words.Length, near.Distance);
            }

            if (!isNear) continue;
            candidates.Ordinals[count] = ordinal;
            if (candidates.Scores is { } scores) scores[count] = scores[i];
            count++;
        }

        return new Postings(count, candidates.Ordinals, candidates.Scores);
    }

    /// <summary>The places of the pairs that together cover a word of two characters or more.</summary>
    private static IEnumerable<int> Cover(int length)
    {
        for (int offset = 0; offset + 1 < length; offset += 2) yield return offset;
        if (length % 2 == 1) yield return length - 2;
    }

    private Postings Pair(string folded, QueryContext context)
    {
        TermList list = context.Reader.Read(id, SegmentFormat.Term(folded[0], folded[1]), withPositions: false);
        return new Postings(list.Ordinals.Length, list.Ordinals, context.Scored ? ScoresOf(list.Ordinals, list.Frequencies, folded, context) : null);
    }

    private float[] ScoresOf(ushort[] ordinals, byte[] frequencies, string folded, QueryContext context)
    {
        float weight = context.Weight(folded);
        ReadOnlySpan<float> saturation = context.Scoring.Saturation;
        byte[] lengths = Columns.Lengths;
        float[] scores = GC.AllocateUninitializedArray<float>(ordinals.Length);
        for (int i = 0; i < scores.Length; i++) scores[i] = weight * saturation[frequencies[i] << 8 | lengths[ordinals[i]]];
        return scores;
    }

    private Postings Character(string folded, QueryContext context)
    {
        var frequencies = new int[Columns.Count];
        int lists = 0;
        foreach (TermList list in context.Reader.ReadCharacter(id, folded[0], withPositions: false))
        {
            if ((++lists & 255) == 0) context.ThrowIfOutOfTime();
            for (int i = 0; i < list.Ordinals.Length; i++) frequencies[list.Ordinals[i]] += list.Frequencies[i];
        }

        int count = 0;
        foreach (int frequency in frequencies) count += frequency > 0 ? 1 : 0;
        var ordinals = new ushort[count];
        float[]? scores = context.Scored ? new float[count] : null;
        float weight = context.Weight(folded);
        for (int ordinal = 0, at = 0; at < count; ordinal++)
        {
            if (frequencies[ordinal] == 0) continue;
            if (scores is not null) scores[at] = context.Scoring.Score(frequencies[ordinal], Columns.Lengths[ordinal], weight);
            ordinals[at++] = (ushort)ordinal;
        }

        return new Postings(count, ordinals, scores);
    }

    /// <summary>Keeps the articles in which a word starts in the wanted field, and scores them.</summary>
    private Postings Count(Starts starts, SearchField field, string folded, QueryContext context)
    {
        var ordinals = new ushort[starts.Articles.Count];
        float[]? scores = context.Scored ? new float[ordinals.Length] : null;
        float weight = context.Weight(folded);
        int count = 0;
        for (int i = 0; i < ordinals.Length; i++)
        {
            ushort ordinal = starts.Articles.Ordinals[i];
            int frequency = 0;
            foreach (int position in starts.Of(i))
            {
                int code = Place(ordinal, position).Code;
                if (Scoring.Counts(field, code)) frequency += Scoring.FieldWeights[code];
            }

            if (frequency == 0) continue;
            if (scores is not null) scores[count] = context.Scoring.Score(frequency, Columns.Lengths[ordinal], weight);
            ordinals[count++] = ordinal;
        }

        return new Postings(count, ordinals, scores);
    }

    private (int Offset, int Code) Place(ushort ordinal, int position)
    {
        int body = Columns.BodyLengths[ordinal];
        return position < body ? (position, BodyCode) : ((position - body) >> 3, (position - body) & 7);
    }

    /// <summary>Where a word starts in each of the candidates, or in each article that may hold it.</summary>
    private Starts Find(string folded, Postings? candidates, QueryContext context) =>
        folded.Length == 1 ? FindCharacter(folded[0], candidates, context) : FindRun(folded, candidates, context);

    private Starts FindRun(string folded, Postings? candidates, QueryContext context)
    {
        // The rarest pair, though the others may cover it, leaves the fewest articles to look into.
        int[] counts = [.. Enumerable.Range(0, folded.Length - 1).Select(i => context.Reader.Count(id, SegmentFormat.Term(folded[i], folded[i + 1])))];
        if (counts.Min() == 0) return Starts.None;
        IEnumerable<int> offsets = Cover(folded.Length).Append(Array.IndexOf(counts, counts.Min())).Distinct().OrderBy(offset => counts[offset]);
        var lists = new List<(int Offset, TermList List)>();
        Postings? found = candidates is { } given ? new Postings(given.Count, given.Ordinals, null) : null;
        foreach (int offset in offsets)
        {
            TermList list = context.Reader.Read(id, SegmentFormat.Term(folded[offset], folded[offset + 1]), withPositions: true);
            lists.Add((offset, list));
            var one = new Postings(list.Ordinals.Length, list.Ordinals, null);
            found = found is { } before ? Postings.And(before, one) : one;
            if (found.Value.Count == 0) return Starts.None;
        }

        PositionCursor[] cursors = [.. lists.Select(list => new PositionCursor(list.List))];
        Postings articles = found!.Value;
        var ends = new int[articles.Count];
        var starts = new List<int>(articles.Count);
        for (int i = 0; i < articles.Count; i++)
        {
            if ((i & 1023) == 0) context.ThrowIfOutOfTime();
            ushort ordinal = articles.Ordinals[i];
            foreach (PositionCursor cursor in cursors) cursor.MoveTo(ordinal);
            int body = Columns.BodyLengths[ordinal];
            for (int p = 0; p < cursors[0].Count; p++)
            {
                int position = cursors[0].Positions[p];
                bool inBody = position < body;
                int step = inBody ? 1 : 8;
                int start = position - lists[0].Offset * step;
                if (inBody && start + folded.Length > body) continue;
                if (!inBody && start < body) continue;
                bool all = true;
                for (int c = 1; c < cursors.Length && all; c++) all = cursors[c].Contains(start + lists[c].Offset * step);
                if (all) starts.Add(start);
            }

            ends[i] = starts.Count;
        }

        return new Starts(articles, ends, [.. starts]);
    }

    private Starts FindCharacter(char character, Postings? candidates, QueryContext context)
    {
        var found = new List<long>();
        int listCount = 0;
        foreach (TermList list in context.Reader.ReadCharacter(id, character, withPositions: true))
        {
            if ((++listCount & 63) == 0) context.ThrowIfOutOfTime();
            var cursor = new PositionCursor(list);
            foreach (ushort ordinal in list.Ordinals)
            {
                cursor.MoveTo(ordinal);
                for (int p = 0; p < cursor.Count; p++) found.Add((long)ordinal << 32 | (uint)cursor.Positions[p]);
            }
        }

        found.Sort();
        Postings articles = candidates ?? Distinct(CollectionsMarshal.AsSpan(found));
        var ends = new int[articles.Count];
        var starts = new List<int>(found.Count);
        for (int i = 0, at = 0; i < articles.Count; i++)
        {
            long ordinal = articles.Ordinals[i];
            while (at < found.Count && found[at] >> 32 < ordinal) at++;
            for (; at < found.Count && found[at] >> 32 == ordinal; at++) starts.Add((int)found[at]);
            ends[i] = starts.Count;
        }

        return new Starts(articles, ends, [.. starts]);
    }

    private static Postings Distinct(ReadOnlySpan<long> found)
    {
        var ordinals = new List<ushort>();
        foreach (long one in found)
        {
            if (ordinals.Count == 0 || ordinals[^1] != (ushort)(one >> 32)) ordinals.Add((ushort)(one >> 32));
        }

        return new Postings(ordinals.Count, [.. ordinals], null);
    }

    /// <summary>The positions at which a word starts, article by article.</summary>
    private sealed record Starts(Postings Articles, int[] Ends, int[] Positions)
    {
        public static readonly Starts None = new(Postings.None, [], []);

        public ReadOnlySpan<int> Of(int article) =>
            article >= Ends.Length ? [] : Positions.AsSpan((article == 0 ? 0 : Ends[article - 1])..Ends[article]);
    }
}
