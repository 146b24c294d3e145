using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Gives an article the content an editor wrote.</summary>
/// <param name="Number">The article.</param>
/// <param name="Version">The version the editor began from.</param>
/// <param name="Content">What the editor wrote.</param>
public sealed record EditArticle(int Number, int Version, ParsedArticle Content) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Edit;

    internal override ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        if (page.Issue.Articles.Find(a => a.Number == Number) is not { } article) return new(EditRefusals.NoArticle);
        if (article.Version != Version) return new(EditRefusals.Stale);
        article.Body!.Content = Content;
        if (article.Contest == Contest.Changed) article.Contest = Contest.None;
        return default;
    }
}
