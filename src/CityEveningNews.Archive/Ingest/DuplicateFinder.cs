using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Finds what the archive has already of a page, before anything of it is stored.</summary>
public sealed class DuplicateFinder(ArchiveDbContext db, ArticleSearch search)
{
    // Shorter ones, the weather say, are alike from day to day.
    private const int LeastCharacters = 60;

    // From this share of common character pairs (Jaccard) on, two articles say the same but for misprints.
    private const double NearlyTheSame = 0.8;

    // Three runs of so many characters out of the longest paragraph: one of them outlives a few misprints.
    private const int ProbeLength = 12;

    private const int MostCandidates = 5;

    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(200);

    /// <summary>The stored issue that a page is of, or null.</summary>
    public async Task<Issue?> FindIssueAsync(IssueIdentity identity, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        List<Issue> sameDay = await db.Issues.AsNoTracking().Where(i => i.Date == identity.Date).OrderBy(i => i.Edition).ToListAsync(cancel);
        return identity.In(sameDay);
    }

    /// <summary>The articles of other issues that say nearly the same as one of the page. Drafts are not looked at: the search index has none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="issueId">The issue that the page is of, or null for a new one.</param>
    /// <param name="cancel">Cancels the search.</param>
    public async Task<IReadOnlyList<IngestFinding>> FindArticlesAsync(ParsedFrontPage page, int? issueId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        var findings = new List<IngestFinding>();
        foreach (ParsedArticle article in page.Articles)
        {
            string text = ArticleText.Whole(article);
            if (text.Length < LeastCharacters) continue;
            foreach (Article candidate in await CandidatesAsync(article, issueId, cancel))
            {
                double likeness = ArticleMatcher.Likeness(text, ArticleText.Whole(candidate.Body!.Content));
                if (likeness < NearlyTheSame) continue;
                Issue issue = candidate.Issue!;
                string address = Addresses.Article(issue.Date, issue.Edition, candidate.Number);
                findings.Add(new IngestFinding(IngestFindingKind.NearIdenticalArticle, address, candidate.Headline ?? address, likeness));
            }
        }

        return findings;
    }

    private async Task<List<Article>> CandidatesAsync(ParsedArticle article, int? issueId, CancellationToken cancel)
    {
        WordNode[] probes = Probes(article);
        if (probes.Length == 0) return [];
        SearchResult found = await search.SearchAsync(new SearchRequest
        {
            Query = probes.Length == 1 ? probes[0] : new AnyNode(probes),
            Order = SearchOrder.Newest,
            PageSize = MostCandidates,
            WithTotal = false,
            Facets = FacetSet.None,
            Budget = Budget,
        }, cancel);
        List<int> ids = [.. found.Hits.Select(hit => hit.ArticleId)];
        return await db.Articles.AsNoTracking().Include(a => a.Body).Include(a => a.Issue)
            .Where(a => ids.Contains(a.Id) && a.IssueId != issueId).OrderBy(a => a.Id).ToListAsync(cancel);
    }

    private static WordNode[] Probes(ParsedArticle article)
    {
        string longest = ArticleText.Parts(article).Select(part => part.Text).MaxBy(text => text.Length) ?? "";
        return longest.Length < ProbeLength ? [] : [.. new[] { 0, (longest.Length - ProbeLength) / 2, longest.Length - ProbeLength }
            .Distinct().Select(start => new WordNode(longest.Substring(start, ProbeLength).Trim())).Where(probe => probe.Text.Length > 0)];
    }
}
