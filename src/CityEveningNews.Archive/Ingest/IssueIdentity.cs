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

    /// <summary>Whether an issue of the day is this one.</summary>
    public bool Is(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return issue.Date == Date && issue.Publication == Publication && issue.Masthead.EditionName == EditionName;
    }
}
