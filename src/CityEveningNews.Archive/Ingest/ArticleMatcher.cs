using CityEveningNews.Archive.Entities;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Finds which stored article each article of a new parse is, by the character pairs they share.</summary>
public static class ArticleMatcher
{
    // Below this share of common pairs (Jaccard) two texts are different stories.
    private const double LeastLikeness = 0.3;

    /// <summary>For each new article, in order: the stored one it is, or null. A stored article is used once.</summary>
    public static IReadOnlyList<Article?> Match(IReadOnlyList<Article> stored, IReadOnlyList<ParsedArticle> parsed)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(parsed);
        HashSet<int>[] old = [.. stored.Select(a => Pairs(ArticleText.Whole(a.Body!.Parsed ?? a.Body.Content)))];
        HashSet<int>?[] corrected = [.. stored.Select(a => IsCorrected(a) ? Pairs(ArticleText.Whole(a.Body!.Content)) : null)];
        HashSet<int>[] fresh = [.. parsed.Select(a => Pairs(ArticleText.Whole(a)))];
        var likeness =
            from o in Enumerable.Range(0, old.Length)
            from f in Enumerable.Range(0, fresh.Length)
            let share = Math.Max(Jaccard(old[o], fresh[f]), corrected[o] is { } pairs ? Jaccard(pairs, fresh[f]) : 0)
            where share >= LeastLikeness
            orderby share descending, f, o
            select (o, f);

        var found = new Article?[parsed.Count];
        var used = new HashSet<int>();
        foreach ((int o, int f) in likeness)
        {
            if (found[f] is null && used.Add(o)) found[f] = stored[o];
        }

        return found;
    }

    // A new parse may have learnt what an editor corrected, a split for instance.
    private static bool IsCorrected(Article article) => article.Body!.Parsed is { } parsed && !ArticleText.Same(parsed, article.Body.Content);

    /// <summary>The share of character pairs that two texts have in common (Jaccard), 0 to 1.</summary>
    public static double Likeness(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Jaccard(Pairs(a), Pairs(b));
    }

    private static HashSet<int> Pairs(string text)
    {
        var pairs = new HashSet<int>();
        for (int i = 0; i + 1 < text.Length; i++) pairs.Add((text[i] << 16) | text[i + 1]);
        return pairs;
    }

    private static double Jaccard(HashSet<int> a, HashSet<int> b)
    {
        int common = a.Count < b.Count ? a.Count(b.Contains) : b.Count(a.Contains);
        int all = a.Count + b.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }
}
