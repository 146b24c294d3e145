using System.CommandLine;
using CityEveningNews.Archive.Search;

namespace CityEveningNews.Web.Commands;

/// <summary><c>check</c>: proves that the search index and the articles agree.</summary>
internal static class CheckCommand
{
    private const int MostNamed = 20;

    public static Command Create()
    {
        var command = new Command("check", "Check that the search index and the articles agree; exit code 1 if they do not");
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using WebApplication app = ArchiveProgram.Build();
        await ArchiveProgram.MigrateAsync(app, cancel);

        IndexCheckResult? result = null;
        await IndexProgress.ShowAsync("check", async bar => result = await app.Services.GetRequiredService<IndexCheck>().CheckAsync(bar, cancel));
        Console.WriteLine($"{result!.Articles} articles checked");
        Name("not in the index", result.Missing);
        Name("in the index, but not to be read", result.Ghosts);
        Name("otherwise in the index than they stand", result.Different);
        Console.WriteLine(result.Agrees ? "Index and articles agree." : "Index and articles do not agree: run reindex.");
        return result.Agrees ? 0 : 1;
    }

    private static void Name(string what, IReadOnlyList<int> articles)
    {
        if (articles.Count == 0) return;
        Console.WriteLine($"{articles.Count} {what}: {string.Join(", ", articles.Take(MostNamed))}{(articles.Count > MostNamed ? ", …" : "")}");
    }
}
