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
        await using WebApplication app = ArchiveProgram.Build();
        int maxBytes = app.Services.GetRequiredService<IOptions<ArchiveOptions>>().Value.MaxUploadBytes;
        List<IncomingText> texts;
        try
        {
            texts = [.. paths.SelectMany(path => TextFiles.Read(path, maxBytes))];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 2;
        }

        await ArchiveProgram.MigrateAsync(app, cancel);
        List<IngestResult> results = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? await WithProgressBarAsync(app.Services, texts, publish, cancel)
            : await WithLinesAsync(app.Services, texts, publish, cancel);
        return Summarise(results);
    }

    private static async Task<List<IngestResult>> WithLinesAsync(
        IServiceProvider services, List<IncomingText> texts, bool publish, CancellationToken cancel)
    {
        var results = new List<IngestResult>();
        foreach (IncomingText text in texts)
        {
            IngestResult result = await IngestAsync(services, text, publish, cancel);
            Console.WriteLine(Line(result));
            results.Add(result);
        }

        return results;
    }

    private static Task<List<IngestResult>> WithProgressBarAsync(
        IServiceProvider services, List<IncomingText> texts, bool publish, CancellationToken cancel) =>
        AnsiConsole.Progress().StartAsync(async progress =>
        {
            ProgressTask bar = progress.AddTask("ingest", maxValue: texts.Count);
            var results = new List<IngestResult>();
            foreach (IncomingText text in texts)
            {
                IngestResult result = await IngestAsync(services, text, publish, cancel);
                if (result.Outcome == IngestOutcome.Refused) AnsiConsole.WriteLine(Line(result));
                results.Add(result);
                bar.Increment(1);
            }

            return results;
        });

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
