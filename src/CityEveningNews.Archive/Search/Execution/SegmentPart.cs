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

    protected override WordMatches Find(WordNode word, QueryContext context)
    {
        string folded = context.Folded(word);
        if (folded.Length == 0) return WordMatches.None;
        if (word.Field == SearchField.Any && folded.Length <= 2)
            return FindList(folded.Length == 1 ? SegmentFormat.Character(folded[0]) : SegmentFormat.Pair(folded[0], folded[1]), context);
        if (word.Field == SearchField.Any && context.Plan(id, folded) is { Terms.Count: 1, Least: > 0 } plan) return FindList(plan.Terms[0].Term, context);
        return Count(FindStarts(folded, null, context), word.Field, context);
    }

    protected override Postings Near(NearNode near, QueryContext context)
    {
        Postings candidates = Evaluate(new AllNode(near.Words), context).AsOrdinals(context.Scratch);
        if (candidates.Count == 0) return candidates;
        WordNode[] words = [.. near.Words.Take(NearMatcher.MaximumWords)];
        string[] folded = Array.ConvertAll(words, context.Folded);
        Starts[] starts = Array.ConvertAll(folded, text => FindStarts(text, candidates, context));
        var occurrences = new List<Occurrence>();
        ushort[] found = context.Scratch.Ordinals(candidates.Count);
        int count = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
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
                        (int at, int field) = Scoring.Place(position, Columns.BodyLengths[ordinal]);
                        if (field == code) occurrences.Add(new Occurrence(w, at, at + folded[w].Length));
                    }
                }

                isNear = NearMatcher.Matches(occurrences, words.Length, near.Distance, context);
            }

            if (isNear) found[count++] = ordinal;
        }

        return new Postings(count, found);
    }

    private WordMatches FindList(ulong term, QueryContext context)
    {
        TermList? list = context.Reader.Read(id, term, Columns, ListParts.Articles, context.Scratch);
        if (list is null) return WordMatches.None;
        return new WordMatches(list.Articles, () => context.Reader.Frequencies(id, term, Columns, list.Articles.Count, context.Scratch), list);
    }

    /// <summary>Keeps the articles in which a word starts in the wanted field, and counts how often.</summary>
    private WordMatches Count(Starts starts, SearchField field, QueryContext context)
    {
        ushort[] ordinals = context.Scratch.Ordinals(starts.Articles.Count);
        byte[] frequencies = context.Scratch.Bytes(starts.Articles.Count);
        int count = 0;
        for (int i = 0; i < starts.Articles.Count; i++)
        {
            ushort ordinal = starts.Articles.Ordinals[i];
            int body = Columns.BodyLengths[ordinal], frequency = 0;
            foreach (int position in starts.Of(i))
            {
                int code = position < body ? BodyCode : Scoring.Place(position, body).Code;
                if (Scoring.Counts(field, code)) frequency += Scoring.FieldWeights[code];
            }

            if (frequency == 0) continue;
            frequencies[count] = (byte)Math.Min(255, frequency);
            ordinals[count++] = ordinal;
        }

        return new WordMatches(new Postings(count, ordinals), () => frequencies);
    }

    /// <summary>Where a word starts in each of the candidates, or in each article that may hold it.</summary>
    private Starts FindStarts(string folded, Postings? candidates, QueryContext context) =>
        folded.Length == 1 ? FindCharacter(folded[0], candidates, context) : FindRun(folded, candidates, context);

    private Starts FindRun(string folded, Postings? candidates, QueryContext context)
    {
        RunPlan plan = context.Plan(id, folded);
        if (plan.Least == 0) return Starts.None;
        var lists = new RunList[plan.Terms.Count];
        Postings? found = candidates;
        for (int i = 0; i < lists.Length; i++)
        {
            TermList? list = context.Reader.Read(id, plan.Terms[i].Term, Columns, ListParts.Positions, context.Scratch);
            if (list is null) return Starts.None;
            lists[i] = new RunList(plan.Terms[i].Offset, list);
            found = found is { } before ? Postings.And(before, list.Articles, context.Scratch) : list.Articles;
            if (found.Value.Count == 0) return candidates is null ? Starts.None : Starts.NoneOf(candidates.Value);
        }

        // Those asked about come back one for one, though some may hold the word nowhere.
        Postings articles = (candidates ?? found!.Value).AsOrdinals(context.Scratch);
        int[] ends = context.Scratch.Numbers(articles.Count);
        var starts = new List<int>(articles.Count);
        for (int i = 0; i < articles.Count; i++)
        {
            if ((i & 1023) == 0) context.ThrowIfOutOfTime();
            ushort ordinal = articles.Ordinals[i];
            if (candidates is null || found!.Value.Contains(ordinal)) AddStarts(lists, ordinal, Columns.BodyLengths[ordinal], folded.Length, starts);
            ends[i] = starts.Count;
        }

        return new Starts(articles, ends, starts);
    }

    private static void AddStarts(RunList[] lists, ushort ordinal, int body, int length, List<int> starts)
    {
        lists[0].MoveTo(ordinal);
        for (int c = 1; c < lists.Length; c++) lists[c].Pending = true;
        foreach (int position in lists[0].Found)
        {
            bool inBody = position < body;
            int step = inBody ? 1 : 8;
            int start = position - lists[0].Offset * step;
            if (inBody ? start + length > body || start < 0 : start < body) continue;
            bool all = true;
            for (int c = 1; c < lists.Length && all; c++)
            {
                if (lists[c].Pending) lists[c].MoveTo(ordinal);
                all = lists[c].Contains(start + lists[c].Offset * step);
            }

            if (all) starts.Add(start);
        }
    }

    private Starts FindCharacter(char character, Postings? candidates, QueryContext context)
    {
        var found = new List<long>();
        int listCount = 0;
        (ulong first, ulong last) = (SegmentFormat.Pair(character, '\0'), SegmentFormat.Pair(character, '\uffff'));
        foreach ((_, TermList list) in context.Reader.ReadRange(id, first, last, Columns, ListParts.Positions))
        {
            if ((++listCount & 63) == 0) context.ThrowIfOutOfTime();
            var positions = new PositionReader(list);
            ReadOnlySpan<ushort> ordinals = list.Articles.AsOrdinals(context.Scratch).Ordinals;
            for (int i = 0; i < ordinals.Length; i++)
            {
                positions.Read(i);
                foreach (int position in positions.Found) found.Add((long)ordinals[i] << 32 | (uint)position);
            }
        }

        found.Sort();
        Postings articles = candidates?.AsOrdinals(context.Scratch) ?? Distinct(CollectionsMarshal.AsSpan(found));
        int[] ends = context.Scratch.Numbers(articles.Count);
        var starts = new List<int>(found.Count);
        for (int i = 0, at = 0; i < articles.Count; i++)
        {
            long ordinal = articles.Ordinals[i];
            while (at < found.Count && found[at] >> 32 < ordinal) at++;
            for (; at < found.Count && found[at] >> 32 == ordinal; at++) starts.Add((int)found[at]);
            ends[i] = starts.Count;
        }

        return new Starts(articles, ends, starts);
    }

    private static Postings Distinct(ReadOnlySpan<long> found)
    {
        var ordinals = new List<ushort>();
        foreach (long one in found)
        {
            if (ordinals.Count == 0 || ordinals[^1] != (ushort)(one >> 32)) ordinals.Add((ushort)(one >> 32));
        }

        return new Postings(ordinals.Count, [.. ordinals]);
    }

    /// <summary>The list of one of the terms that make a word up.</summary>
    private sealed class RunList(int offset, TermList list)
    {
        private readonly PositionReader _positions = new(list);
        private int _rank;

        /// <summary>Where the term stands in the word.</summary>
        public int Offset => offset;

        /// <summary>Whether the positions in the article at hand were not read yet.</summary>
        public bool Pending { get; set; }

        public ReadOnlySpan<int> Found => _positions.Found;

        public bool Contains(int position) => _positions.Contains(position);

        /// <summary>Reads the positions in an article that the list holds, not before the last.</summary>
        public void MoveTo(ushort ordinal)
        {
            _rank = list.Rank(ordinal, _rank);
            _positions.Read(_rank);
            Pending = false;
        }
    }

    /// <summary>The positions at which a word starts, article by article.</summary>
    private sealed record Starts(Postings Articles, int[] Ends, List<int> Positions)
    {
        public static readonly Starts None = new(Postings.None, [], []);

        public static Starts NoneOf(Postings articles) => new(articles, new int[articles.Count], []);

        public ReadOnlySpan<int> Of(int article) =>
            article >= Articles.Count ? [] : CollectionsMarshal.AsSpan(Positions)[(article == 0 ? 0 : Ends[article - 1])..Ends[article]];
    }
}
