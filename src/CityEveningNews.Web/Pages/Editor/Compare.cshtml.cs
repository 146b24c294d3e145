using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;
using CityEveningNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Web.Pages.Editor;

/// <summary>Holds an uploaded text that waits for an editor's word against what the archive has of the same issue, article by article.</summary>
internal sealed class CompareModel(ArchiveDbContext db, DuplicateFinder duplicates) : PageModel
{
    /// <summary>The file.</summary>
    public IngestJob Job { get; private set; } = null!;

    /// <summary>The address of the issue that the archive has, or null.</summary>
    public string? IssueAddress { get; private set; }

    /// <summary>The articles of both, those of the upload first.</summary>
    public IReadOnlyList<Row> Articles { get; private set; } = [];

    /// <summary>Shows them; there is no such page once the file is stored or cancelled.</summary>
    public async Task<IActionResult> OnGetAsync(int id, int job, CancellationToken cancel)
    {
        IngestJob? found = await db.IngestJobs.AsNoTracking().Include(j => j.File)
            .FirstOrDefaultAsync(j => j.Id == job && j.BatchId == id && j.State == IngestJobState.Held, cancel);
        if (found?.File is null) return NotFound();
        Job = found;
        ParsedFrontPage page = FrontPageParser.Parse(TextDecoder.Decode(found.File.Bytes).Text);
        Issue? issue = await duplicates.FindIssueAsync(IssueIdentity.Of(page, new IngestOptions { Date = found.Date }), cancel);
        IssueAddress = issue?.Address;
        Articles = Compare(page.Articles, issue is null ? [] : await db.Articles.AsNoTracking().Include(a => a.Body)
            .Where(a => a.IssueId == issue.Id && !a.Withdrawn && a.Body!.Parsed != null).OrderBy(a => a.Position).ToListAsync(cancel));
        return Page();
    }

    private static List<Row> Compare(IReadOnlyList<ParsedArticle> fresh, List<Article> stored)
    {
        IReadOnlyList<Article?> known = ArticleMatcher.Match(stored, fresh);
        List<Row> rows = [.. fresh.Select((article, i) => Row.Of(known[i], article))];
        rows.AddRange(stored.Except(known.OfType<Article>()).Select(gone => Row.Of(gone, null)));
        return rows;
    }

    /// <summary>An article as the archive has it, as the upload has it, or both.</summary>
    internal sealed record Row(ArticleChange Change, int? Number, string? Headline, string Stored, string Fresh)
    {
        public static Row Of(Article? stored, ParsedArticle? fresh)
        {
            // What the parser made of the earlier text is compared, so that an editor's corrections do not count as changes of the text.
            string before = stored is null ? "" : ArticleMarkdownWriter.Write(stored.Body!.Parsed!);
            string after = fresh is null ? "" : ArticleMarkdownWriter.Write(fresh);
            ArticleChange change = stored is null ? ArticleChange.New : fresh is null ? ArticleChange.Gone
                : before == after ? ArticleChange.Same : ArticleChange.Changed;
            return new Row(change, stored?.Number, fresh?.Headline?.Text ?? stored?.Headline, before, after);
        }
    }

    /// <summary>What storing the upload would do to an article.</summary>
    internal enum ArticleChange
    {
        /// <summary>It would come.</summary>
        New,

        /// <summary>It would be read anew.</summary>
        Changed,

        /// <summary>It would stay.</summary>
        Same,

        /// <summary>It would be withdrawn.</summary>
        Gone,
    }
}
