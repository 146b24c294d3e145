using System.Globalization;
using BenchmarkDotNet.Running;
using CityEveningNews.Benchmarks.Parsing;
using CityEveningNews.Benchmarks.Reading;
using CityEveningNews.Benchmarks.Search;

namespace CityEveningNews.Benchmarks;

/// <summary>
/// <c>search [--articles N] [--keep FOLDER] [--reindex]</c> compares the search with Lucene.NET, on the archive a run before left in the folder if
/// there is one; <c>search-page --keep FOLDER</c> asks that archive's search page; <c>parse [PATH…]</c> measures the parser on pages, or on
/// those of <c>seeds</c>; <c>reading [--issues N] [--turns N] [--keep FOLDER]</c> compares the pages with Kestrel alone; anything else is BenchmarkDotNet's.
/// </summary>
internal static class BenchmarkProgram
{
    private static async Task Main(string[] args)
    {
        if (args is ["search", .. var rest])
        {
            int articles = int.Parse(Option(rest, "--articles") ?? "1000000", CultureInfo.InvariantCulture);
            await SearchComparison.RunAsync(articles, Option(rest, "--keep"), rest.Contains("--reindex"));
            return;
        }

        if (args is ["parse", .. var pages])
        {
            ParseMeasurement.Run(pages.Length > 0 ? pages : ["seeds"]);
            return;
        }

        if (args is ["search-page", .. var page])
        {
            await SearchPageLoad.RunAsync(Option(page, "--keep") ?? throw new ArgumentException("search-page needs --keep FOLDER, which a run of search has filled."));
            return;
        }

        if (args is ["reading", .. var how])
        {
            await ReadingComparison.RunAsync(
                int.Parse(Option(how, "--issues") ?? "12000", CultureInfo.InvariantCulture),
                int.Parse(Option(how, "--turns") ?? "15", CultureInfo.InvariantCulture),
                Option(how, "--keep"));
            return;
        }

        if (args is ["bare", var port, var bytes])
        {
            await ReadingComparison.ServeBareAsync(int.Parse(port, CultureInfo.InvariantCulture), int.Parse(bytes, CultureInfo.InvariantCulture));
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(BenchmarkProgram).Assembly).Run(args);
    }

    private static string? Option(string[] args, string name)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
