using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Takes an article back. Its address keeps a note that it was there.</summary>
/// <param name="Number">The article.</param>
/// <param name="AsFurniture">Whether it is taken back because it is no story: a price line, a notice of the paper's own.</param>
public sealed record WithdrawArticle(int Number, bool AsFurniture = false) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => AsFurniture ? RevisionKind.Kind : RevisionKind.Withdraw;

    internal override ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        if (page.Find(Number) is not { } article) return new(EditRefusals.NoArticle);
        page.Withdraw(article);
        return default;
    }
}
