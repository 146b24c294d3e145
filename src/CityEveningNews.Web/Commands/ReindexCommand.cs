using System.CommandLine;
using CityEveningNews.Archive.Search;
using Spectre.Console;

namespace CityEveningNews.Web.Commands;

/// <summary><c>reindex</c>: builds the search index anew, while the site may be read.</summary>
internal static class ReindexCommand
{
    public static Command Create()
    {
        var command = new Command("reindex", "Build the search index anew; the archive can be read and searched meanwhile");
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using WebApplication app = ArchiveProgram.Build();
        await ArchiveProgram.MigrateAsync(app, cancel);

        await IndexProgress.ShowAsync("reindex", bar => app.Services.GetRequiredService<Reindexer>().ReindexAsync(bar, cancel));
        Console.WriteLine("The search index is new.");
        return 0;
    }
}

/// <summary>Shows how far work on the index is, where there is a terminal to show it on.</summary>
internal static class IndexProgress
{
    public static async Task ShowAsync(string name, Func<IProgress<ReindexProgress>?, Task> work)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
        {
            await work(null);
            return;
        }

        await AnsiConsole.Progress().StartAsync(async progress =>
        {
            ProgressTask bar = progress.AddTask(name);
            await work(new Progress<ReindexProgress>(done => (bar.MaxValue, bar.Value) = (Math.Max(1, done.Of), done.Done)));
        });
    }
}
