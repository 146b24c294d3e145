using System.Diagnostics;
using System.Globalization;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Benchmarks.Search;

/// <summary><c>search --articles N</c>: this search against Lucene.NET on the same articles and queries, in one run.</summary>
internal static class SearchComparison
{
    private const int QueriesPerClass = 8;
    private const int Rounds = 5;

    // Each side runs so long before it is timed: its code is then compiled as well as it will be.
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);

    // More articles than the tail holds before it is sealed.
    private const int Issues = 80;

    // These are taken in before any is timed: their code is compiled meanwhile.
    private const int FirstIssues = 40;

    public static async Task RunAsync(int articles, string? keep, bool reindex)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var maker = new ArticleMaker();
        await using var archive = new BenchmarkArchive(maker, keep is null ? null : Path.Combine(keep, "archive"));
        await archive.StoreAsync(articles);
        TimeSpan? ours = reindex || !await archive.HasIndexAsync() ? await archive.IndexAsync() : null;
        // What a run before has taken in is sealed, as the site would have done meanwhile.
        await archive.UpkeepAsync();
        double text = archive.TextBytes;
        Console.WriteLine($"{articles} articles, {text / 1e6:0} MB of UTF-8 text");
        if (ours is { } took)
            Console.WriteLine($"build: {articles / took.TotalSeconds:0} articles/s from the database, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
        long start = Stopwatch.GetTimestamp();
        await archive.Search.SearchAsync(Request([maker.Word(150)]));
        Console.WriteLine($"first query, index not yet in the process's memory: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
        foreach ((_, string[][] queries) in Classes(maker)) await OursAsync(archive, queries, Request([]), snippets: true);
        Console.WriteLine($"memory after every query: {Process.GetCurrentProcess().WorkingSet64 / 1e6:0} MB");
        using var lucene = new LuceneArchive(maker, keep is null ? null : Path.Combine(keep, "lucene"));
        if (lucene.Index(articles) is { } theirs) Console.WriteLine($"build of Lucene.NET: {articles / theirs.TotalSeconds:0} articles/s");
        Console.WriteLine($"index bytes per text byte: {await archive.IndexBytesAsync() / text:0.00}; Lucene.NET {lucene.IndexBytes / text:0.00}");
        await CompareAsync(archive, lucene, maker);
        await IngestAsync(archive, maker);
    }

    private static async Task CompareAsync(BenchmarkArchive archive, LuceneArchive lucene, ArticleMaker maker)
    {
        Console.WriteLine();
        Console.WriteLine("| class | operation | ours, ms | Lucene.NET, ms | ratio | slowest of ours |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach ((string name, string[][] queries) in Classes(maker))
        {
            int different = 0;
            foreach (string[] words in queries)
            {
                if ((await archive.Search.SearchAsync(Request(words))).Total != lucene.Count(lucene.Parse(words))) different++;
            }

            (double Median, double Worst) best = await OursAsync(archive, queries, Request([]) with { Facets = FacetSet.None, WithTotal = false });
            Print(name, "best 20", best, Theirs(lucene, queries, lucene.Best));
            (double Median, double Worst) newest = await OursAsync(
                archive, queries, Request([]) with { Order = SearchOrder.Newest, Facets = FacetSet.None, WithTotal = false });
            Print(name, "newest 20", newest, Theirs(lucene, queries, lucene.Newest));
            (double Median, double Worst) count = await OursAsync(
                archive, queries, Request([]) with { Order = SearchOrder.Newest, PageSize = 0, Facets = FacetSet.None });
            Print(name, "count", count, Theirs(lucene, queries, lucene.Count));
            (double Median, double Worst) years = await OursAsync(
                archive, queries, Request([]) with { Order = SearchOrder.Newest, PageSize = 0, Facets = FacetSet.Months });
            Print(name, "by year", years, Theirs(lucene, queries, lucene.Years));
            (double Median, double Worst) page = await OursAsync(archive, queries, Request([]), snippets: true);
            Console.WriteLine($"| {name} | best 20, all facets, snippets | {page.Median:0.00} | | | {page.Worst:0.00} |");
            Console.WriteLine($"| {name} | queries whose counts differ | {different} of {queries.Length} | | | |");
        }
    }

    private static IEnumerable<(string Name, string[][] Queries)> Classes(ArticleMaker maker)
    {
        string[][] Make(Func<int, string[]> query) => [.. Enumerable.Range(0, QueriesPerClass).Select(query)];
        // Pairs of characters only: what Lucene's analyser cuts a longer word into is measured as a phrase.
        string Near(int rank)
        {
            while (maker.Word(rank).Length != 2) rank++;
            return maker.Word(rank);
        }

        yield return ("common", Make(i => [Near(60 + i * 11)]));
        yield return ("middling", Make(i => [Near(2_500 + i * 100)]));
        yield return ("rare", Make(i => [Near(30_000 + i * 500)]));
        yield return ("name", Make(i => [maker.Name(17 + i * 611)]));
        yield return ("phrase", Make(i => [Near(3 + i * 5) + Near(7 + i * 9)]));
        yield return ("two words", Make(i => [Near(60 + i * 11), Near(90 + i * 13)]));
        yield return ("mixed", Make(i => [i % 2 == 0 ? $"{2014 + i}年" : $"第{10 + i}届"]));
        yield return ("one character", Make(i => [Near(60 + i * 11)[..1]]));
    }

    private static SearchRequest Request(string[] words) => new()
    {
        Query = words.Length switch
        {
            0 => null,
            1 => new WordNode(words[0]),
            _ => new AllNode([.. words.Select(word => new WordNode(word))]),
        },
    };

    private static async Task<(double Median, double Worst)> OursAsync(
        BenchmarkArchive archive, string[][] queries, SearchRequest request, bool snippets = false)
    {
        var times = new List<double>();
        long begun = Stopwatch.GetTimestamp();
        bool warm = false;
        for (int round = 0; round < Rounds; round += warm ? 1 : 0, warm = Stopwatch.GetElapsedTime(begun) > WarmUp)
        {
            foreach (string[] words in queries)
            {
                SearchRequest one = request with { Query = Request(words).Query };
                long start = Stopwatch.GetTimestamp();
                SearchResult result = await archive.Search.SearchAsync(one);
                if (snippets)
                {
                    Highlighter highlighter = Highlighter.For(one.Query);
                    foreach (ParsedArticle article in await archive.BodiesAsync(result.Hits)) Snippets.Of(article, highlighter);
                }

                if (warm) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return Summary(times);
    }

    private static (double Median, double Worst) Theirs(LuceneArchive lucene, string[][] queries, Func<Lucene.Net.Search.Query, int> operation)
    {
        var times = new List<double>();
        long begun = Stopwatch.GetTimestamp();
        bool warm = false;
        for (int round = 0; round < Rounds; round += warm ? 1 : 0, warm = Stopwatch.GetElapsedTime(begun) > WarmUp)
        {
            foreach (string[] words in queries)
            {
                long start = Stopwatch.GetTimestamp();
                operation(lucene.Parse(words));
                if (warm) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return Summary(times);
    }

    private static (double Median, double Worst) Summary(List<double> times)
    {
        times.Sort();
        return (times[times.Count / 2], times[^1]);
    }

    private static void Print(string name, string operation, (double Median, double Worst) ours, (double Median, double Worst) theirs) =>
        Console.WriteLine(
            $"| {name} | {operation} | {ours.Median:0.00} | {theirs.Median:0.00} | {ours.Median / theirs.Median:0.00} | {ours.Worst:0.00} |");

    /// <summary>Takes in issues, and then goes on while the upkeep seals what came in: nobody is to wait for it.</summary>
    private static async Task IngestAsync(BenchmarkArchive archive, ArticleMaker maker)
    {
        DateOnly day = await archive.LastFreeDayAsync();
        List<double> alone = [], beside = [], searches = [];
        for (int issue = 0; issue < Issues; issue++)
        {
            double took = (await archive.IngestAsync(day.AddDays(-issue))).TotalMilliseconds;
            if (issue >= FirstIssues) alone.Add(took);
        }

        long start = Stopwatch.GetTimestamp();
        Task sealing = archive.UpkeepAsync();
        for (int issue = Issues; !sealing.IsCompleted; issue++)
        {
            beside.Add((await archive.IngestAsync(day.AddDays(-issue))).TotalMilliseconds);
            long asked = Stopwatch.GetTimestamp();
            await archive.Search.SearchAsync(Request([maker.Word(150 + issue)]));
            searches.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        await sealing;
        TimeSpan sealedIn = Stopwatch.GetElapsedTime(start);
        Console.WriteLine();
        Report("issue of 60 articles taken in, text to index", alone);
        Report($"the same while the tail is sealed ({sealedIn.TotalSeconds:0.0} s)", beside);
        Report("searches meanwhile, each after an issue", searches);
        await archive.RemoveIngestedAsync();

        static void Report(string what, List<double> times)
        {
            (double median, double worst) = Summary(times);
            Console.WriteLine($"{what}: {median:0} ms, slowest {worst:0} ms ({times.Count} times)");
        }
    }
}
