using System.Globalization;
using BenchmarkDotNet.Running;
using CityEveningNews.Benchmarks.Search;

namespace CityEveningNews.Benchmarks;

/// <summary><c>search --articles N</c> compares the search with Lucene.NET; anything else is BenchmarkDotNet's.</summary>
internal static class BenchmarkProgram
{
    private static async Task Main(string[] args)
    {
        if (args is ["search", .. var rest])
        {
            int at = Array.IndexOf(rest, "--articles");
            await SearchComparison.RunAsync(at >= 0 && at + 1 < rest.Length ? int.Parse(rest[at + 1], CultureInfo.InvariantCulture) : 1_000_000);
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(BenchmarkProgram).Assembly).Run(args);
    }
}
