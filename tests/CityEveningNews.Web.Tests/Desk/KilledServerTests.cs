using System.IO.Compression;
using System.Security.Cryptography;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Desk;

/// <summary>The real program as a process of its own, ended as a power cut would end it.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Pages = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("archive-").FullName;
    private readonly ServiceProvider _archive;

    public KilledServerTests()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions<ArchiveOptions>().Configure(options => options.DataFolder = _folder);
        _archive = services.AddArchive().BuildServiceProvider();
    }

    [Fact]
    public async Task A_batch_in_whose_middle_the_server_is_killed_is_finished_by_the_next_with_nothing_lost_or_doubled()
    {
        using var patience = new CancellationTokenSource(Patience);
        int uploaded = 0;
        using (var first = await ServerProcess.StartAsync(_folder, empty: true, patience.Token))
        {
            using HttpClient editor = first.Client();
            await editor.SubmitAsync(first.SetupLink!, ("name", "editor"), ("password", DeskClient.Password), ("token", first.SetupLink!.Split('=')[1]));
            int waiting;
            do
            {
                // A machine may be so busy that the batch is through before it is looked at: then another is sent.
                await editor.UploadAsync([("pages.zip", Zip(uploaded, Pages))], ("publish", "true"), ("unasked", "true"));
                uploaded += Pages;
                while (await CountAsync(IngestJobState.Done) < uploaded - Pages + 5) await Task.Delay(Pause, patience.Token);
                waiting = await CountAsync(IngestJobState.Waiting);
            }
            while (waiting == 0);
            first.Kill();
        }

        Assert.InRange(await CountAsync(IngestJobState.Done), 1, uploaded - 1);
        using (await ServerProcess.StartAsync(_folder, empty: false, patience.Token))
        {
            while (await CountAsync(IngestJobState.Waiting) > 0) await Task.Delay(Pause, patience.Token);
        }

        await UseAsync(async db =>
        {
            Assert.Equal([(IngestJobState.Done, IngestOutcome.Created, uploaded)],
                (await db.IngestJobs.ToListAsync()).GroupBy(j => (j.State, j.Outcome!.Value)).Select(g => (g.Key.State, g.Key.Value, g.Count())));
            Assert.Equal(Enumerable.Range(0, uploaded).Select(MadePage.Date), await db.Issues.OrderBy(i => i.Date).Select(i => i.Date).ToListAsync());
            Assert.Equal(
                Enumerable.Range(0, uploaded).Select(i => Convert.ToHexStringLower(SHA256.HashData(MadePage.Bytes(i)))).Order(StringComparer.Ordinal),
                (await db.Sources.Select(s => s.Sha256).ToListAsync()).Order(StringComparer.Ordinal));
            Assert.Equal(
                Enumerable.Range(0, uploaded).Select(MadePage.Headline).Order(StringComparer.Ordinal),
                (await db.Articles.Select(a => a.Headline).ToListAsync()).Order(StringComparer.Ordinal));
            Assert.Equal(0, await db.IngestJobFiles.CountAsync());
        });
        Assert.True((await _archive.GetRequiredService<IndexCheck>().CheckAsync(null)).Agrees);
    }

    public void Dispose()
    {
        _archive.Dispose();
        using (var connection = new SqliteConnection(ArchiveDatabase.ConnectionString(Path.Combine(_folder, ArchiveDatabase.FileName)))) SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }

    private static byte[] Zip(int from, int count)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int i = from; i < from + count; i++)
            {
                using Stream entry = zip.CreateEntry($"{i:0000}.txt", CompressionLevel.NoCompression).Open();
                entry.Write(MadePage.Bytes(i));
            }
        }

        return stream.ToArray();
    }

    private async Task<int> CountAsync(IngestJobState state)
    {
        int count = 0;
        await UseAsync(async db => count = await db.IngestJobs.CountAsync(j => j.State == state));
        return count;
    }

    private async Task UseAsync(Func<ArchiveDbContext, Task> use)
    {
        await using AsyncServiceScope scope = _archive.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>());
    }
}
