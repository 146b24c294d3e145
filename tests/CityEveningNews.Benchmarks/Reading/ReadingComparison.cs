using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityEveningNews.Benchmarks.Reading;

/// <summary>
/// Compares, in one run and by turns, the pages of an archive of one issue, of one of a year and of one of many with Kestrel alone. Every figure
/// is a ratio of rates of the same turn, and the median of all turns, so that what else the machine does weighs on both sides.
/// </summary>
internal static class ReadingComparison
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(0.5);

    /// <summary>Makes the archives that the folder does not hold yet, and compares them; with no turns, makes them only.</summary>
    /// <param name="issues">How many issues the large archive has.</param>
    /// <param name="turns">How many turns are measured, after one that warms up.</param>
    /// <param name="keep">The folder that keeps the archives for the next run; null for one that goes with this.</param>
    public static async Task RunAsync(int issues, int turns, string? keep)
    {
        string folder = keep is null ? Directory.CreateTempSubdirectory("reading-benchmark-").FullName : Directory.CreateDirectory(keep).FullName;
        try
        {
            // The small archives hold the very issue in the middle of the large one, and the very year.
            int middle = issues / 2;
            DateOnly day = ReadingArchive.DayOf(middle);
            int newYear = Math.Max(0, middle - day.DayOfYear + 1), days = Math.Min(issues - newYear, DateTime.IsLeapYear(day.Year) ? 366 : 365);
            var maker = new IssueMaker();
            var one = new ReadingArchive(Path.Combine(folder, "one"), middle, 1);
            var year = new ReadingArchive(Path.Combine(folder, "year"), newYear, days);
            var many = new ReadingArchive(Path.Combine(folder, "many"), 0, issues);
            foreach (ReadingArchive archive in new[] { one, year, many }) await archive.StoreAsync(maker);
            if (turns > 0) await CompareAsync(one, year, many, day, issues, turns);
        }
        finally
        {
            if (keep is null) Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Kestrel alone, answering everything with so many bytes of text.</summary>
    public static async Task ServeBareAsync(int port, int bytes)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using WebApplication app = builder.Build();
        byte[] text = new byte[bytes];
        Array.Fill(text, (byte)'a');
        app.Run(context =>
        {
            context.Response.ContentType = "text/plain";
            context.Response.ContentLength = text.Length;
            return context.Response.Body.WriteAsync(text, 0, text.Length);
        });
        await app.RunAsync();
    }

    private static async Task CompareAsync(ReadingArchive one, ReadingArchive year, ReadingArchive many, DateOnly day, int issues, int turns)
    {
        (string Name, string Path)[] pages =
        [
            ("issue", $"/issues/{day:yyyy-MM-dd}"), ("article", $"/articles/{day:yyyyMMdd}-1"), ("calendar", $"/issues/{day:yyyy}"), ("home", "/"),
        ];
        await using ServerProcess small = await ServerProcess.ArchiveAsync(one.Folder), middling = await ServerProcess.ArchiveAsync(year.Folder), large = await ServerProcess.ArchiveAsync(many.Folder);
        await using ServerProcess word = await ServerProcess.BareAsync(2);
        LoadClient ofSmall = new(small.Port), ofMiddling = new(middling.Port), ofLarge = new(large.Port), ofWord = new(word.Port);
        Console.WriteLine($"{turns} turns of {Turn.TotalSeconds} s; 1 issue, the year of {day:yyyy} and {issues} issues");
        Console.WriteLine("| page | bytes, 1 | bytes, many | cached, 1 | cached, many | many, of a 2-byte text | uncached time, many to 1 | many to a year |");
        foreach ((string name, string path) in pages)
        {
            // Each answer beside a text as long as itself: what a page holds is not the cache's doing.
            int shortBytes = await LengthAsync(small.Port, path), longBytes = await LengthAsync(large.Port, path);
            await using ServerProcess shortText = await ServerProcess.BareAsync(shortBytes), longText = await ServerProcess.BareAsync(longBytes);
            LoadClient ofShort = new(shortText.Port), ofLong = new(longText.Port);
            var figures = new List<double[]>();
            for (int turn = -1; turn < turns; turn++)
            {
                int run = turn + 1;
                Task<double> CachedAsync(LoadClient client) => client.RateAsync(_ => path, Turn);
                Task<double> UncachedAsync(LoadClient client) => client.RateAsync(n => $"{path}?n={run}-{n}", Turn);
                double bareOne = await CachedAsync(ofShort), cachedOne = await CachedAsync(ofSmall);
                double bareMany = await CachedAsync(ofLong), cachedMany = await CachedAsync(ofLarge), least = await CachedAsync(ofWord);
                double madeOne = await UncachedAsync(ofSmall), madeYear = await UncachedAsync(ofMiddling), madeMany = await UncachedAsync(ofLarge);
                // The first turn warms up.
                if (turn >= 0) figures.Add([cachedOne / bareOne, cachedMany / bareMany, cachedMany / least, madeOne / madeMany, madeYear / madeMany]);
            }

            IEnumerable<string> medians = Enumerable.Range(0, figures[0].Length).Select(i => Median(figures.Select(f => f[i])).ToString("0.000", CultureInfo.InvariantCulture));
            Console.WriteLine($"| {name} | {shortBytes} | {longBytes} | {string.Join(" | ", medians)} |");
        }
    }

    private static async Task<int> LengthAsync(int port, string path)
    {
        using var client = new HttpClient();
        var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}{path}");
        request.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br");
        return (await (await client.SendAsync(request)).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
