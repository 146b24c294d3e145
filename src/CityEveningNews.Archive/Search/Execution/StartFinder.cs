using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Search.Query;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Finds where a word starts in the articles of a segment, from the positions of its terms.</summary>
internal sealed class StartFinder(int segment, ArticleColumns columns, QueryContext context)
{
    /// <summary>Finds a word.</summary>
    /// <param name="folded">The word, not empty.</param>
    /// <param name="field">Where it must stand.</param>
    /// <param name="within">The articles to look into; null for all.</param>
    public Starts Find(string folded, SearchField field, Postings? within) =>
        folded.Length == 1 ? FindCharacter(folded[0], field, within) : FindRun(folded, field, within);

    private Starts FindRun(string folded, SearchField field, Postings? within)
    {
        RunPlan plan = context.Plan(segment, folded);
        if (plan.Least == 0) return Starts.None;
        var lists = new RunList[plan.Terms.Count];
        Postings? found = within;
        for (int i = 0; i < lists.Length; i++)
        {
            TermList list = Read(plan.Terms[i].Term, ListParts.Positions | (i == 0 ? WeightsFor(field) : 0));
            lists[i] = new RunList(plan.Terms[i].Offset, list);
            found = found is { } before ? Postings.And(before, list.Articles, context.Scratch) : list.Articles;
            if (i == 0) found = MayHold(list, found.Value, field);
            if (found.Value.Count == 0) return Starts.None;
        }

        Postings articles = found!.Value.AsOrdinals(context.Scratch);
        var starts = new Starts(articles.Count, context.Scratch);
        for (int i = 0; i < articles.Count; i++)
        {
            if ((i & 1023) == 0) context.ThrowIfOutOfTime();
            ushort ordinal = articles.Ordinals[i];
            AddStarts(lists, ordinal, folded.Length, field, starts);
            starts.EndArticle(ordinal);
        }

        return starts;
    }

    private void AddStarts(RunList[] lists, ushort ordinal, int length, SearchField field, Starts starts)
    {
        int body = columns.BodyLengths[ordinal];
        lists[0].MoveTo(ordinal);
        for (int c = 1; c < lists.Length; c++) lists[c].Pending = true;
        foreach (int position in lists[0].Found)
        {
            if (!Scoring.Counts(field, Scoring.Place(position, body).Code)) continue;
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

    /// <summary>A character stands where a pair that begins with it stands: they are gathered list by list and then sorted by article.</summary>
    private Starts FindCharacter(char character, SearchField field, Postings? within)
    {
        ulong term = SegmentFormat.Character(character);
        if (context.Reader.Count(segment, term) == 0) return Starts.None;
        TermList list = Read(term, WeightsFor(field));
        Postings found = within is { } before ? Postings.And(before, list.Articles, context.Scratch) : list.Articles;
        Postings articles = MayHold(list, found, field).AsOrdinals(context.Scratch);
        if (articles.Count == 0) return Starts.None;

        int[] numbers = Numbers(articles);
        var gathered = new List<(int Article, int Position)>(articles.Count);
        int listCount = 0;
        (ulong first, ulong last) = (SegmentFormat.Pair(character, '\0'), SegmentFormat.Pair(character, '\uffff'));
        foreach ((_, TermList pair) in context.Reader.ReadRange(segment, first, last, columns, ListParts.Positions))
        {
            if ((++listCount & 63) == 0) context.ThrowIfOutOfTime();
            var positions = new PositionReader(pair);
            ReadOnlySpan<ushort> ordinals = pair.Articles.AsOrdinals(context.Scratch).Ordinals;
            for (int i = 0; i < ordinals.Length; i++)
            {
                int article = numbers[ordinals[i]] - 1;
                if (article < 0) continue;
                positions.Read(i);
                foreach (int position in positions.Found)
                {
                    if (Scoring.Counts(field, Scoring.Place(position, columns.BodyLengths[ordinals[i]]).Code)) gathered.Add((article, position));
                }
            }
        }

        return Sorted(articles, gathered);
    }

    /// <summary>The number of each article among those given, from 1, by ordinal; 0 for the others.</summary>
    private int[] Numbers(in Postings articles)
    {
        int[] numbers = context.Scratch.Numbers(columns.Count);
        numbers.AsSpan(0, columns.Count).Clear();
        int number = 0;
        foreach (ushort ordinal in articles.Ordinals) numbers[ordinal] = ++number;
        return numbers;
    }

    /// <summary>Puts positions in the order of articles by counting, and within each in their own order.</summary>
    private Starts Sorted(in Postings articles, List<(int Article, int Position)> gathered)
    {
        int[] next = context.Scratch.Numbers(articles.Count + 1), sorted = context.Scratch.Numbers(gathered.Count);
        next.AsSpan(0, articles.Count + 1).Clear();
        foreach ((int article, _) in gathered) next[article + 1]++;
        for (int i = 0; i < articles.Count; i++) next[i + 1] += next[i];
        foreach ((int article, int position) in gathered) sorted[next[article]++] = position;

        var starts = new Starts(articles.Count, context.Scratch);
        for (int i = 0, first = 0; i < articles.Count; first = next[i++])
        {
            Span<int> positions = sorted.AsSpan(first, next[i] - first);
            positions.Sort();
            foreach (int position in positions) starts.Add(position);
            starts.EndArticle(articles.Ordinals[i]);
        }

        return starts;
    }

    /// <summary>Takes out articles in which a term counts less than it would if it stood in the field once.</summary>
    private Postings MayHold(TermList list, in Postings found, SearchField field)
    {
        if (WeightsFor(field) == 0 || found.Count == 0) return found;
        byte least = Scoring.FieldWeights[(int)field - 1];
        ReadOnlySpan<byte> weights = list.Frequencies;
        ReadOnlySpan<ushort> ordinals = found.AsOrdinals(context.Scratch).Ordinals;
        ushort[] kept = context.Scratch.Ordinals(ordinals.Length);
        int count = 0, rank = 0;
        foreach (ushort ordinal in ordinals)
        {
            rank = list.Rank(ordinal, rank);
            if (weights[rank] >= least) kept[count++] = ordinal;
        }

        return new Postings(count, kept);
    }

    /// <summary>Frequencies, where they tell of a field: not where the field is any, or counts one like every occurrence.</summary>
    private static ListParts WeightsFor(SearchField field) =>
        field == SearchField.Any || Scoring.FieldWeights[(int)field - 1] == 1 ? ListParts.Articles : ListParts.Frequencies;

    private TermList Read(ulong term, ListParts parts) => context.Reader.Read(segment, term, columns, parts, context.Scratch)!;

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

        /// <summary>Reads the positions in an article that the list holds, after the last.</summary>
        public void MoveTo(ushort ordinal)
        {
            _rank = list.Rank(ordinal, _rank);
            _positions.Read(_rank);
            Pending = false;
        }
    }
}
