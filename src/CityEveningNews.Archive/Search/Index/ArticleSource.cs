using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>Reads the articles that readers may see, as the index takes them in.</summary>
internal static class ArticleSource
{
    /// <summary>Those of the given that readers may see, in no order.</summary>
    public static async Task<List<SearchableArticle>> ReadAsync(ArchiveDbContext db, int[] ids, CancellationToken cancel)
    {
        // What readers may see is told from the rows read: asked of the database, it goes through every published issue for sixty articles.
        var named = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new
        {
            a.Id,
            a.Kind,
            a.Issue!.Date,
            a.Issue.IssueNumber,
            a.Body!.Content,
            IsVisible = !a.Withdrawn && a.Issue.Status == IssueStatus.Published,
        }).ToListAsync(cancel);
        var rows = named.FindAll(row => row.IsVisible);
        ILookup<int, int> reporters = (await db.Bylines.AsNoTracking().Where(b => ids.Contains(b.ArticleId))
            .OrderBy(b => b.Position).Select(b => new { b.ArticleId, b.ReporterId, b.Role }).ToListAsync(cancel))
            .ToLookup(b => b.ArticleId, b => SearchableArticle.ReporterRef(b.ReporterId, b.Role));
        return rows.ConvertAll(row => new SearchableArticle
        {
            ArticleId = row.Id,
            Day = row.Date.DayNumber,
            Kind = row.Kind,
            IssueNumber = row.IssueNumber ?? 0,
            Reporters = [.. reporters[row.Id]],
            Fields = SearchableArticle.FieldsOf(row.Content),
        });
    }
}
