using System.Globalization;
using System.Text;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Benchmarks.Reading;

/// <summary>A data folder of made issues, one a day, written by the archive's own writer.</summary>
internal sealed class ReadingArchive(string folder, int first, int count)
{
    private static readonly DateOnly FirstDay = new(1988, 1, 1);

    public string Folder => folder;

    /// <summary>The day of an issue's number.</summary>
    public static DateOnly DayOf(int number) => FirstDay.AddDays(number);

    /// <summary>Writes the issues into the folder's database, unless a run before has left these very issues there.</summary>
    public async Task StoreAsync(IssueMaker maker)
    {
        string finished = Path.Combine(folder, "finished"), what = $"{first} {count}";
        if (File.Exists(finished) && await File.ReadAllTextAsync(finished) == what) return;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        await WriteAsync(maker);
        await File.WriteAllTextAsync(finished, what);
    }

    private async Task WriteAsync(IssueMaker maker)
    {
        const int batch = 200;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions<ArchiveOptions>().Configure(options => options.DataFolder = folder);
        services.AddArchive();
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using AsyncServiceScope scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await ArchiveDatabase.MigrateAsync(db);
        var writer = scope.ServiceProvider.GetRequiredService<IssueWriter>();
        for (int start = first; start < first + count; start += batch)
        {
            await using WriteTransaction transaction = await WriteTransaction.BeginAsync(db);
            for (int number = start; number < Math.Min(start + batch, first + count); number++)
            {
                await AddAsync(db, writer, maker.Make(number, DayOf(number)), number);
                await db.SaveChangesAsync();
                // Whatever the context still follows is looked through for changes at every step.
                db.ChangeTracker.Clear();
            }

            await transaction.CommitAsync();
        }

        using var connection = new SqliteConnection(ArchiveDatabase.ConnectionString(Path.Combine(folder, ArchiveDatabase.FileName)));
        SqliteConnection.ClearPool(connection);
    }

    private static async Task AddAsync(ArchiveDbContext db, IssueWriter writer, ParsedFrontPage page, int number)
    {
        string text = string.Join('\n', page.Articles.SelectMany(article => article.Sections).SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.Text));
        var issue = new Issue
        {
            Publication = page.Masthead.Publication!,
            Date = page.Masthead.Date!.Value,
            ParserVersion = page.ParserVersion,
            Status = IssueStatus.Published,
            CreatedAt = DateTimeOffset.UnixEpoch,
            Source = new SourceDocument
            {
                Sha256 = number.ToString("x64", CultureInfo.InvariantCulture),
                FileName = "made.txt",
                EncodingName = "utf-8",
                Bytes = Encoding.UTF8.GetBytes(text),
                UploadedAt = DateTimeOffset.UnixEpoch,
            },
        };
        db.Issues.Add(issue);
        await writer.ApplyAsync(db, issue, page, otherText: false);
        writer.Summarise(issue);
    }
}
