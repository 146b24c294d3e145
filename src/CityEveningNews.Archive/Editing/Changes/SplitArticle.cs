using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Splits an article before a paragraph; what follows becomes an article of its own, next on the page.</summary>
/// <param name="Number">The article.</param>
/// <param name="At">The paragraph that opens the second.</param>
/// <param name="Headline">The second's headline, or null: a subhead above the paragraph is then its headline.</param>
public sealed record SplitArticle(int Number, PartAddress At, string? Headline = null) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Split;

    internal override ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        if (page.Find(Number) is not { } article) return new(EditRefusals.NoArticle);
        if (ArticleSurgery.Split(article.Body!.Content, At) is not var (first, second)) return new(EditRefusals.NoPart);
        if (ArticleSurgery.IsEmpty(first)) return new(EditRefusals.NothingLeft);
        article.Body.Content = first;
        page.Add(Titled(second), after: article);
        return default;
    }

    // A headline the editor gives stands above a subhead, which goes back to its section.
    private ParsedArticle Titled(ParsedArticle second)
    {
        if (string.IsNullOrWhiteSpace(Headline)) return second;
        ParsedSection opening = second.Sections[0] with { Subhead = second.Headline };
        return second with { Headline = new ParsedText(Headline.Trim(), LineSet.Empty), Sections = [opening, .. second.Sections.Skip(1)] };
    }
}
