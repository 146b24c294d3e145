using CityEveningNews.Archive;
using CityEveningNews.Web.Citations;
using CityEveningNews.Web.Machines;
using CityEveningNews.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Articles;

/// <summary>An article at its permanent address.</summary>
public sealed class ArticleModel(ArticleReader articles, SiteAddress site) : PageModel
{
    /// <summary>The article.</summary>
    public ArticleView Article { get; private set; } = null!;

    /// <summary>What the page's head tells programs.</summary>
    public MachineHead Head { get; private set; } = null!;

    /// <summary>The article as each form of citation writes it.</summary>
    public IReadOnlyList<(CitationFormat Format, string Text)> Citations { get; private set; } = [];

    /// <summary>Shows the article: 404 when its number was never given, 410 when it was taken back.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (!Addresses.TryParseArticleKey(key, out DateOnly date, out int edition, out int number)) return NotFound();
        ArticleView? article = await articles.FindAsync(date, edition, number, cancel);
        if (article is null) return NotFound();
        if (article.Withdrawn) return StatusCode(StatusCodes.Status410Gone);
        Article = article;
        Head = MachineHead.OfArticle(site.Root(Request), ArticleDocument.Of(
            new IssueReference(article.Publication, date, edition, article.IssueNumber), number, article.CharacterCount, article.UpdatedAt, article.Content));
        Citations = [.. CitationFormat.All.Select(format => (format, format.Write([Head.Citation!]).Trim()))];
        return Page();
    }
}
