using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Checking;

/// <summary>What the parser was unsure of besides the masthead: what it said, and texts of which it said nothing more.</summary>
public static class TextDoubts
{
    /// <summary>At or above this confidence the parser counts as sure of a text or a page.</summary>
    public const double Sure = 0.75;

    /// <summary>What the parser said.</summary>
    public static IEnumerable<Diagnostic> Said(IEnumerable<Diagnostic> diagnostics) => diagnostics.Where(d => !MastheadCheck.IsOfMasthead(d));

    /// <summary>A text that is doubtful and of whose lines nothing was said.</summary>
    public static Func<ParsedText, bool> Unsaid(IEnumerable<Diagnostic> diagnostics)
    {
        HashSet<int> spokenOf = [.. Said(diagnostics).SelectMany(d => d.Lines.Numbers)];
        return text => text.Confidence < Sure && !text.Lines.Numbers.Any(spokenOf.Contains);
    }

    /// <summary>How much there is in an issue, its articles and their texts loaded.</summary>
    public static int Count(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return Said(issue.Diagnostics).Count()
            + issue.Articles.Where(a => !a.Withdrawn).SelectMany(a => ArticleText.Every(a.Body!.Content)).Count(Unsaid(issue.Diagnostics));
    }
}
