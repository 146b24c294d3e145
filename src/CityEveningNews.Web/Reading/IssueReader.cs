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

    /// <summary>The address of the issue before, or null.</summary>
    public required string? Previous { get; init; }

    /// <summary>The address of the issue after, or null.</summary>
    public required string? Next { get; init; }

    /// <summary>How much the archive holds; told with the newest issue only.</summary>
    public ArchiveCounts? Counts { get; init; }
}

/// <summary>How much the archive shows.</summary>
/// <param name="Issues">The number of issues.</param>
/// <param name="Articles">The number of articles that stand in them.</param>
public sealed record ArchiveCounts(int Issues, int Articles);

/// <summary>Reads issues for pages, each whole and with its neighbours in one query.</summary>
public sealed class IssueReader(ArchiveDbContext db)
{
    /// <summary>The issue of a day, withdrawn ones included; null when there is none.</summary>
    public Task<IssueView?> FindAsync(DateOnly date, int edition, CancellationToken cancel) =>
        ReadAsync(db.Issues.Where(issue => issue.Date == date && issue.Edition == edition && issue.Status != IssueStatus.Draft).OrderBy(issue => issue.Id), counted: false, cancel);

    /// <summary>The newest issue and the counts, or null.</summary>
    public Task<IssueView?> NewestAsync(CancellationToken cancel) =>
        ReadAsync(db.Issues.Published().OrderByDescending(issue => issue.Date).ThenBy(issue => issue.Edition), counted: true, cancel);

    private async Task<IssueView?> ReadAsync(IQueryable<Issue> issues, bool counted, CancellationToken cancel)
    {
        IQueryable<Issue> published = db.Issues.Published();
        // The neighbours' dates are bounded on their own, so that SQLite enters the index of dates instead of reading it from its end.
        var row = await issues.AsNoTracking()
            .Select(issue => new
            {
                issue.Publication,
                issue.Date,
                issue.Edition,
                issue.Status,
                issue.UpdatedAt,
                issue.Masthead,
                // The text is asked for article by article: a join would have SQLite put every text of the archive together first.
                Articles = issue.Articles.Where(article => !article.Withdrawn).OrderBy(article => article.Position)
                    .Select(article => new { article.Number, article.CharacterCount, Content = db.ArticleBodies.Where(body => body.ArticleId == article.Id).Select(body => body.Content).First() }).ToList(),
                PreviousDate = published.Where(other => other.Date <= issue.Date && (other.Date < issue.Date || other.Edition < issue.Edition))
                    .OrderByDescending(other => other.Date).ThenByDescending(other => other.Edition).Select(other => (DateOnly?)other.Date).FirstOrDefault(),
                PreviousEdition = published.Where(other => other.Date <= issue.Date && (other.Date < issue.Date || other.Edition < issue.Edition))
                    .OrderByDescending(other => other.Date).ThenByDescending(other => other.Edition).Select(other => other.Edition).FirstOrDefault(),
                NextDate = published.Where(other => other.Date >= issue.Date && (other.Date > issue.Date || other.Edition > issue.Edition))
                    .OrderBy(other => other.Date).ThenBy(other => other.Edition).Select(other => (DateOnly?)other.Date).FirstOrDefault(),
                NextEdition = published.Where(other => other.Date >= issue.Date && (other.Date > issue.Date || other.Edition > issue.Edition))
                    .OrderBy(other => other.Date).ThenBy(other => other.Edition).Select(other => other.Edition).FirstOrDefault(),
                IssueCount = counted ? published.Count() : 0,
                ArticleCount = counted ? published.Sum(other => other.ArticleCount) : 0,
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
            Previous = row.PreviousDate is { } previous ? Addresses.Issue(previous, row.PreviousEdition) : null,
            Counts = counted ? new ArchiveCounts(row.IssueCount, row.ArticleCount) : null,
            Next = row.NextDate is { } next ? Addresses.Issue(next, row.NextEdition) : null,
        };
    }
}
