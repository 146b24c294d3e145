using System.Text.Json;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;

namespace CityEveningNews.Archive.Editing;

/// <summary>An issue as it stood before a change: what differs afterwards becomes its history.</summary>
public sealed class IssueSnapshot
{
    private readonly Dictionary<int, (string Content, bool Withdrawn)> _articles;
    private readonly Dictionary<int, int> _versions;
    private readonly IssueState _issue;

    private IssueSnapshot(Issue issue)
    {
        _articles = issue.Articles.ToDictionary(a => a.Number, a => (Json(a.Body!.Content), a.Withdrawn));
        _versions = issue.Articles.ToDictionary(a => a.Number, a => a.Version);
        _issue = IssueState.Of(issue);
    }

    /// <summary>Takes one of an issue whose articles and their bodies are loaded.</summary>
    public static IssueSnapshot Of(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return new IssueSnapshot(issue);
    }

    /// <summary>The articles that are new, or whose content or standing differs from the snapshot.</summary>
    public IEnumerable<Article> Changed(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return issue.Articles.Where(a => !_articles.TryGetValue(a.Number, out var before) || before != (Json(a.Body!.Content), a.Withdrawn));
    }

    /// <summary>Whether an article's version has been raised since.</summary>
    public bool IsRaised(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Version != _versions.GetValueOrDefault(article.Number);
    }

    /// <summary>A revision for every article that differs, and one for the issue's own fields if they do.</summary>
    /// <param name="issue">The issue as it stands now, its version already raised.</param>
    /// <param name="act">Who did what, when and why.</param>
    public IReadOnlyList<Revision> Revisions(Issue issue, Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var revisions = Changed(issue).OrderBy(a => a.Number).Select(a => Revision(issue, act, a)).ToList();
        IssueState now = IssueState.Of(issue);
        if (Differs(now)) revisions.Add(Revision(issue, act, issue.Version, Json(_issue), Json(now)));
        return revisions;
    }

    // A split or a withdrawal lengthens or shortens the order, which its articles' own revisions say already.
    private bool Differs(IssueState now) =>
        Json(now with { Order = [] }) != Json(_issue with { Order = [] })
        || !now.Order.Where(_issue.Order.Contains).SequenceEqual(_issue.Order.Where(now.Order.Contains));

    private Revision Revision(Issue issue, Act act, Article article)
    {
        string? before = _articles.TryGetValue(article.Number, out var known) ? known.Content : null;
        Revision revision = Revision(issue, act, article.Version, before, Json(article.Body!.Content));
        revision.ArticleNumber = article.Number;
        revision.Withdrawn = article.Withdrawn;
        return revision;
    }

    private static Revision Revision(Issue issue, Act act, int version, string? before, string after) => new()
    {
        IssueId = issue.Id,
        IssueVersion = issue.Version,
        Version = version,
        Kind = act.Kind,
        At = act.At,
        By = act.By,
        Why = act.Why,
        Before = before,
        After = after,
    };

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, JsonColumn.Options);
}

/// <summary>Who did what, when and why.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
/// <param name="By">Who; null for the program itself.</param>
/// <param name="Why">Why, in the editor's words, or null.</param>
public sealed record Act(RevisionKind Kind, DateTimeOffset At, string? By, string? Why = null);
