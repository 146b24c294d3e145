using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Editing.Changes;

/// <summary>Parses the stored text again. Corrections stay; where the parser now contradicts one, the article is marked for an editor to choose.</summary>
public sealed record ReadAgain : IssueChange
{
    /// <inheritdoc/>
    public override RevisionKind Kind => RevisionKind.Reparse;

    internal override async ValueTask<Refusal?> ApplyAsync(EditedIssue page, CancellationToken cancel)
    {
        Issue issue = page.Issue;
        byte[] bytes = await page.Db.Sources.Where(s => s.Id == issue.SourceId).Select(s => s.Bytes).FirstAsync(cancel);
        string text = TextDecoder.Decode(bytes).Text;
        ParseHints hints = SettledJoins.In(issue.SettledJoins, SourceText.Split(text));
        await page.Writer.ApplyAsync(page.Db, issue, FrontPageParser.Parse(text, hints), otherText: false, cancel);
        return null;
    }
}
