using CityEveningNews.Archive;
using CityEveningNews.Archive.Checking;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Desk.Review;

/// <summary>Reads an issue for its review page, whatever its status.</summary>
internal sealed class ReviewReader(ArchiveDbContext db)
{
    /// <summary>The issue of a day, or null.</summary>
    public async Task<ReviewView?> FindAsync(DateOnly date, int edition, CancellationToken cancel)
    {
        Issue? issue = await db.Issues.AsNoTracking().AsSplitQuery()
            .Include(i => i.Source)
            .Include(i => i.Articles.Where(a => !a.Withdrawn)).ThenInclude(a => a.Body)
            .FirstOrDefaultAsync(i => i.Date == date && i.Edition == edition, cancel);
        if (issue is null) return null;

        IReadOnlyList<ReviewArticle> articles = [.. issue.Articles.OrderBy(a => a.Position).Select(article => Read(issue, article))];
        return new ReviewView
        {
            Id = issue.Id,
            Publication = issue.Publication,
            Date = issue.Date,
            Edition = issue.Edition,
            Status = issue.Status,
            Version = issue.Version,
            Masthead = issue.Masthead,
            Source = Read(issue, articles),
            Articles = articles,
            Contradictions = Doubts.OfMasthead(
                issue,
                await IssueNeighbours.BeforeAsync(db, issue.Publication, issue.Date, cancel),
                await IssueNeighbours.AfterAsync(db, issue.Publication, issue.Date, cancel)),
            Doubts = Doubts.OfText(issue.Diagnostics, articles),
            Unplaced = issue.Unplaced,
            Settled = issue.SettledJoins,
        };
    }

    private static ReviewArticle Read(Issue issue, Article article)
    {
        ParsedArticle content = article.Body!.Content;
        HashSet<string>? parsed = article.Body.Parsed is { } read ? [.. Parts(read).Select(p => p.Text.Text)] : null;
        var passages = Parts(content).Select((p, i) =>
            new ReviewPassage($"p{article.Number}-{i + 1}", p.Part, p.Text, parsed is null || !parsed.Contains(p.Text.Text)));
        return new ReviewArticle(
            article.Number, Addresses.ArticleKey(issue.Date, issue.Edition, article.Number), content.Kind, article.Contest, [.. passages]);
    }

    private static IEnumerable<(ArticlePart Part, ParsedText Text)> Parts(ParsedArticle article)
    {
        IEnumerable<(ArticlePart Part, ParsedText? Text)> all =
        [
            (ArticlePart.Kicker, article.Kicker), (ArticlePart.Headline, article.Headline), (ArticlePart.Deck, article.Deck),
            (ArticlePart.Byline, article.Byline), (ArticlePart.Standfirst, article.Standfirst),
            .. article.Sections.SelectMany(s => (IEnumerable<(ArticlePart, ParsedText?)>)
                [(ArticlePart.Subhead, s.Subhead), (ArticlePart.Label, s.Label), .. s.Paragraphs.Select(p => (ArticlePart.Paragraph, (ParsedText?)p))]),
            .. article.Captions.Select(c => (ArticlePart.Caption, (ParsedText?)c)),
            (ArticlePart.Jump, article.Jump),
        ];
        return all.Where(p => p.Text is not null).Select(p => (p.Part, p.Text!));
    }

    private static ReviewSource Read(Issue issue, IReadOnlyList<ReviewArticle> articles)
    {
        var passageOf = new Dictionary<int, string>();
        foreach (ReviewPassage passage in articles.SelectMany(a => a.Passages))
        {
            foreach (int line in passage.Text.Lines.Numbers) passageOf.TryAdd(line, passage.Id);
        }

        HashSet<int> masthead = [.. issue.Masthead.Lines.Numbers], unplaced = [.. issue.Unplaced.Select(u => u.Line)];
        SourceDocument source = issue.Source!;
        return new ReviewSource(source.FileName, source.EncodingName, source.UploadedAt, source.UploadedBy,
            [.. SourceText.Split(TextDecoder.Decode(source.Bytes).Text).Select((text, i) => new ReviewLine(i + 1, text, UseOf(i + 1), passageOf.GetValueOrDefault(i + 1)))]);

        LineUse UseOf(int line) => passageOf.ContainsKey(line) ? LineUse.Article
            : unplaced.Contains(line) ? LineUse.Unplaced
            : masthead.Contains(line) ? LineUse.Masthead
            : LineUse.None;
    }
}
