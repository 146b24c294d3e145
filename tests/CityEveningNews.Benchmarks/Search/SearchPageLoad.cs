using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CityEveningNews.Benchmarks.Search;

/// <summary><c>search-page --keep FOLDER</c>: the whole search page over HTTP, asked 1,000 different queries of every class, on an archive that a run of <c>search</c> kept.</summary>
internal static class SearchPageLoad
{
    private const int Queries = 1000;
    private const int WarmUp = 300;

    public static async Task RunAsync(string keep)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var maker = new ArticleMaker();
        string address = $"http://127.0.0.1:{FreePort()}";
        using Process site = Start(Path.Combine(keep, "archive"), address);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            await WaitAsync(client, site);
            long start = Stopwatch.GetTimestamp();
            await AskAsync(client, Query(maker, Queries + WarmUp));
            Console.WriteLine($"first search page of the process: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
            for (int i = 0; i < WarmUp; i++) await AskAsync(client, Query(maker, Queries + i));
            var times = new List<(double Time, string Query)>();
            for (int i = 0; i < Queries; i++)
            {
                string query = Query(maker, i);
                start = Stopwatch.GetTimestamp();
                await AskAsync(client, query);
                times.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, query));
            }

            times.Sort();
            Console.WriteLine($"{Queries} different queries: p50 {times[Queries / 2].Time:0.0} ms, p95 {times[Queries * 95 / 100].Time:0.0} ms, p99 {times[Queries * 99 / 100].Time:0.0} ms");
            foreach ((double time, string query) in times[^10..]) Console.WriteLine($"    {time:0.0} ms  {query}");
            site.Refresh();
            Console.WriteLine($"memory of the site: {site.WorkingSet64 / 1e6:0} MB");
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
        }
    }

    /// <summary>A query of one of ten kinds, each number another.</summary>
    private static string Query(ArticleMaker maker, int number)
    {
        int rank = number / 10;
        return (number % 10) switch
        {
            0 => maker.Word(20 + rank),
            1 => maker.Word(1_500 + rank * 20),
            2 => maker.Word(20_000 + rank * 100),
            3 => maker.Name(rank * 37 % 5_000),
            4 => maker.Word(5 + rank) + maker.Word(90 + rank * 3),
            5 => $"{maker.Word(30 + rank)} {maker.Word(200 + rank * 2)}",
            6 => $"{1990 + rank % 36}年 {maker.Word(300 + rank)}",
            7 => $"{maker.Word(40 + rank)} OR {maker.Word(700 + rank)} -{maker.Word(150 + rank)}",
            8 => $"标题:{maker.Word(25 + rank)}",
            _ => $"({maker.Word(15 + rank)} {maker.Word(60 + rank)})~20",
        };
    }

    private static async Task AskAsync(HttpClient client, string query)
    {
        using HttpResponseMessage response = await client.GetAsync(new Uri($"/search?q={Uri.EscapeDataString(query)}", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    private static Process Start(string folder, string address)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        string program = Path.Combine(AppContext.BaseDirectory, "CityEveningNews.Web.dll");
        foreach (string argument in (string[])[program, "--urls", address, "--Archive:IngestSeeds=false", "--Archive:RequestsPerMinute=1000000"])
            start.ArgumentList.Add(argument);
        start.Environment["Archive__DataFolder"] = folder;
        Process site = Process.Start(start)!;
        site.OutputDataReceived += static (_, _) => { };
        site.BeginOutputReadLine();
        return site;
    }

    private static async Task WaitAsync(HttpClient client, Process site)
    {
        while (!site.HasExited)
        {
            try
            {
                using HttpResponseMessage response = await client.GetAsync(new Uri("/healthz", UriKind.Relative));
                if (response.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException($"The site ended with {site.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
