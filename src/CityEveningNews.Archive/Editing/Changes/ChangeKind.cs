using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Says what kind of article an article is, an advertisement for instance.</summary>
/// <param name="Number">The article.</param>
/// <param name="To">Its kind.</param>
public sealed record ChangeKind(int Number, ArticleKind To) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Kind;

    internal override ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        if (page.Find(Number) is not { } article) return new(EditRefusals.NoArticle);
        article.Body!.Content = article.Body.Content with { Kind = To };
        return default;
    }
}
