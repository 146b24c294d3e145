using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Shows an article's Markdown as readers would see it, and what cannot be understood of it. Nothing is stored.</summary>
internal sealed class PreviewModel : PageModel
{
    /// <summary>The article as it would be.</summary>
    public ParsedArticle Article { get; private set; } = new() { Kind = ArticleKind.Standard };

    /// <summary>What cannot be understood.</summary>
    public IReadOnlyList<MarkdownProblem> Problems { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public void OnPost(string? markdown)
    {
        ArticleReading reading = ArticleMarkdownReader.Read(markdown ?? "");
        (Article, Problems) = (reading.Article, reading.Problems);
    }
}
