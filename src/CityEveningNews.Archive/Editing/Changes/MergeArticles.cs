using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Makes two articles one: the second is added to the first and withdrawn.</summary>
/// <param name="Into">The article that stays.</param>
/// <param name="From">The article that goes on in it.</param>
public sealed record MergeArticles(int Into, int From) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Merge;

    internal override ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        if (Into == From) return new(EditRefusals.SameArticle);
        if (page.Find(Into) is not { } into || page.Find(From) is not { } from) return new(EditRefusals.NoArticle);
        into.Body!.Content = ArticleSurgery.Merge(into.Body.Content, from.Body!.Content);
        page.Withdraw(from);
        return default;
    }
}
