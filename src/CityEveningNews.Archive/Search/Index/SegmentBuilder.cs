using CityEveningNews.Archive.Search.Execution;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>Gathers the postings of up to <see cref="IndexLimits.MaximumArticles"/> articles, in the order of dates, and gives them as the rows of a segment.</summary>
internal sealed class SegmentBuilder
{
    /// <summary>A segment is full with so many bytes of occurrences: long articles must not fill the memory.</summary>
    private const long FullBytes = 256L << 20;

    private readonly List<SearchableArticle> _articles = [];
    private readonly OccurrenceStore _store = new();

    public int Count => _articles.Count;

    public bool IsFull => Count == IndexLimits.MaximumArticles || _store.Bytes >= FullBytes;

    /// <summary>What is kept of each article beside its text.</summary>
    public ArticleColumns Columns => ArticleColumns.Of(_articles);

    /// <summary>Whether an article comes before the last one added.</summary>
    public bool WouldBreakOrder(SearchableArticle article) => _articles.Count > 0 && SearchableArticle.ByDate(_articles[^1], article) > 0;

    /// <summary>Adds an article, not before the last in the order of <see cref="SearchableArticle.ByDate"/>.</summary>
    public void Add(SearchableArticle article)
    {
        var adder = new Adder(_store, _articles.Count);
        OccurrenceWalk.Walk(article, ref adder);
        // The text is in the postings now; keeping it would fill the memory.
        _articles.Add(new SearchableArticle
        {
            ArticleId = article.ArticleId,
            Day = article.Day,
            Kind = article.Kind,
            IssueNumber = article.IssueNumber,
            Reporters = article.Reporters,
            Fields = [],
            BodyLength = article.Body.Length,
            Length = article.Length,
        });
    }

    /// <summary>The rows of the segment, of each table in order.</summary>
    public IEnumerable<SegmentRow> Rows()
    {
        var blocks = new BlockPacker(new ListEncoder(Count));
        var occurrences = new OccurrenceList();
        var frequencies = new List<byte>();
        var characters = new List<(ulong Term, ushort[] Ordinals, byte[] Frequencies)>();
        var character = new CharacterGatherer(Count);
        foreach (ulong term in _store.Terms())
        {
            _store.Read(term, occurrences);
            Weigh(occurrences, frequencies);
            if (!character.Takes(term) && character.Take() is { } whole) characters.Add(whole);
            character.Add(term, occurrences.Ordinals, frequencies);
            blocks.Add(term, occurrences, frequencies);
            foreach (SegmentRow row in blocks.Take()) yield return row;
        }

        if (character.Take() is { } last) characters.Add(last);
        foreach ((ulong term, ushort[] ordinals, byte[] weights) in characters)
        {
            blocks.Add(term, ordinals, weights, null);
            foreach (SegmentRow row in blocks.Take()) yield return row;
        }

        blocks.Finish();
        foreach (SegmentRow row in blocks.Take()) yield return row;
    }

    private void Weigh(OccurrenceList occurrences, List<byte> frequencies)
    {
        frequencies.Clear();
        ReadOnlySpan<ushort> ordinals = occurrences.Ordinals;
        for (int i = 0; i < ordinals.Length; i++)
        {
            int frequency = 0;
            int body = _articles[ordinals[i]].BodyLength;
            foreach (int position in occurrences.PositionsOf(i, i + 1)) frequency += Scoring.WeightAt(position, body);
            frequencies.Add((byte)Math.Min(255, frequency));
        }
    }

    private readonly struct Adder(OccurrenceStore store, int ordinal) : IOccurrenceVisitor
    {
        public void Visit(ulong term, int position, int weight) => store.Add(term, ordinal, position);
    }
}
