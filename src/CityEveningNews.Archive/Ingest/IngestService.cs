using System.Diagnostics;
using System.Security.Cryptography;
using CityEveningNews.Archive.Checking;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Takes in an uploaded text: bytes → decode → parse → map → one transaction of rows and search index.</summary>
public sealed partial class IngestService(
    ArchiveDbContext db,
    IssueWriter writer,
    ArticleIndexer indexer,
    IArchiveChanges changes,
    IOptions<ArchiveOptions> options,
    TimeProvider clock,
    ILogger<IngestService> log)
{
    /// <summary>The paper a page belongs to when it does not name one.</summary>
    public const string OwnPublication = "城市晚报";

    /// <summary>Takes in one text. Bad input is refused with a reason, never thrown.</summary>
    /// <param name="bytes">The text as uploaded, in any encoding the decoder knows.</param>
    /// <param name="fileName">The file's name, for the record.</param>
    /// <param name="how">How to take it in; null for the defaults.</param>
    /// <param name="cancel">Cancels before the commit; the archive is then as before.</param>
    public async Task<IngestResult> IngestAsync(byte[] bytes, string fileName, IngestOptions? how = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        how ??= new IngestOptions();
        long started = Stopwatch.GetTimestamp();
        IngestResult result = await ReadAndStoreAsync(bytes, fileName, how, cancel);
        LogIngest(fileName, result.Outcome, result.Address ?? result.Refusal?.Code, result.Articles, result.Diagnostics,
            Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return result;
    }

    private async Task<IngestResult> ReadAndStoreAsync(byte[] bytes, string fileName, IngestOptions how, CancellationToken cancel)
    {
        if (InputCheck.Bytes(bytes, options.Value.MaxUploadBytes) is { } badBytes) return Refused(fileName, badBytes);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (await FindUnchangedAsync(sha256, fileName, how, cancel) is { } unchanged) return unchanged;

        DecodedText decoded = TextDecoder.Decode(bytes);
        ParsedFrontPage page = FrontPageParser.Parse(decoded.Text, how.Hints);
        if (InputCheck.Page(page, decoded, how, clock) is { } badPage) return Refused(fileName, badPage);
        if (await FindSameTextAsync(page, decoded, fileName, how, cancel) is { } same) return same;
        if (how.LookFirst is { } look && await look(page, how, cancel) is { Count: > 0 } findings)
            return new IngestResult(fileName, IngestOutcome.Asked) { Findings = findings };

        var source = new SourceDocument
        {
            Sha256 = sha256,
            FileName = Path.GetFileName(fileName),
            EncodingName = decoded.EncodingName,
            Bytes = bytes,
            UploadedAt = clock.GetUtcNow(),
            UploadedBy = how.UploadedBy,
        };
        return await StoreAsync(page, source, how, fileName, cancel);
    }

    private async Task<IngestResult?> FindUnchangedAsync(string sha256, string fileName, IngestOptions how, CancellationToken cancel)
    {
        var known = await (
            from source in db.Sources
            join issue in db.Issues on source.IssueId equals issue.Id
            where source.Sha256 == sha256 && (how.OnlyNew || issue.SourceId == source.Id)
            orderby source.Id descending
            select new { issue.Id, issue.Date, issue.Edition, issue.ArticleCount }).FirstOrDefaultAsync(cancel);
        return known is null ? null : Unchanged(fileName, known.Id, Addresses.Issue(known.Date, known.Edition), known.ArticleCount);
    }

    // The same text in another encoding has other bytes, and says nothing new.
    private async Task<IngestResult?> FindSameTextAsync(ParsedFrontPage page, DecodedText decoded, string fileName, IngestOptions how, CancellationToken cancel)
    {
        var identity = IssueIdentity.Of(page, how);
        List<Issue> sameDay = await db.Issues.AsNoTracking().Where(i => i.Date == identity.Date).OrderBy(i => i.Edition).ToListAsync(cancel);
        if (identity.In(sameDay) is not { } issue) return null;
        byte[] bytes = await db.Sources.Where(s => s.Id == issue.SourceId).Select(s => s.Bytes).FirstAsync(cancel);
        return SourceText.Split(TextDecoder.Decode(bytes).Text).SequenceEqual(SourceText.Split(decoded.Text))
            ? Unchanged(fileName, issue.Id, issue.Address, issue.ArticleCount)
            : null;
    }

    private async Task<IngestResult> StoreAsync(ParsedFrontPage page, SourceDocument source, IngestOptions how, string fileName, CancellationToken cancel)
    {
        // Taking the write lock first keeps two uploads of one day from both finding it free.
        await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db, cancel);
        (Issue issue, bool created) = await FindOrStartIssueAsync(page, how, cancel);
        page = SettledJoins.Reread(issue, page, how.Hints);

        // The issue points to its source and the source to its issue: the source is saved first, then learns the key.
        db.Sources.Add(source);
        await db.SaveChangesAsync(cancel);
        issue.SourceId = source.Id;
        if (created) db.Issues.Add(issue);
        IssueSnapshot? before = created ? null : IssueSnapshot.Of(issue);
        await writer.ApplyAsync(db, issue, page, otherText: true, cancel);
        writer.Summarise(issue);
        if (before is not null) db.Revisions.AddRange(before.Revisions(issue, new Act(RevisionKind.Ingest, clock.GetUtcNow(), how.UploadedBy)));
        await db.SaveChangesAsync(cancel);
        source.IssueId = issue.Id;
        await IssueNeighbours.CountAsync(db, issue.Publication, issue.Date, cancel);
        await db.SaveChangesAsync(cancel);
        await indexer.UpdateAsync(db, [.. issue.Articles.Select(a => a.Id)], cancel);
        var result = new IngestResult(fileName, created ? IngestOutcome.Created : IngestOutcome.Updated)
        {
            IssueId = issue.Id,
            Address = issue.Address,
            Articles = issue.ArticleCount,
            Diagnostics = page.Diagnostics.Count,
        };
        if (how.InSameTransaction is { } also) await also(result, cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        await changes.IssueChangedAsync(issue.Date, CancellationToken.None);
        return result;
    }

    private async Task<(Issue Issue, bool Created)> FindOrStartIssueAsync(ParsedFrontPage page, IngestOptions how, CancellationToken cancel)
    {
        var identity = IssueIdentity.Of(page, how);
        DateOnly date = identity.Date;
        List<Issue> sameDay = await db.Issues.Where(i => i.Date == date).OrderBy(i => i.Edition).ToListAsync(cancel);
        Issue? issue = identity.In(sameDay);
        if (issue is not null)
        {
            await db.Articles.Where(a => a.IssueId == issue.Id)
                .Include(a => a.Body).Include(a => a.Bylines).ThenInclude(b => b.Reporter).LoadAsync(cancel);
            await FindWordsAsync(issue, cancel);
            return (issue, false);
        }

        int edition = sameDay.Count == 0 ? 1 : sameDay[^1].Edition + 1;
        return (new Issue
        {
            Publication = identity.Publication,
            Date = date,
            Edition = edition,
            // Numbers that another issue gave at this address before it was moved are not given again.
            LastArticleNumber = await db.FormerAddresses.Where(f => f.Date == date && f.Edition == edition)
                .MaxAsync(f => (int?)f.LastArticleNumber, cancel) ?? 0,
            Status = how.Publish ? IssueStatus.Published : IssueStatus.Draft,
            ParserVersion = page.ParserVersion,
            CreatedAt = clock.GetUtcNow(),
        }, true);
    }

    // A line that was settled by its number alone is known by its words from here on: in the new text its number is another's.
    private async Task FindWordsAsync(Issue issue, CancellationToken cancel)
    {
        if (issue.SettledLines?.Any(line => line.Words is null) != true) return;
        byte[] bytes = await db.Sources.Where(s => s.Id == issue.SourceId).Select(s => s.Bytes).FirstAsync(cancel);
        string[] lines = SourceText.Split(TextDecoder.Decode(bytes).Text);
        issue.SettledLines = [.. issue.SettledLines.Select(line => line with { Words = line.Words ?? lines.ElementAtOrDefault(line.Line - 1) ?? "" })];
    }

    private static IngestResult Unchanged(string fileName, int issueId, string address, int articles) =>
        new(fileName, IngestOutcome.Unchanged) { IssueId = issueId, Address = address, Articles = articles };

    private static IngestResult Refused(string fileName, Refusal refusal) => new(fileName, IngestOutcome.Refused) { Refusal = refusal };

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Ingest {FileName}: {Outcome} {About}, {Articles} articles, {Diagnostics} diagnostics, {Milliseconds:0} ms")]
    private partial void LogIngest(string fileName, IngestOutcome outcome, string? about, int articles, int diagnostics, double milliseconds);
}
