using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Editing;

/// <summary>Takes articles apart and puts them together. No word is lost or doubled.</summary>
public static class ArticleSurgery
{
    // A story of one or two paragraphs is a brief.
    private const int LongestBrief = 2;

    /// <summary>Splits an article before a paragraph. A subhead above it becomes the second's headline. Null where there is no such paragraph.</summary>
    public static (ParsedArticle First, ParsedArticle Second)? Split(ParsedArticle article, PartAddress at)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!Has(article, at) || at.Section is not { } section) return null;
        ParsedSection cut = article.Sections[section];
        IEnumerable<ParsedSection> before = article.Sections.Take(section), after = article.Sections.Skip(section + 1);
        if (at.Index > 0) before = before.Append(cut with { Paragraphs = [.. cut.Paragraphs.Take(at.Index)] });
        ParsedSection opening = at.Index > 0
            ? new ParsedSection { Paragraphs = [.. cut.Paragraphs.Skip(at.Index)] }
            : cut with { Subhead = null };
        var second = new ParsedArticle
        {
            Kind = ArticleKind.Standard,
            Headline = at.Index == 0 ? cut.Subhead : null,
            Sections = [opening, .. after],
        };
        return (article with { Sections = [.. before] }, second with { Kind = KindOf(second) });
    }

    /// <summary>
    /// Adds one article to the end of another. What the first lacks above its text it takes from the second; otherwise the second's
    /// headline becomes a subhead, and the rest of its head and feet paragraphs.
    /// </summary>
    public static ParsedArticle Merge(ParsedArticle first, ParsedArticle second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        bool takesHead = first.Headline is null;
        var head = new List<ParsedText>();
        ParsedText? Take(ParsedText? mine, ParsedText? other, bool takes, List<ParsedText> rest)
        {
            if (other is null) return mine;
            if (takes && mine is null) return other;
            rest.Add(other);
            return mine;
        }

        var feet = new List<ParsedText>();
        ParsedArticle merged = first with
        {
            Kicker = Take(first.Kicker, second.Kicker, takesHead, head),
            Headline = first.Headline ?? second.Headline,
            Deck = Take(first.Deck, second.Deck, takesHead, head),
            Standfirst = Take(first.Standfirst, second.Standfirst, takesHead, head),
            Byline = first.Byline?.Text == second.Byline?.Text ? first.Byline : Take(first.Byline, second.Byline, takes: true, feet),
            Jump = Take(first.Jump, second.Jump, takes: true, feet),
            Dateline = first.Dateline ?? second.Dateline,
            Credits = [.. first.Credits.Concat(second.Credits).Distinct()],
            Captions = [.. first.Captions, .. second.Captions],
        };
        ParsedText? subhead = takesHead ? null : second.Headline;
        var opening = new ParsedSection { Subhead = subhead, Paragraphs = head };
        merged = merged with { Sections = Join(Join(merged.Sections, [opening]), second.Sections) };
        if (feet.Count > 0) merged = merged with { Sections = Join(merged.Sections, [new ParsedSection { Paragraphs = feet }]) };
        return first.Kind is ArticleKind.Photograph or ArticleKind.Pointer && merged.Sections.Count > 0 ? merged with { Kind = KindOf(merged) } : merged;
    }

    /// <summary>Takes parts out of an article. A section all of whose paragraphs are taken goes with its subhead. Null where a part is not there.</summary>
    public static (ParsedArticle Left, ParsedArticle Taken)? Take(ParsedArticle article, IReadOnlyCollection<PartAddress> parts)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0 || !parts.All(part => Has(article, part))) return null;
        var rest = new List<ParsedSection>();
        IReadOnlyList<ParsedSection> taken = [];
        for (int s = 0; s < article.Sections.Count; s++)
        {
            ParsedSection section = article.Sections[s];
            ILookup<bool, ParsedText> paragraphs = section.Paragraphs.Select((text, p) => (text, Goes: parts.Contains(new PartAddress(s, p))))
                .ToLookup(p => p.Goes, p => p.text);
            if (paragraphs[false].Any() || !paragraphs[true].Any()) rest.Add(section with { Paragraphs = [.. paragraphs[false]] });
            if (!paragraphs[true].Any()) continue;
            taken = Join(taken, [paragraphs[false].Any() ? new ParsedSection { Paragraphs = [.. paragraphs[true]] } : section]);
        }

        ILookup<bool, ParsedText> captions = article.Captions.Select((text, c) => (text, Goes: parts.Contains(new PartAddress(null, c))))
            .ToLookup(c => c.Goes, c => c.text);
        var moved = new ParsedArticle { Kind = ArticleKind.Standard, Sections = taken, Captions = [.. captions[true]] };
        return (article with { Sections = rest, Captions = [.. captions[false]] }, moved with { Kind = KindOf(moved) });
    }

    /// <summary>Whether an article says nothing.</summary>
    public static bool IsEmpty(ParsedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return !Ingest.ArticleText.Parts(article).Any() && article.Byline is null && article.Jump is null;
    }

    /// <summary>The kind that an article's form speaks for.</summary>
    public static ArticleKind KindOf(ParsedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Sections.Count == 0) return article.Captions.Count > 0 ? ArticleKind.Photograph : ArticleKind.Pointer;
        return article.Standfirst is null && article.Sections.Count == 1 && article.Sections[0].Paragraphs.Count <= LongestBrief
            ? ArticleKind.Brief
            : ArticleKind.Standard;
    }

    // Text without a subhead goes on where the text before it ends.
    private static List<ParsedSection> Join(IReadOnlyList<ParsedSection> first, IReadOnlyList<ParsedSection> second)
    {
        var joined = first.ToList();
        foreach (ParsedSection section in second)
        {
            if (section is { Subhead: null, Label: null, Paragraphs.Count: 0 }) continue;
            if (section is { Subhead: null, Label: null } && joined.Count > 0)
                joined[^1] = joined[^1] with { Paragraphs = [.. joined[^1].Paragraphs, .. section.Paragraphs] };
            else joined.Add(section);
        }

        return joined;
    }

    private static bool Has(ParsedArticle article, PartAddress part) => part.Section is { } section
        ? section < article.Sections.Count && part.Index < article.Sections[section].Paragraphs.Count
        : part.Index < article.Captions.Count;
}
