using CityEveningNews.Archive.Entities;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Which issue a page is of: the paper, the day and the named edition.</summary>
/// <param name="Publication">The paper.</param>
/// <param name="Date">The day.</param>
/// <param name="EditionName">The edition as the masthead names it, or null.</param>
public sealed record IssueIdentity(string Publication, DateOnly Date, string? EditionName)
{
    /// <summary>The identity of a page that states its date, or for which an editor gave one.</summary>
    public static IssueIdentity Of(ParsedFrontPage page, IngestOptions how)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(how);
        return new IssueIdentity(
            page.Masthead.Publication ?? how.Publication ?? IngestService.OwnPublication,
            page.Masthead.Date ?? how.Date!.Value,
            page.Masthead.EditionName);
    }

    /// <summary>The issue of the day that this is, or null: one that is named so, else one whose page was read so before an editor corrected its name.</summary>
    public Issue? In(IReadOnlyList<Issue> sameDay) => sameDay.FirstOrDefault(IsNamed) ?? sameDay.FirstOrDefault(IsRead);

    private bool IsNamed(Issue issue) => issue.Publication == Publication && issue.Masthead.EditionName == EditionName;

    // Another text of the page is read as the first was. What was read as another day's is another page.
    private bool IsRead(Issue issue) => issue.MastheadParsed is { } read
        && (read.Date ?? Date) == Date
        && (issue.Publication == Publication || (read.Publication ?? IngestService.OwnPublication) == Publication)
        && (issue.Masthead.EditionName == EditionName || read.EditionName == EditionName);
}
