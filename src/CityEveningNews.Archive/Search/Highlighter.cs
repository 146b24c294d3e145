using CityEveningNews.Archive.Search.Execution;
using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Search;

/// <summary>Finds where the words of a query stand in the texts of an article, exactly, as offsets in the original text.</summary>
public sealed class Highlighter
{
    private readonly (SearchField Field, string Folded)[] _words;
    private readonly NearNode[] _nears;

    // Where the words of _nears stand near each other in an article, by the field and the text.
    private readonly Dictionary<FieldText, List<TextSpan>>? _near;

    /// <summary>Marks these words.</summary>
    public Highlighter(IEnumerable<WordNode> words)
        : this(words, [], null)
    {
    }

    private Highlighter(IEnumerable<WordNode> words, NearNode[] nears, Dictionary<FieldText, List<TextSpan>>? near)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = [.. words.Select(word => (word.Field, FoldedText.Of(word.Text))).Where(word => word.Item2.Length > 0).Distinct()];
        (_nears, _near) = (nears, near);
    }

    /// <summary>Marks the words that a query wants.</summary>
    public static Highlighter For(QueryNode? query)
    {
        var words = new List<WordNode>();
        var nears = new List<NearNode>();
        Gather(query, words, nears);
        return new Highlighter(words, [.. nears], null);
    }

    /// <summary>
    /// Marks the same in one article's texts: of words that must stand near each other, those places alone where they do.
    /// Without an article they are marked wherever they stand.
    /// </summary>
    public Highlighter In(ParsedArticle article)
    {
        if (_nears.Length == 0) return this;
        var near = new Dictionary<FieldText, List<TextSpan>>();
        foreach (IGrouping<SearchField, FieldText> field in ArticleFields.Of(article).GroupBy(part => part.Field))
        {
            foreach (NearNode node in _nears) AddChains([.. field], node, near);
        }

        return new Highlighter(_words.Select(word => new WordNode(word.Folded, word.Field)), _nears, near);
    }

    /// <summary>Where words match in a text of a field, in order; matches that overlap are one.</summary>
    public IReadOnlyList<TextSpan> Find(SearchField field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if ((_words.Length == 0 && _nears.Length == 0) || text.Length == 0) return [];
        string folded = FoldedText.Of(text, out int[] places);
        List<TextSpan> found = [];
        foreach ((SearchField wanted, string word) in _words) AddPlaces(wanted, word);
        if (_near is not null) found.AddRange(_near.GetValueOrDefault(new FieldText(field, text)) ?? []);
        else foreach (WordNode word in _nears.SelectMany(near => near.Words)) AddPlaces(word.Field, FoldedText.Of(word.Text));
        return Merge(found);

        void AddPlaces(SearchField wanted, string word)
        {
            if ((wanted != SearchField.Any && wanted != field) || word.Length == 0) return;
            foreach (int at in Places(folded, word)) found.Add(Span(places, at, word.Length));
        }
    }

    /// <summary>The number of matches in an article.</summary>
    public int Count(ParsedArticle article)
    {
        Highlighter here = In(article);
        return ArticleFields.Of(article).Sum(part => here.Find(part.Field, part.Text).Count);
    }

    private static void Gather(QueryNode? node, List<WordNode> words, List<NearNode> nears)
    {
        switch (node)
        {
            case WordNode word:
                words.Add(word);
                break;
            case NearNode near:
                nears.Add(near);
                // Those past the most that nearness is looked at for must only occur.
                words.AddRange(near.Words.Skip(NearMatcher.MaximumWords));
                break;
            case AllNode all:
                foreach (QueryNode inner in all.Nodes) Gather(inner, words, nears);
                break;
            case AnyNode any:
                foreach (QueryNode inner in any.Nodes) Gather(inner, words, nears);
                break;
        }
    }

    /// <summary>Adds where the words of a near stand in a chain. The parts of a field follow one another, a break between, as in the index.</summary>
    private static void AddChains(FieldText[] parts, NearNode node, Dictionary<FieldText, List<TextSpan>> near)
    {
        WordNode[] words = [.. node.Words.Take(NearMatcher.MaximumWords)];
        if (words[0].Field != SearchField.Any && words[0].Field != parts[0].Field) return;
        var occurrences = new List<Occurrence>();
        var stretches = new List<(FieldText Part, int Start, int[] Places)>();
        int start = 0;
        foreach (FieldText part in parts)
        {
            string folded = FoldedText.Of(part.Text, out int[] places);
            if (folded.Length == 0) continue;
            for (int w = 0; w < words.Length; w++)
            {
                string word = FoldedText.Of(words[w].Text);
                foreach (int at in Places(folded, word)) occurrences.Add(new Occurrence(w, start + at, start + at + word.Length));
            }

            stretches.Add((part, start, places));
            start += folded.Length + 1;
        }

        foreach (Occurrence occurrence in NearMatcher.Chained(occurrences, words.Length, node.Distance))
        {
            (FieldText part, int from, int[] places) = stretches.FindLast(stretch => stretch.Start <= occurrence.Start);
            if (!near.TryGetValue(part, out List<TextSpan>? spans)) near[part] = spans = [];
            spans.Add(Span(places, occurrence.Start - from, occurrence.End - occurrence.Start));
        }
    }

    private static IEnumerable<int> Places(string folded, string word)
    {
        if (word.Length == 0) yield break;
        for (int at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    private static TextSpan Span(int[] places, int at, int length) => new(places[at], places[at + length - 1] + 1 - places[at]);

    private static List<TextSpan> Merge(List<TextSpan> spans)
    {
        spans.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var merged = new List<TextSpan>(spans.Count);
        foreach (TextSpan span in spans)
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, span.End) - merged[^1].Start);
            else
                merged.Add(span);
        }

        return merged;
    }
}
