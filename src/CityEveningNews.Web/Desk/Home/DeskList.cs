using CityEveningNews.Archive.Checking;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;

namespace CityEveningNews.Web.Desk.Home;

/// <summary>The lists of issues that wait for an editor, the most urgent first.</summary>
public enum DeskList
{
    /// <summary>The drafts, the least sure first.</summary>
    Drafts,

    /// <summary>Published issues whose masthead contradicts itself or the issues beside it, the newest first.</summary>
    Contradicting,

    /// <summary>Issues in which the parser's newest reading contradicts a correction.</summary>
    Contested,

    /// <summary>Published issues that the parser was not sure of, the least sure first.</summary>
    Unsure,

    /// <summary>The issues that were taken back, the newest first.</summary>
    Withdrawn,
}

/// <summary>Finds what is in a list: each reads along an index.</summary>
internal static class DeskLists
{
    public static IQueryable<Issue> Of(ArchiveDbContext db, DeskList list) => list switch
    {
        DeskList.Drafts => db.Issues.Where(i => i.Status == IssueStatus.Draft).OrderBy(i => i.Confidence).ThenByDescending(i => i.Date),
        DeskList.Contradicting => db.Issues.Published().Where(i => i.Contradictions > 0).OrderByDescending(i => i.Date),
        DeskList.Unsure => db.Issues.Published().Where(i => i.Confidence < TextDoubts.Sure).OrderBy(i => i.Confidence),
        DeskList.Withdrawn => db.Issues.Where(i => i.Status == IssueStatus.Withdrawn).OrderByDescending(i => i.Date),
        _ => db.Issues.Where(i => i.MastheadContested || db.Articles.Where(a => a.Contest != Contest.None).Select(a => a.IssueId).Contains(i.Id))
            .OrderByDescending(i => i.Date),
    };

    /// <summary>What the desk shows of each issue.</summary>
    public static IQueryable<HomeIssue> Shown(this IQueryable<Issue> issues) => issues.Select(i =>
        new HomeIssue(i.Id, i.Date, i.Edition, i.Status, i.LeadHeadline, i.ArticleCount, i.Confidence, i.Contradictions, i.Doubts));
}
