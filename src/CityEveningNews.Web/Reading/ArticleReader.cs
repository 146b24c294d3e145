using CityEveningNews.Archive;
using CityEveningNews.Archive.Calendar;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Reading;

/// <summary>An article as its own page shows it.</summary>
public sealed record ArticleView
{
    /// <summary>The paper's name.</summary>
    public required string Publication { get; init; }

    /// <summary>The day of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The edition of the day, from 1.</summary>
    public required int Edition { get; init; }

    /// <summary>总第N期, or null.</summary>
    public required int? IssueNumber { get; init; }

    /// <summary>Its permanent number.</summary>
    public required int Number { get; init; }

    /// <summary>Whether it, or its issue, was taken back.</summary>
    public required bool Withdrawn { get; init; }

    /// <summary>The number of characters of its text, white space not counted.</summary>
    public required int CharacterCount { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The article as it stands now.</summary>
    public required ParsedArticle Content { get; init; }

    /// <summary>The article as the parser last gave it; null for one an editor made.</summary>
    public required ParsedArticle? Parsed { get; init; }

    /// <summary>The day an editor last changed its text, or null.</summary>
    public DateOnly? CorrectedAt { get; init; }

    /// <summary>What stands on the same page, this article among it, in order of weight.</summary>
    public required IReadOnlyList<SamePageArticle> SamePage { get; init; }

    /// <summary>The address of the issue before its own, or null.</summary>
    public string? PreviousIssue { get; init; }

    /// <summary>The address of the issue after its own, or null.</summary>
    public string? NextIssue { get; init; }

    /// <summary>The lines of the text it was read from, the first at index 0.</summary>
    public required IReadOnlyList<string> SourceLines { get; init; }

    /// <summary>The issue's address.</summary>
    public string IssueAddress => Addresses.Issue(Date, Edition);

    /// <summary>The article's address.</summary>
    public string Address => Addresses.Article(Date, Edition, Number);

    /// <summary>The article before on the page, or null.</summary>
    public SamePageArticle? Previous => Neighbour(-1);

    /// <summary>The article after on the page, or null.</summary>
    public SamePageArticle? Next => Neighbour(1);

    /// <summary>What it is called.</summary>
    public string Title => StoryTitle.Of(Content);

    private SamePageArticle? Neighbour(int step)
    {
        int at = SamePage.ToList().FindIndex(article => article.Number == Number);
        return at < 0 ? null : SamePage.ElementAtOrDefault(at + step);
    }
}

/// <summary>An article named on another's page.</summary>
/// <param name="Number">Its permanent number.</param>
/// <param name="Title">What it is called.</param>
public sealed record SamePageArticle(int Number, string Title);

/// <summary>Reads articles for their pages, each in one query.</summary>
public sealed class ArticleReader(ArchiveDbContext db)
{
    private static readonly RevisionKind[] Corrections = [RevisionKind.Edit, RevisionKind.Split, RevisionKind.Merge, RevisionKind.Move, RevisionKind.Restore];

    /// <summary>The article of that address, withdrawn ones included; null when the number was never given or the issue is a draft.</summary>
    public async Task<ArticleView?> FindAsync(DateOnly date, int edition, int number, CancellationToken cancel)
    {
        IQueryable<Issue> before = db.Issues.Published().Where(issue => issue.Date <= date && (issue.Date < date || issue.Edition < edition))
            .OrderByDescending(issue => issue.Date).ThenByDescending(issue => issue.Edition);
        IQueryable<Issue> after = db.Issues.Published().Where(issue => issue.Date >= date && (issue.Date > date || issue.Edition > edition))
            .OrderBy(issue => issue.Date).ThenBy(issue => issue.Edition);
        var row = await db.Articles.AsNoTracking()
            .Where(article => article.Issue!.Date == date && article.Issue.Edition == edition && article.Number == number && article.Issue.Status != IssueStatus.Draft)
            .OrderBy(article => article.Id)
            .Select(article => new
            {
                article.Issue!.Publication,
                article.Issue.IssueNumber,
                article.Issue.Source!.Bytes,
                Withdrawn = article.Withdrawn || article.Issue.Status == IssueStatus.Withdrawn,
                article.CharacterCount,
                article.UpdatedAt,
                article.Body!.Content,
                article.Body.Parsed,
                Correction = db.Revisions.Where(r => r.IssueId == article.IssueId && r.ArticleNumber == article.Number && Corrections.Contains(r.Kind))
                    .OrderByDescending(r => r.Id).Select(r => (DateTimeOffset?)r.At).FirstOrDefault(),
                // The text is asked for article by article: a join would have SQLite put every text of the archive together first.
                SamePage = article.Issue.Articles.Where(other => !other.Withdrawn).OrderBy(other => other.Position)
                    .Select(other => new
                    {
                        other.Number,
                        other.Headline,
                        Unnamed = other.Headline == null ? db.ArticleBodies.Where(body => body.ArticleId == other.Id).Select(body => body.Content).FirstOrDefault() : null,
                    }).ToList(),
                PreviousDate = before.Select(issue => (DateOnly?)issue.Date).FirstOrDefault(),
                PreviousEdition = before.Select(issue => issue.Edition).FirstOrDefault(),
                NextDate = after.Select(issue => (DateOnly?)issue.Date).FirstOrDefault(),
                NextEdition = after.Select(issue => issue.Edition).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancel);
        return row is null ? null : new ArticleView
        {
            Publication = row.Publication,
            Date = date,
            Edition = edition,
            IssueNumber = row.IssueNumber,
            Number = number,
            Withdrawn = row.Withdrawn,
            CharacterCount = row.CharacterCount,
            UpdatedAt = row.UpdatedAt,
            Content = row.Content,
            Parsed = row.Parsed,
            CorrectedAt = row.Correction is { } at ? PaperDay.Of(at) : null,
            SamePage = [.. row.SamePage.Select(other => new SamePageArticle(other.Number, other.Unnamed is null ? other.Headline ?? "" : StoryTitle.Of(other.Unnamed)))],
            PreviousIssue = row.PreviousDate is { } previous ? Addresses.Issue(previous, row.PreviousEdition) : null,
            NextIssue = row.NextDate is { } next ? Addresses.Issue(next, row.NextEdition) : null,
            SourceLines = SourceText.Split(TextDecoder.Decode(row.Bytes).Text),
        };
    }
}
