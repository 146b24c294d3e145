using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Lets a withdrawn article stand again, as it was.</summary>
/// <param name="Number">The article.</param>
public sealed record BringBackArticle(int Number) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Restore;

    internal override ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        if (page.Issue.Articles.Find(a => a.Number == Number) is not { } article) return new(EditRefusals.NoArticle);
        EditedIssue.BringBack(article);
        return default;
    }
}
