namespace CityEveningNews.Archive.Entities;

/// <summary>
/// A day and edition that an issue stood at before its date was corrected. Its addresses lead to where it stands now. Several issues can have left
/// one place, each with article numbers of its own.
/// </summary>
public sealed class FormerAddress
{
    /// <summary>The day.</summary>
    public DateOnly Date { get; set; }

    /// <summary>The edition of the day.</summary>
    public int Edition { get; set; }

    /// <summary>The issue that stood there.</summary>
    public int IssueId { get; set; }

    /// <summary>The highest article number given there: another issue of that day numbers its articles from the next.</summary>
    public int LastArticleNumber { get; set; }
}
