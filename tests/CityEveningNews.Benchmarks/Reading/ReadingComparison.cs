using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CityEveningNews.Benchmarks.Reading;

/// <summary>
/// Compares, in one run and by turns, the pages of an archive of one issue and of one of many with Kestrel alone. Every figure is a ratio of
/// rates of the same turn, and the median of all turns, so that what else the machine does weighs on both sides.
/// </summary>
internal static class ReadingComparison
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(int issues, int turns)
    {
        string folder = Directory.CreateTempSubdirectory("reading-benchmark-").FullName;
        try
        {
            // The small archive holds the very issue in the middle of the large one.
            int middle = issues / 2;
            var maker = new IssueMaker();
            var one = new ReadingArchive(Path.Combine(folder, "one"), middle, 1);
            var many = new ReadingArchive(Path.Combine(folder, "many"), 0, issues);
            await one.StoreAsync(maker);
            await many.StoreAsync(maker);
            await CompareAsync(one, many, middle, issues, turns);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
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

    private static async Task CompareAsync(ReadingArchive one, ReadingArchive many, int middle, int issues, int turns)
    {
        DateOnly day = ReadingArchive.DayOf(middle);
        (string Name, string Path)[] pages =
        [
            ("issue", $"/issues/{day:yyyy-MM-dd}"), ("article", $"/articles/{day:yyyyMMdd}-1"), ("calendar", $"/issues/{day:yyyy}"), ("home", "/"),
        ];
        await using ServerProcess small = await ServerProcess.ArchiveAsync(one.Folder), large = await ServerProcess.ArchiveAsync(many.Folder);
        int length = await LengthAsync(large.Port, pages[0].Path);
        await using ServerProcess word = await ServerProcess.BareAsync(2), text = await ServerProcess.BareAsync(length);
        LoadClient ofSmall = new(small.Port), ofLarge = new(large.Port), ofWord = new(word.Port), ofText = new(text.Port);
        Console.WriteLine($"{turns} turns of {Turn.TotalSeconds} s; 1 and {issues} issues; the issue page is {length} bytes as sent");
        Console.WriteLine("| page | cached, 1 issue | cached, many | of a 2-byte text | uncached, many | uncached, many to 1 (time) |");
        foreach ((string name, string path) in pages)
        {
            var figures = new List<double[]>();
            for (int turn = -1; turn < turns; turn++)
            {
                int run = turn + 1;
                string Uncached(int n) => $"{path}?n={run}-{n}";
                double bare = await ofText.RateAsync(_ => path, Turn), least = await ofWord.RateAsync(_ => path, Turn);
                double cachedOne = await ofSmall.RateAsync(_ => path, Turn), cachedMany = await ofLarge.RateAsync(_ => path, Turn);
                double madeOne = await ofSmall.RateAsync(Uncached, Turn), madeMany = await ofLarge.RateAsync(Uncached, Turn);
                // The first turn warms up.
                if (turn >= 0) figures.Add([cachedOne / bare, cachedMany / bare, cachedMany / least, madeMany / bare, madeOne / madeMany]);
            }

            Console.WriteLine($"| {name} | {string.Join(" | ", Enumerable.Range(0, figures[0].Length).Select(i => Median(figures.Select(f => f[i])).ToString("0.000", CultureInfo.InvariantCulture)))} |");
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
