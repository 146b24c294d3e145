using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;

namespace CityEveningNews.Web.Desk.Home;

/// <summary>Finds what was changed last, of whatever issue.</summary>
internal static class HomeChanges
{
    /// <summary>The changes below a key, or all, the newest first.</summary>
    public static IQueryable<HomeChange> Of(ArchiveDbContext db, int most, int? below = null) => db.Revisions
        .Where(revision => below == null || revision.Id < below).OrderByDescending(revision => revision.Id).Take(most)
        .Join(db.Issues, revision => revision.IssueId, issue => issue.Id, (revision, issue) => new { revision, issue })
        .OrderByDescending(both => both.revision.Id)
        .Select(both => new HomeChange(
            both.revision.Id, both.revision.At, both.revision.By, both.revision.Kind, both.revision.Why,
            both.issue.Date, both.issue.Edition, both.revision.ArticleNumber));
}
