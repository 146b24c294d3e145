using System.Diagnostics;
using System.Text;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Tests.Desk;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests;

/// <summary>Texts that the archive has kept since an earlier day, come upon again at a start or by the command line.</summary>
public sealed class KnownTextTests : IDisposable
{
    private static readonly string Address = Addresses.Issue(MadePage.Date(0), 1);

    private readonly string _seeds = Directory.CreateTempSubdirectory("seeds-").FullName;
    private readonly ArchiveFactory _archive = new();

    [Fact]
    public async Task A_start_leaves_the_better_text_that_an_editor_uploaded()
    {
        Seed("a.txt", MadePage.Bytes(0));
        await StartAsync();
        await UploadBetterAsync();
        (int, int, string) before = await StateAsync();
        Assert.Equal("better.txt", before.Item3);

        await StartAsync();

        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Two_seeds_of_one_day_are_taken_in_once_each()
    {
        Seed("a.txt", MadePage.Bytes(0));
        Seed("b.txt", Better);
        await StartAsync();
        (int, int, string) before = await StateAsync();
        Assert.Equal("b.txt", before.Item3);

        await StartAsync();

        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task The_command_line_says_that_a_known_text_is_unchanged_and_the_desk_goes_back_to_it()
    {
        Seed("a.txt", MadePage.Bytes(0));
        await StartAsync();
        await UploadBetterAsync();
        (int, int, string) before = await StateAsync();

        string said = await IngestAsync(_seeds);

        Assert.Contains("0 created, 0 updated, 1 unchanged, 0 refused", said, StringComparison.Ordinal);
        Assert.Contains($"→ {Address} ", said, StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync());

        await UploadAsync("back.txt", MadePage.Bytes(0));
        Assert.Equal("back.txt", (await StateAsync()).FileName);
    }

    public void Dispose()
    {
        _archive.Dispose();
        Directory.Delete(_seeds, recursive: true);
    }

    private static byte[] Better =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(MadePage.Bytes(0)).Replace("记者 王小明", "记者 王晓明", StringComparison.Ordinal));

    private void Seed(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_seeds, name), bytes);

    // Each is a program of its own over the one data folder.
    private async Task StartAsync()
    {
        await using var program = _archive.WithWebHostBuilder(builder => builder.UseSetting($"{ArchiveOptions.Section}:SeedsFolder", _seeds));
        Assert.True((await program.CreateClient().GetAsync(Address)).IsSuccessStatusCode);
    }

    private Task UploadBetterAsync() => UploadAsync("better.txt", Better);

    private async Task UploadAsync(string name, byte[] bytes)
    {
        HttpClient editor = await _archive.SignInAsync($"editor of {name}");
        await editor.UploadAsync([(name, bytes)], ("unasked", "true"));
    }

    private async Task<string> IngestAsync(string path)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CityEveningNews.Web.dll"), "ingest", path])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment[$"{ArchiveOptions.Section}__DataFolder"] = Path.GetDirectoryName(_archive.DatabasePath);
        using Process process = Process.Start(start)!;
        string said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }

    /// <summary>How many texts and revisions the archive keeps, and the file that the issue of the day reads from.</summary>
    private async Task<(int Sources, int Revisions, string FileName)> StateAsync()
    {
        await using AsyncServiceScope scope = _archive.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        DateOnly day = MadePage.Date(0);
        return (await db.Sources.CountAsync(), await db.Revisions.CountAsync(), await db.Issues.Where(i => i.Date == day).Select(i => i.Source!.FileName).SingleAsync());
    }
}
