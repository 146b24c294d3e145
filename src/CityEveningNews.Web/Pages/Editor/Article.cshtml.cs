using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Rendering;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Where an editor corrects an article as Markdown. What another saved in the meantime is shown, never overwritten unseen.</summary>
internal sealed class ArticleModel(
    ArchiveDbContext db, IssueWriter writer, ArticleIndexer indexer, IArchiveChanges changes, IStringLocalizer<DeskTexts> text) : PageModel
{
    /// <summary>The last part of the article's address.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The version the editor began from.</summary>
    public int Version { get; private set; }

    /// <summary>The article as Markdown.</summary>
    public string Markdown { get; private set; } = "";

    /// <summary>The article as another editor saved it in the meantime, or null.</summary>
    public string? Theirs { get; private set; }

    /// <summary>Shows the article as it stands.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is not { } article) return NotFound();
        (Key, Version, Markdown) = (key, article.Version, ArticleMarkdownWriter.Write(article.Body!.Content));
        return Page();
    }

    /// <summary>Saves the correction, its rows and the search index in one transaction.</summary>
    public async Task<IActionResult> OnPostAsync(string key, int version, string? markdown, CancellationToken cancel)
    {
        (Key, Version, Markdown) = (key, version, markdown ?? "");
        await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db, cancel);
        if (await FindAsync(key, cancel) is not { } article) return NotFound();
        if (article.Version != version)
        {
            (Version, Theirs) = (article.Version, ArticleMarkdownWriter.Write(article.Body!.Content));
            ModelState.Clear();
            ModelState.AddModelError("", text["SavedByAnother"]);
            return Page();
        }

        ArticleReading reading = ArticleMarkdownReader.Read(Markdown, article.Body!.Content);
        foreach (string problem in reading.Problems) ModelState.AddModelError("", problem);
        if (!ModelState.IsValid) return Page();

        await writer.ApplyContentAsync(db, article, reading.Article, cancel);
        Issue issue = article.Issue!;
        await db.Articles.Where(a => a.IssueId == issue.Id).LoadAsync(cancel);
        writer.Summarise(issue);
        await db.SaveChangesAsync(cancel);
        await indexer.UpdateAsync(db, [article.Id], cancel);
        await transaction.CommitAsync(cancel);
        await changes.IssueChangedAsync(issue.Date, CancellationToken.None);
        return LocalRedirect($"/articles/{key}");
    }

    private async Task<Article?> FindAsync(string key, CancellationToken cancel)
    {
        if (!Addresses.TryParseArticleKey(key, out DateOnly date, out int edition, out int number)) return null;
        return await db.Articles
            .Include(a => a.Issue).Include(a => a.Body).Include(a => a.Bylines).ThenInclude(b => b.Reporter)
            .FirstOrDefaultAsync(a => a.Issue!.Date == date && a.Issue.Edition == edition && a.Number == number, cancel);
    }
}
