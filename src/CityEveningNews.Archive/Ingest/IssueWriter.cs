using CityEveningNews.Archive.Checking;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Writes a parsed page into an issue's rows, keeping permanent numbers and an editor's corrections.</summary>
public sealed class IssueWriter(ReporterDirectory reporters, TimeProvider clock)
{
    /// <summary>Brings the issue, its articles loaded, in line with the page. Summarising and saving are the caller's.</summary>
    /// <param name="db">The archive.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="page">The page.</param>
    /// <param name="otherText">Whether the page is of another text than the one the issue was read from, so that lines have other numbers.</param>
    /// <param name="cancel">Cancels the call.</param>
    public async Task ApplyAsync(ArchiveDbContext db, Issue issue, ParsedFrontPage page, bool otherText, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(page);
        ApplyPage(issue, page);
        await ApplyArticlesAsync(db, issue, page.Articles, otherText, cancel);
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
        issue.Doubts = TextDoubts.Count(issue);
        issue.UpdatedAt = clock.GetUtcNow();
        issue.Version++;
    }

    /// <summary>Gives an issue its masthead, and brings what lists show of it in line.</summary>
    public static void ApplyMasthead(Issue issue, ParsedMasthead masthead)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(masthead);
        issue.Masthead = masthead;
        issue.EndDate = masthead.EndDate;
        issue.IssueNumber = masthead.IssueNumber;
        issue.Weekday = masthead.Weekday;
        issue.LunarDate = masthead.LunarDate;
        issue.PagesToday = masthead.PagesToday;
    }

    private static void ApplyPage(Issue issue, ParsedFrontPage page)
    {
        if (issue.MastheadParsed is { } old)
        {
            (ParsedMasthead merged, bool contested) = CorrectionMerge.Merge(issue.Masthead, old, page.Masthead);
            ApplyMasthead(issue, merged);
            issue.MastheadParsed = page.Masthead;
            issue.MastheadContested |= contested;
        }
        else
        {
            ApplyMasthead(issue, page.Masthead);
        }

        issue.ParserVersion = page.ParserVersion;
        issue.Diagnostics = page.Diagnostics;
        HashSet<int?> settled = [.. (issue.SettledLines ?? []).Select(line => line.Words is null ? line.Line : LineFinder.Find(line.Line, line.Words, page.SourceLines))];
        issue.Unplaced = [.. page.Unplaced.Where(line => !settled.Contains(line.Line))];
        issue.Confidence = page.Diagnostics.Select(d => d.Confidence).DefaultIfEmpty(1.0).Min();
    }

    private async Task ApplyArticlesAsync(ArchiveDbContext db, Issue issue, IReadOnlyList<ParsedArticle> parsed, bool otherText, CancellationToken cancel)
    {
        List<Article> before = [.. issue.Articles.Where(a => !a.Withdrawn).OrderBy(a => a.Position)];
        List<Article> stored = [.. issue.Articles];
        IReadOnlyList<Article?> known = ArticleMatcher.Match(stored, parsed);
        var found = new List<Article>();
        for (int i = 0; i < parsed.Count; i++)
        {
            if (known[i] is { } article)
            {
                ParsedArticle mine = article.Body!.Content;
                if (otherText) mine = new SourceLinesOf([parsed[i], .. parsed]).Number(mine);
                await ApplyParsedAsync(db, article, mine, parsed[i], cancel);
            }
            else
            {
                article = new Article { Number = ++issue.LastArticleNumber, Body = new ArticleBody { Content = parsed[i], Parsed = parsed[i] } };
                issue.Articles.Add(article);
                await ApplyContentAsync(db, article, parsed[i], cancel);
            }

            found.Add(article);
        }

        foreach (Article gone in stored.Except(found))
        {
            if (otherText) await NumberAsync(db, gone, parsed, cancel);
            TakeBack(gone);
        }

        SetOrder(issue, before, found);
    }

    private async Task ApplyParsedAsync(ArchiveDbContext db, Article article, ParsedArticle mine, ParsedArticle parsed, CancellationToken cancel)
    {
        ArticleBody body = article.Body!;
        (ParsedArticle content, bool contested) = CorrectionMerge.Merge(mine, body.Parsed, parsed);
        // Nobody need choose again while the parser says what it said when the editor chose.
        if (contested) article.Contest = Contest.Changed;
        else if (article.Contest == Contest.Gone || ArticleText.Same(content, parsed)) article.Contest = Contest.None;
        bool back = article.Withdrawn && article.WithdrawnBy is null;
        if (back) article.Withdrawn = false;
        body.Parsed = parsed;
        if (back || !ArticleText.Same(content, body.Content)) await ApplyContentAsync(db, article, content, cancel);
    }

    // What the parser gave has the lines of what stands, so that the two are the same still where nobody corrected anything.
    private async Task NumberAsync(ArchiveDbContext db, Article gone, IReadOnlyList<ParsedArticle> parsed, CancellationToken cancel)
    {
        ArticleBody body = gone.Body!;
        ParsedArticle content = new SourceLinesOf(parsed).Number(body.Content);
        if (body.Parsed is not null) body.Parsed = new SourceLinesOf(parsed).Number(body.Parsed);
        if (!ArticleText.Same(content, body.Content)) await ApplyContentAsync(db, gone, content, cancel);
    }

    // What the new text no longer has is taken back, not deleted: its address was given for good. What an editor made or corrected stays.
    private void TakeBack(Article gone)
    {
        if (gone.Withdrawn || gone.Body!.Parsed is null) return;
        if (!ArticleText.Same(gone.Body.Content, gone.Body.Parsed))
        {
            gone.Contest = Contest.Gone;
            return;
        }

        gone.Withdrawn = true;
        gone.UpdatedAt = clock.GetUtcNow();
        gone.Version++;
    }

    private static void SetOrder(Issue issue, List<Article> before, List<Article> found)
    {
        List<Article> order = issue.OrderCorrected ? PageOrder.Weave(before, found) : PageOrder.Weave(found, before);
        int position = 0;
        foreach (Article article in order.Where(a => !a.Withdrawn)) article.Position = position++;
    }
}
