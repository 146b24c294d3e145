using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Benchmarks.Search;

/// <summary>An archive of made articles, 60 an issue, a database file of its own.</summary>
internal sealed class BenchmarkArchive : IAsyncDisposable
{
    private const int PerIssue = 60;
    private static readonly DateOnly FirstDay = new(1980, 1, 1);
    private readonly string _folder;
    private readonly bool _keep;
    private readonly ServiceProvider _services;
    private readonly ArticleMaker _maker;

    /// <param name="maker">Makes the articles.</param>
    /// <param name="folder">The folder that keeps the archive for the next run; null for one that goes with this.</param>
    public BenchmarkArchive(ArticleMaker maker, string? folder)
    {
        _maker = maker;
        _keep = folder is not null;
        _folder = folder is null ? Directory.CreateTempSubdirectory("search-benchmark-").FullName : Directory.CreateDirectory(folder).FullName;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions<ArchiveOptions>().Configure(options => options.DataFolder = _folder);
        services.AddArchive();
        _services = services.BuildServiceProvider();
    }

    public long TextBytes { get; private set; }

    public ArticleSearch Search => _services.GetRequiredService<ArticleSearch>();

    public static DateOnly DayOf(int number, int all) => FirstDay.AddDays(number / PerIssue * Math.Max(1, 16_000 * PerIssue / all) % 16_800);

    /// <summary>Stores so many articles, unless the folder has an archive of a run before.</summary>
    public async Task StoreAsync(int count)
    {
        string finished = Path.Combine(_folder, "text-bytes");
        if (File.Exists(finished))
        {
            await using AsyncServiceScope kept = _services.CreateAsyncScope();
            await ArchiveDatabase.MigrateAsync(kept.ServiceProvider.GetRequiredService<ArchiveDbContext>());
            TextBytes = long.Parse(await File.ReadAllTextAsync(finished), CultureInfo.InvariantCulture);
            return;
        }

        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await ArchiveDatabase.MigrateAsync(db);
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        for (int first = 0; first < count; first += PerIssue * 100)
        {
            await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db);
            for (int start = first; start < Math.Min(count, first + PerIssue * 100); start += PerIssue)
                await StoreIssueAsync(db, connection, start, Math.Min(PerIssue, count - start), count);
            await transaction.CommitAsync();
            db.ChangeTracker.Clear();
        }

        await File.WriteAllTextAsync(finished, TextBytes.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Whether the archive has an index.</summary>
    public async Task<bool> HasIndexAsync()
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        return await db.Database.SqlQuery<bool>($"SELECT EXISTS (SELECT 1 FROM SearchSegments WHERE Live = 1) AS Value").SingleAsync();
    }

    /// <summary>Builds the index of all, and says how long it took.</summary>
    public async Task<TimeSpan> IndexAsync()
    {
        long start = Stopwatch.GetTimestamp();
        await _services.GetRequiredService<Reindexer>().ReindexAsync();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>The bytes of the index's tables, as SQLite counts them.</summary>
    public async Task<long> IndexBytesAsync()
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        return await db.Database.SqlQuery<long>($"""
            SELECT (SELECT COALESCE(SUM(LENGTH(Data) + 12), 0) FROM SearchBlocks) + (SELECT COALESCE(SUM(LENGTH(Data) + 12), 0) FROM SearchLists)
                 + (SELECT COALESCE(SUM(LENGTH(Data) + 12), 0) FROM SearchFrequencies) + (SELECT COALESCE(SUM(LENGTH(Data) + 12), 0) FROM SearchPositions)
                 + (SELECT COALESCE(SUM(LENGTH(Columns)), 0) FROM SearchSegments) AS Value
            """).SingleAsync();
    }

    /// <summary>The day before the first issue: the days before it are free.</summary>
    public async Task<DateOnly> LastFreeDayAsync()
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Issues.MinAsync(issue => issue.Date)).AddDays(-1);
    }

    /// <summary>Takes in the text of a page of 60 articles, and says how long that took.</summary>
    public async Task<TimeSpan> IngestAsync(DateOnly day)
    {
        byte[] text = Encoding.UTF8.GetBytes(PageText.Of(_maker, day, PerIssue));
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        var ingest = scope.ServiceProvider.GetRequiredService<IngestService>();
        long start = Stopwatch.GetTimestamp();
        IngestResult result = await ingest.IngestAsync(text, $"{day:O}.txt");
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        return result.Articles >= PerIssue ? took : throw new InvalidOperationException($"{result.Outcome}, {result.Articles} articles.");
    }

    /// <summary>Removes what was taken in, so that the next run finds the same articles.</summary>
    public async Task RemoveIngestedAsync()
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db);
        int[] ids = await db.Articles.Where(article => article.Issue!.Date < FirstDay).Select(article => article.Id).ToArrayAsync();
        await db.Articles.Where(article => article.Issue!.Date < FirstDay).ExecuteDeleteAsync();
        await db.Issues.Where(issue => issue.Date < FirstDay).ExecuteDeleteAsync();
        await db.Sources.Where(source => source.FileName != "").ExecuteDeleteAsync();
        await scope.ServiceProvider.GetRequiredService<ArticleIndexer>().UpdateAsync(db, ids);
        await transaction.CommitAsync();
    }

    /// <summary>Does the work on the index that the site does beside its other work.</summary>
    public Task UpkeepAsync() => Task.Run(async () => await _services.GetRequiredService<IndexUpkeep>().RunAsync());

    /// <summary>The text of an article, as a page reads it to cut snippets.</summary>
    public async Task<List<ParsedArticle>> BodiesAsync(IReadOnlyList<SearchHit> hits)
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        int[] ids = [.. hits.Select(hit => hit.ArticleId)];
        return await db.ArticleBodies.AsNoTracking().Where(body => ids.Contains(body.ArticleId)).Select(body => body.Content).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (!_keep) Directory.Delete(_folder, recursive: true);
    }

    private async Task StoreIssueAsync(ArchiveDbContext db, SqliteConnection connection, int start, int count, int all)
    {
        var source = new SourceDocument { Sha256 = $"{start}", FileName = "", EncodingName = "", Bytes = [] };
        db.Add(source);
        await db.SaveChangesAsync();
        DateOnly day = DayOf(start, all);
        var issue = new Issue
        {
            Publication = "城市晚报",
            Date = day,
            Edition = start / PerIssue + 1,
            ParserVersion = "0",
            Status = IssueStatus.Published,
            SourceId = source.Id,
        };
        db.Add(issue);
        await db.SaveChangesAsync();
        using SqliteCommand article = connection.CreateCommand();
        article.Transaction = (SqliteTransaction)Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(db.Database.CurrentTransaction!);
        article.CommandText =
            "INSERT INTO Articles (Id, IssueId, Number, Position, Kind, CharacterCount, Withdrawn, UpdatedAt, Version) " +
            "VALUES ($id, $issue, $number, $number, 0, 0, 0, '2026-01-01 00:00:00+00:00', 1); " +
            "INSERT INTO ArticleBodies (ArticleId, Content) VALUES ($id, $content)";
        foreach (string name in (string[])["$id", "$issue", "$number", "$content"]) article.Parameters.AddWithValue(name, 0);
        for (int i = 0; i < count; i++)
        {
            (string headline, string body) = _maker.Make(start + i);
            TextBytes += Encoding.UTF8.GetByteCount(headline) + Encoding.UTF8.GetByteCount(body);
            var content = new ParsedArticle
            {
                Kind = ArticleKind.Standard,
                Headline = new ParsedText(headline, LineSet.Empty),
                Sections = [new ParsedSection { Paragraphs = [new ParsedText(body, LineSet.Empty)] }],
            };
            article.Parameters["$id"].Value = start + i + 1;
            article.Parameters["$issue"].Value = issue.Id;
            article.Parameters["$number"].Value = i + 1;
            article.Parameters["$content"].Value = JsonSerializer.Serialize(content, JsonColumn.Options);
            await article.ExecuteNonQueryAsync();
        }
    }
}
