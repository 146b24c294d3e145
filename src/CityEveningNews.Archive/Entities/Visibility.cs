namespace CityEveningNews.Archive.Entities;

/// <summary>What readers may see.</summary>
public static class Visibility
{
    /// <summary>The issues seen by everyone.</summary>
    public static IQueryable<Issue> Published(this IQueryable<Issue> issues) => issues.Where(issue => issue.Status == IssueStatus.Published);

    /// <summary>The articles seen by everyone: those not taken back, in issues seen by everyone.</summary>
    public static IQueryable<Article> Published(this IQueryable<Article> articles) =>
        articles.Where(article => !article.Withdrawn && article.Issue!.Status == IssueStatus.Published);
}
