using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Machines;

/// <summary>Reads whole issues and articles for programs, each in one query.</summary>
public sealed class ArchiveDocuments(ArchiveDbContext db)
{
    /// <summary>An issue; <see cref="Found{T}.Gone"/> when it was taken back.</summary>
    public async Task<Found<IssueDocument>> IssueAsync(DateOnly date, int edition, CancellationToken cancel)
    {
        var row = await db.Issues.AsNoTracking()
            .Where(issue => issue.Date == date && issue.Edition == edition && issue.Status != IssueStatus.Draft)
            .Select(issue => new
            {
                issue.Status,
                issue.Publication,
                issue.Date,
                issue.EndDate,
                issue.Edition,
                issue.IssueNumber,
                issue.Masthead,
                issue.UpdatedAt,
                Articles = issue.Articles.Where(article => !article.Withdrawn).OrderBy(article => article.Position)
                    .Select(article => new { article.Number, article.CharacterCount, article.UpdatedAt, article.Body!.Content }).ToList(),
            })
            .FirstOrDefaultAsync(cancel);
        if (row is null) return default;
        if (row.Status == IssueStatus.Withdrawn) return new Found<IssueDocument>(null, Gone: true);
        var reference = new IssueReference(row.Publication, row.Date, row.Edition, row.IssueNumber);
        return new Found<IssueDocument>(new IssueDocument
        {
            Publication = row.Publication,
            Path = reference.Path,
            Date = row.Date,
            EndDate = row.EndDate,
            Edition = row.Edition,
            Masthead = MastheadDocument.Of(row.Masthead),
            UpdatedAt = row.UpdatedAt,
            Articles = [.. row.Articles.Select(article => ArticleDocument.Of(reference, article.Number, article.CharacterCount, article.UpdatedAt, article.Content))],
        });
    }

    /// <summary>An article; <see cref="Found{T}.Gone"/> when it or its issue was taken back.</summary>
    public async Task<Found<ArticleDocument>> ArticleAsync(DateOnly date, int edition, int number, CancellationToken cancel)
    {
        var row = await db.Articles.AsNoTracking()
            .Where(article => article.Issue!.Date == date && article.Issue.Edition == edition && article.Number == number
                && article.Issue.Status != IssueStatus.Draft)
            .Select(article => new
            {
                Gone = article.Withdrawn || article.Issue!.Status == IssueStatus.Withdrawn,
                article.Issue!.Publication,
                article.Issue.IssueNumber,
                article.CharacterCount,
                article.UpdatedAt,
                article.Body!.Content,
            })
            .FirstOrDefaultAsync(cancel);
        if (row is null) return default;
        if (row.Gone) return new Found<ArticleDocument>(null, Gone: true);
        return new Found<ArticleDocument>(ArticleDocument.Of(
            new IssueReference(row.Publication, date, edition, row.IssueNumber), number, row.CharacterCount, row.UpdatedAt, row.Content));
    }
}

/// <summary>What was found at an address: a thing, the tombstone of one, or (the default) nothing.</summary>
/// <param name="Value">The thing, or null.</param>
/// <param name="Gone">Whether it was there and was taken back.</param>
public readonly record struct Found<T>(T? Value, bool Gone = false)
    where T : class;
