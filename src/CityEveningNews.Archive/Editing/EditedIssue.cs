using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Editing;

/// <summary>An issue while a change is made to it, its articles and their texts loaded.</summary>
internal sealed class EditedIssue(ArchiveDbContext db, Issue issue, IssueWriter writer, EditedBy by, DateTimeOffset now)
{
    public ArchiveDbContext Db { get; } = db;

    public Issue Issue { get; } = issue;

    public IssueWriter Writer { get; } = writer;

    public EditedBy By { get; } = by;

    public DateTimeOffset Now { get; } = now;

    /// <summary>The articles that stand, in their order on the page.</summary>
    public List<Article> Standing => [.. Issue.Articles.Where(a => !a.Withdrawn).OrderBy(a => a.Position)];

    public Article? Find(int number) => Issue.Articles.Find(a => a.Number == number && !a.Withdrawn);

    /// <summary>Adds an article after another, or at the end, under the next number.</summary>
    public Article Add(ParsedArticle content, Article? after)
    {
        List<Article> standing = Standing;
        var article = new Article { Number = ++Issue.LastArticleNumber, Body = new ArticleBody { Content = content } };
        Issue.Articles.Add(article);
        standing.Insert(after is null ? standing.Count : standing.IndexOf(after) + 1, article);
        Number(standing);
        return article;
    }

    public void Withdraw(Article article)
    {
        article.Withdrawn = true;
        article.WithdrawnBy = By.Name ?? "";
        article.Contest = Contest.None;
    }

    /// <summary>Lets an article stand again.</summary>
    public static void BringBack(Article article)
    {
        article.Withdrawn = false;
        article.WithdrawnBy = null;
    }

    /// <summary>Closes the gaps that withdrawn articles left in the order.</summary>
    public void Renumber() => Number(Standing);

    private static void Number(List<Article> standing)
    {
        for (int i = 0; i < standing.Count; i++) standing[i].Position = i;
    }
}
