using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Reading;

/// <summary>An issue as readers see it.</summary>
public sealed record IssueView
{
    /// <summary>The paper's name.</summary>
    public required string Publication { get; init; }

    /// <summary>The day of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The edition of the day, from 1.</summary>
    public required int Edition { get; init; }

    /// <summary>Whether it was taken back.</summary>
    public required bool Withdrawn { get; init; }

    /// <summary>When the issue last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The masthead.</summary>
    public required ParsedMasthead Masthead { get; init; }

    /// <summary>The articles that stand, in order of weight.</summary>
    public required IReadOnlyList<SetArticle> Articles { get; init; }
}

/// <summary>Reads issues for pages: one query for an issue whole, one for each neighbour.</summary>
public sealed class IssueReader(ArchiveDbContext db)
{
    /// <summary>The issue of a day, withdrawn ones included; null when there is none.</summary>
    public Task<IssueView?> FindAsync(DateOnly date, int edition, CancellationToken cancel) =>
        ReadAsync(db.Issues.Where(issue => issue.Date == date && issue.Edition == edition && issue.Status != IssueStatus.Draft).OrderBy(issue => issue.Id), cancel);

    /// <summary>The newest issue, or null.</summary>
    public Task<IssueView?> NewestAsync(CancellationToken cancel) =>
        ReadAsync(db.Issues.Published().OrderByDescending(issue => issue.Date).ThenBy(issue => issue.Edition), cancel);

    /// <summary>The address of the issue before, or null.</summary>
    public async Task<string?> PreviousAsync(DateOnly date, int edition, CancellationToken cancel)
    {
        var issue = await db.Issues.Published()
            .Where(other => other.Date < date || (other.Date == date && other.Edition < edition))
            .OrderByDescending(other => other.Date).ThenByDescending(other => other.Edition)
            .Select(other => new { other.Date, other.Edition }).FirstOrDefaultAsync(cancel);
        return issue is null ? null : Addresses.Issue(issue.Date, issue.Edition);
    }

    /// <summary>The address of the issue after, or null.</summary>
    public async Task<string?> NextAsync(DateOnly date, int edition, CancellationToken cancel)
    {
        var issue = await db.Issues.Published()
            .Where(other => other.Date > date || (other.Date == date && other.Edition > edition))
            .OrderBy(other => other.Date).ThenBy(other => other.Edition)
            .Select(other => new { other.Date, other.Edition }).FirstOrDefaultAsync(cancel);
        return issue is null ? null : Addresses.Issue(issue.Date, issue.Edition);
    }

    private static async Task<IssueView?> ReadAsync(IQueryable<Issue> issues, CancellationToken cancel)
    {
        var row = await issues.AsNoTracking()
            .Select(issue => new
            {
                issue.Publication,
                issue.Date,
                issue.Edition,
                issue.Status,
                issue.UpdatedAt,
                issue.Masthead,
                Articles = issue.Articles.Where(article => !article.Withdrawn).OrderBy(article => article.Position)
                    .Select(article => new { article.Number, article.CharacterCount, article.Body!.Content }).ToList(),
            })
            .FirstOrDefaultAsync(cancel);
        return row is null ? null : new IssueView
        {
            Publication = row.Publication,
            Date = row.Date,
            Edition = row.Edition,
            Withdrawn = row.Status == IssueStatus.Withdrawn,
            UpdatedAt = row.UpdatedAt,
            Masthead = row.Masthead,
            Articles = [.. row.Articles.Select(article => new SetArticle(
                article.Number, Addresses.Article(row.Date, row.Edition, article.Number), article.CharacterCount, article.Content))],
        };
    }
}
