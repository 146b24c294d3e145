using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Moves paragraphs and captions to the end of another article, or into an article of their own.</summary>
/// <param name="From">The article they stand in; it is withdrawn where nothing is left of it.</param>
/// <param name="Parts">The paragraphs and captions.</param>
/// <param name="To">The article they belong to; null for a new one, next on the page.</param>
public sealed record MoveText(int From, IReadOnlyList<PartAddress> Parts, int? To) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Move;

    internal override ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        if (From == To) return new(EditRefusals.SameArticle);
        if (page.Find(From) is not { } from) return new(EditRefusals.NoArticle);
        if (ArticleSurgery.Take(from.Body!.Content, Parts) is not var (rest, taken)) return new(EditRefusals.NoPart);
        if (To is { } number)
        {
            if (page.Find(number) is not { } to) return new(EditRefusals.NoArticle);
            to.Body!.Content = ArticleSurgery.Merge(to.Body.Content, taken);
            if (ArticleSurgery.IsEmpty(rest))
            {
                page.Withdraw(from);
                return default;
            }
        }
        else
        {
            if (ArticleSurgery.IsEmpty(rest)) return new(EditRefusals.NothingLeft);
            page.Add(taken, after: from);
        }

        from.Body.Content = rest;
        return default;
    }
}
