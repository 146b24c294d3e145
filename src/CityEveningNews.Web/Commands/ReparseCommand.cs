using System.CommandLine;
using System.Text;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk.History;
using CityEveningNews.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CityEveningNews.Web.Commands;

/// <summary><c>reparse DATE</c> or <c>reparse --all</c>: reads stored texts again with the parser as it is now; editors' corrections stay.</summary>
internal static class ReparseCommand
{
    public static Command Create()
    {
        var date = new Argument<string?>("date") { Description = "The day of the issue, e.g. 2021-02-19", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Parse every issue again" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only report what would change" };
        var command = new Command("reparse", "Parse stored texts again with the parser as it is now; editors' corrections stay") { date, all, dryRun };
        command.SetAction((result, cancel) => RunAsync(result.GetValue(date), result.GetValue(all), result.GetValue(dryRun), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string? date, bool all, bool dryRun, CancellationToken cancel)
    {
        DateOnly day = default;
        if (all == (date is not null) || (date is not null && !Addresses.TryParseDay(date, out day)))
        {
            await Console.Error.WriteLineAsync("Give the day of an issue, e.g. 2021-02-19, or --all.");
            return 2;
        }

        await using WebApplication app = ArchiveProgram.Build();
        await ArchiveProgram.MigrateAsync(app, cancel);
        await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        var issues = await db.Issues.Where(i => all || i.Date == day).OrderBy(i => i.Date).ThenBy(i => i.Edition)
            .Select(i => new { i.Date, i.Edition }).ToListAsync(cancel);
        if (issues.Count == 0 && !all)
        {
            await Console.Error.WriteLineAsync($"There is no issue of {date}.");
            return 1;
        }

        int changed = 0, contested = 0;
        foreach (var issue in issues)
        {
            EditResult result = await ReadAgainAsync(app.Services, issue.Date, issue.Edition, dryRun, cancel);
            Report(result, scope.ServiceProvider.GetRequiredService<IStringLocalizer<EditingTexts>>());
            if (result.Revisions.Count > 0) changed++;
            contested += result.Contested.Count + (result.MastheadContested ? 1 : 0);
        }

        Console.WriteLine($"{issues.Count} parsed{(dryRun ? ", nothing stored" : "")}: {changed} with changes, {contested} corrections contradicted");
        return 0;
    }

    private static async Task<EditResult> ReadAgainAsync(IServiceProvider services, DateOnly date, int edition, bool dryRun, CancellationToken cancel)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        var editor = scope.ServiceProvider.GetRequiredService<IssueEditor>();
        return dryRun
            ? await editor.PreviewAsync(date, edition, new ReadAgain(), cancel)
            : await editor.ApplyAsync(date, edition, new ReadAgain(), new EditedBy(null), cancel);
    }

    private static void Report(EditResult result, IStringLocalizer<EditingTexts> text)
    {
        foreach (Revision revision in result.Revisions)
        {
            string what = revision.ArticleNumber is { } number ? $"article {number}" : "the issue's own fields";
            string state = revision.Before is null ? " (new)" : revision.Withdrawn ? " (no longer found)" : "";
            Console.WriteLine($"{result.Address} {what}{state}");
            if (revision.Before is not null) Console.Write(ChangedLines(RevisionView.Of(revision, text).Pieces));
        }

        foreach (int number in result.Contested) Console.WriteLine($"{result.Address} article {number}: an editor's correction is contradicted, and stays until an editor chooses");
        if (result.MastheadContested) Console.WriteLine($"{result.Address} masthead: an editor's correction is contradicted, and stays until an editor chooses");
    }

    // [-deleted-]{+inserted+}, and of the rest only the lines in which something changed.
    private static string ChangedLines(IReadOnlyList<DifferencePiece> pieces)
    {
        string marked = string.Concat(pieces.Select(piece => piece.Kind switch
        {
            DifferenceKind.Deleted => $"[-{piece.Text}-]",
            DifferenceKind.Inserted => $"{{+{piece.Text}+}}",
            _ => piece.Text,
        }));
        var lines = new StringBuilder();
        bool open = false;
        foreach (string line in marked.Split('\n'))
        {
            int starts = Count(line, "[-") + Count(line, "{+"), ends = Count(line, "-]") + Count(line, "+}");
            if (open || starts > 0) lines.Append("    ").AppendLine(line);
            open = starts > ends || (open && starts == ends && ends == 0);
        }

        return lines.ToString();

        static int Count(string line, string mark) => line.Split(mark).Length - 1;
    }
}
