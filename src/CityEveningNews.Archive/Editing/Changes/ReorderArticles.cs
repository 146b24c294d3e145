using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Sets the order of the articles on the page.</summary>
/// <param name="Order">The number of every article that stands, the lead story first.</param>
public sealed record ReorderArticles(IReadOnlyList<int> Order) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Reorder;

    internal override ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        List<Article> standing = page.Standing;
        if (!Order.Order().SequenceEqual(standing.Select(a => a.Number).Order())) return new(EditRefusals.BadOrder);
        if (Order.SequenceEqual(standing.Select(a => a.Number))) return default;
        foreach (Article article in standing) article.Position = Order.ToList().IndexOf(article.Number);
        page.Issue.OrderCorrected = true;
        return default;
    }
}
