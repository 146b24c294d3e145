using CityEveningNews.Archive;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;
using CityEveningNews.Web.Desk;
using CityEveningNews.Web.Desk.Editing;
using CityEveningNews.Web.Rendering;
using CityEveningNews.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Where an editor corrects an article as Markdown. What another saved in the meantime is shown, never overwritten unseen.</summary>
internal sealed class ArticleModel(ArchiveDbContext db, IssueEditor editor, IStringLocalizer<DeskTexts> text, IStringLocalizer<EditingTexts> editing) : PageModel
{
    /// <summary>The last part of the article's address.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The version the editor began from.</summary>
    public int Version { get; private set; }

    /// <summary>The article as Markdown.</summary>
    public string Markdown { get; private set; } = "";

    /// <summary>The article as another editor saved it in the meantime, or null.</summary>
    public string? Theirs { get; private set; }

    /// <summary>The lines of the source that the article was read from.</summary>
    public IReadOnlyList<UnplacedLine> Source { get; private set; } = [];

    /// <summary>Shows the article as it stands.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is not { } article) return NotFound();
        (Key, Version, Markdown) = (key, article.Version, ArticleMarkdownWriter.Write(article.Body!.Content));
        return Page();
    }

    /// <summary>Saves the correction, its history and the search index in one transaction.</summary>
    public async Task<IActionResult> OnPostAsync(string key, int version, string? markdown, string? why, CancellationToken cancel)
    {
        (Key, Version, Markdown) = (key, version, markdown ?? "");
        if (await FindAsync(key, cancel) is not { } article) return NotFound();
        ArticleReading reading = ArticleMarkdownReader.Read(Markdown, article.Body!.Content);
        foreach (MarkdownProblem problem in reading.Problems) ModelState.AddModelError("", MarkdownProblemText.Say(editing, problem));
        if (article.Version == version && !ModelState.IsValid) return Page();

        Issue issue = article.Issue!;
        EditResult result = await editor.ApplyAsync(
            issue.Date, issue.Edition, new EditArticle(article.Number, version, reading.Article), new EditedBy(User.Identity?.Name, why), cancel);
        if (result.Refusal is null)
        {
            TempData.Say(editing[result.Revisions.Count == 0 ? "Said.Nothing" : "Said.Saved"]);
            return LocalRedirect($"/editor{issue.Address}#article-{article.Number}");
        }

        if (!result.IsStale) return NotFound();
        return await ShowBothAsync(key, cancel);
    }

    private async Task<IActionResult> ShowBothAsync(string key, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is not { } article) return NotFound();
        (Version, Theirs) = (article.Version, ArticleMarkdownWriter.Write(article.Body!.Content));
        ModelState.Clear();
        ModelState.AddModelError("", text["SavedByAnother"]);
        return Page();
    }

    private async Task<Article?> FindAsync(string key, CancellationToken cancel)
    {
        if (!Addresses.TryParseArticleKey(key, out DateOnly date, out int edition, out int number)) return null;
        Article? found = await db.Articles.AsNoTracking()
            .Include(a => a.Issue).ThenInclude(i => i!.Source).Include(a => a.Body)
            .FirstOrDefaultAsync(a => a.Issue!.Date == date && a.Issue.Edition == edition && a.Number == number, cancel);
        if (found is not null) Source = [.. LinesOf(found)];
        return found;
    }

    private static IEnumerable<UnplacedLine> LinesOf(Article article)
    {
        string[] lines = SourceText.Split(TextDecoder.Decode(article.Issue!.Source!.Bytes).Text);
        return new[] { article.Body!.Content, article.Body.Parsed }.OfType<ParsedArticle>()
            .SelectMany(ArticleText.Every).SelectMany(text => text.Lines.Numbers).Distinct().Order()
            .Where(number => number <= lines.Length).Select(number => new UnplacedLine(number, lines[number - 1]));
    }
}
