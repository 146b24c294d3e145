using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Text;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Settles a doubtful join, and parses the stored text again with it.</summary>
/// <param name="TailLine">The last line of the fragment that is cut, from 1.</param>
/// <param name="HeadLine">The first line of the fragment that goes on with it; null where nothing does.</param>
public sealed record SettleJoin(int TailLine, int? HeadLine) : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Reparse;

    internal override async ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        Issue issue = page.Issue;
        byte[] bytes = await page.Db.Sources.Where(s => s.Id == issue.SourceId).Select(s => s.Bytes).FirstAsync(cancel);
        string[] lines = SourceText.Split(TextDecoder.Decode(bytes).Text);
        string? tail = WordsOf(TailLine, lines), head = WordsOf(HeadLine, lines);
        if (tail is null || (HeadLine is not null && head is null) || TailLine == HeadLine) return EditRefusals.NoJoin;

        // A fragment goes on with one other alone: what said otherwise is given up.
        issue.SettledJoins =
        [
            .. issue.SettledJoins.Where(j => j.TailLine != TailLine && (HeadLine is null || j.HeadLine != HeadLine)),
            new SettledJoin(TailLine, tail, HeadLine, head) { By = page.By.Name, At = page.Now },
        ];
        return await new ReadAgain().ApplyAsync(page, cancel);
    }

    private static string? WordsOf(int? line, string[] lines) => line is { } number && number >= 1 && number <= lines.Length ? lines[number - 1] : null;
}
