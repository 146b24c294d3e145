using CityEveningNews.Archive;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Desk.Editing;

/// <summary>A page of the desk about one article, withdrawn ones included.</summary>
internal abstract class ArticleDeskPage(ArchiveDbContext db, IssueEditor editor, IStringLocalizer<EditingTexts> text) : IssueDeskPage(db, editor, text)
{
    /// <summary>The article and its text.</summary>
    public Article Article { get; private set; } = null!;

    /// <summary>The last part of the article's address.</summary>
    public string Key => Addresses.ArticleKey(Issue.Date, Issue.Edition, Article.Number);

    /// <inheritdoc/>
    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!Addresses.TryParseArticleKey(RouteData.Values["key"] as string, out DateOnly date, out int edition, out int number)) return false;
        if (!await FindAsync(date, edition, cancel)) return false;
        Article? found = await Db.Articles.AsNoTracking().Include(a => a.Body).FirstOrDefaultAsync(a => a.IssueId == Issue.Id && a.Number == number, cancel);
        if (found is null) return false;
        Article = found;
        return true;
    }
}
