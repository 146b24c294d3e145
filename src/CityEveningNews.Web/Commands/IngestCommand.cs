using System.CommandLine;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Ingest;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace CityEveningNews.Web.Commands;

/// <summary><c>ingest PATH…</c>: takes texts into the archive.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Text files, folders of them, or .zip files", Arity = ArgumentArity.OneOrMore };
        var draft = new Option<bool>("--draft") { Description = "Keep new issues as drafts until an editor publishes them" };
        var command = new Command("ingest", "Take the texts of front pages into the archive") { paths, draft };
        command.SetAction((result, cancel) => RunAsync(result.GetValue(paths)!, !result.GetValue(draft), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool publish, CancellationToken cancel)
    {
        string[] files;
        try
        {
            files = [.. paths.SelectMany(TextFiles.Find)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 2;
        }

        await using WebApplication app = ArchiveProgram.Build();
        await ArchiveProgram.MigrateAsync(app, cancel);
        List<IngestResult> results = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? await WithProgressBarAsync(app.Services, files, publish, cancel)
            : await TakeInAsync(app.Services, files, publish, result => Console.WriteLine(Line(result)), () => { }, cancel);
        return Summarise(results);
    }

    private static Task<List<IngestResult>> WithProgressBarAsync(IServiceProvider services, string[] files, bool publish, CancellationToken cancel) =>
        AnsiConsole.Progress().StartAsync(progress =>
        {
            ProgressTask bar = progress.AddTask("ingest", maxValue: files.Length);
            return TakeInAsync(services, files, publish, SayIfRefused, () => bar.Increment(1), cancel);

            static void SayIfRefused(IngestResult result)
            {
                if (result.Outcome == IngestOutcome.Refused) AnsiConsole.WriteLine(Line(result));
            }
        });

    // A file is read when its turn comes: decades of a daily paper are more than the memory need hold.
    private static async Task<List<IngestResult>> TakeInAsync(
        IServiceProvider services, string[] files, bool publish, Action<IngestResult> say, Action fileIsDone, CancellationToken cancel)
    {
        int maxBytes = services.GetRequiredService<IOptions<ArchiveOptions>>().Value.MaxUploadBytes;
        var results = new List<IngestResult>();
        foreach (string file in files)
        {
            foreach (IncomingText text in TextFiles.Read(file, maxBytes))
            {
                IngestResult result = await IngestAsync(services, text, publish, cancel);
                say(result);
                results.Add(result);
            }

            fileIsDone();
        }

        return results;
    }

    private static async Task<IngestResult> IngestAsync(IServiceProvider services, IncomingText text, bool publish, CancellationToken cancel)
    {
        if (text.Refusal is { } refusal) return new IngestResult(text.Name, IngestOutcome.Refused) { Refusal = refusal };
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IngestService>()
            .IngestAsync(text.Bytes, text.Name, new IngestOptions { Publish = publish, OnlyNew = true }, cancel);
    }

    private static string Line(IngestResult result) => result.Refusal is { } refusal
        ? $"refused    {result.FileName}{(refusal.Line is { } line ? $" (line {line})" : "")}: {refusal.Message}"
        : $"{result.Outcome.ToString().ToLowerInvariant(),-10} {result.FileName} → {result.Address} ({result.Articles} articles)";

    private static int Summarise(List<IngestResult> results)
    {
        int Count(IngestOutcome outcome) => results.Count(r => r.Outcome == outcome);
        Console.WriteLine(
            $"{Count(IngestOutcome.Created)} created, {Count(IngestOutcome.Updated)} updated, " +
            $"{Count(IngestOutcome.Unchanged)} unchanged, {Count(IngestOutcome.Refused)} refused");
        return Count(IngestOutcome.Refused) == 0 ? 0 : 1;
    }
}
