using CityEveningNews.Archive.Entities;

namespace CityEveningNews.Archive.Calendar;

/// <summary>What a calendar knows of an issue.</summary>
public sealed record IssueDay
{
    /// <summary>The day of issue; of a double issue, its first day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The last day of a double issue, else null.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The edition of the day, from 1.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>总第N期, or null.</summary>
    public int? IssueNumber { get; init; }

    /// <summary>The lead story's headline, or null.</summary>
    public string? LeadHeadline { get; init; }

    /// <summary>The number of articles.</summary>
    public int ArticleCount { get; init; }

    /// <summary>The last day the issue stands for.</summary>
    public DateOnly LastDay => EndDate is DateOnly end && end > Date ? end : Date;

    /// <summary>The issue's address.</summary>
    public string Address => Addresses.Issue(Date, Edition);
}

/// <summary>Reads what calendars need, one row an issue and no text.</summary>
public static class IssueDays
{
    /// <summary>The issues as a calendar knows them.</summary>
    public static IQueryable<IssueDay> SelectIssueDays(this IQueryable<Issue> issues) => issues.Select(issue => new IssueDay
    {
        Date = issue.Date,
        EndDate = issue.EndDate,
        Edition = issue.Edition,
        IssueNumber = issue.IssueNumber,
        LeadHeadline = issue.LeadHeadline,
        ArticleCount = issue.ArticleCount,
    });
}
