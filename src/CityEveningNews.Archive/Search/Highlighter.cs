using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Search;

/// <summary>Finds where the words of a query stand in the texts of an article, exactly, as offsets in the original text.</summary>
public sealed class Highlighter
{
    private readonly (SearchField Field, string Folded)[] _words;

    /// <summary>Marks these words.</summary>
    public Highlighter(IEnumerable<WordNode> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = [.. words.Select(word => (word.Field, FoldedText.Of(word.Text))).Where(word => word.Item2.Length > 0).Distinct()];
    }

    /// <summary>Marks the words that a query wants.</summary>
    public static Highlighter For(QueryNode? query) => new(query?.WantedWords() ?? []);

    /// <summary>Where words match in a text of a field, in order; matches that overlap are one.</summary>
    public IReadOnlyList<TextSpan> Find(SearchField field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_words.Length == 0 || text.Length == 0) return [];
        string folded = FoldedText.Of(text, out int[] places);
        List<TextSpan> found = [];
        foreach ((SearchField wanted, string word) in _words)
        {
            if (wanted != SearchField.Any && wanted != field) continue;
            for (int at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
                found.Add(new TextSpan(places[at], places[at + word.Length - 1] + 1 - places[at]));
        }

        return Merge(found);
    }

    /// <summary>The number of matches in an article.</summary>
    public int Count(ParsedArticle article) => ArticleFields.Of(article).Sum(part => Find(part.Field, part.Text).Count);

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
