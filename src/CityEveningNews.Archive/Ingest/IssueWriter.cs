using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Writes a parsed page into an issue's rows, keeping permanent numbers and an editor's corrections.</summary>
public sealed class IssueWriter(ReporterDirectory reporters, TimeProvider clock)
{
    /// <summary>Brings the issue, its articles loaded, in line with the page. Saving is the caller's.</summary>
    public async Task ApplyAsync(ArchiveDbContext db, Issue issue, ParsedFrontPage page, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(page);
        ApplyMasthead(issue, page);
        await ApplyArticlesAsync(db, issue, page.Articles, cancel);
        Summarise(issue);
    }

    /// <summary>Gives an article its content, and brings what lists show of it in line.</summary>
    public async Task ApplyContentAsync(ArchiveDbContext db, Article article, ParsedArticle content, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(content);
        article.Body!.Content = content;
        article.Kind = content.Kind;
        article.Kicker = content.Kicker?.Text;
        article.Headline = content.Headline?.Text;
        article.Deck = content.Deck?.Text;
        article.BylineText = content.Byline?.Text;
        article.CharacterCount = ArticleText.CharacterCount(content);
        article.UpdatedAt = clock.GetUtcNow();
        article.Version++;
        await reporters.CreditAsync(db, article, content.Credits, cancel);
    }

    /// <summary>Brings what lists show of an issue in line with its articles.</summary>
    public void Summarise(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        List<Article> standing = [.. issue.Articles.Where(a => !a.Withdrawn).OrderBy(a => a.Position)];
        issue.ArticleCount = standing.Count;
        issue.LeadHeadline = standing.Find(a => a.Headline is not null)?.Headline;
        issue.UpdatedAt = clock.GetUtcNow();
        issue.Version++;
    }

    private static void ApplyMasthead(Issue issue, ParsedFrontPage page)
    {
        issue.Masthead = page.Masthead;
        issue.EndDate = page.Masthead.EndDate;
        issue.IssueNumber = page.Masthead.IssueNumber;
        issue.Weekday = page.Masthead.Weekday;
        issue.LunarDate = page.Masthead.LunarDate;
        issue.PagesToday = page.Masthead.PagesToday;
        issue.ParserVersion = page.ParserVersion;
        issue.Diagnostics = page.Diagnostics;
        issue.Unplaced = page.Unplaced;
        issue.Confidence = page.Diagnostics.Select(d => d.Confidence).DefaultIfEmpty(1.0).Min();
    }

    private async Task ApplyArticlesAsync(ArchiveDbContext db, Issue issue, IReadOnlyList<ParsedArticle> parsed, CancellationToken cancel)
    {
        List<Article> stored = [.. issue.Articles.Where(a => a.Body?.Parsed is not null)];
        IReadOnlyList<Article?> known = ArticleMatcher.Match(stored, parsed);
        for (int position = 0; position < parsed.Count; position++)
        {
            Article? article = known[position];
            bool corrected = article is not null && !ArticleText.Same(article.Body!.Content, article.Body.Parsed!);
            if (article is null)
            {
                article = new Article { Number = ++issue.LastArticleNumber, Body = new ArticleBody { Content = parsed[position] } };
                issue.Articles.Add(article);
            }

            article.Position = position;
            article.Body!.Parsed = parsed[position];
            if (!corrected) await ApplyContentAsync(db, article, parsed[position], cancel);
        }

        // What the new text no longer has is taken back, not deleted: its address was given for good. Corrected ones stay.
        foreach (Article gone in stored.Except(known.OfType<Article>()))
        {
            if (!ArticleText.Same(gone.Body!.Content, gone.Body.Parsed!)) continue;
            gone.Withdrawn = true;
            gone.Version++;
        }
    }
}
