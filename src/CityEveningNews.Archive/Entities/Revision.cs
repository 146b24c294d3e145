namespace CityEveningNews.Archive.Entities;

/// <summary>One change to an article or to an issue's own fields: who made it, when and why, and how it read before and after.</summary>
public sealed class Revision
{
    /// <summary>The most characters of a reason that are kept.</summary>
    public const int MaximumWhyLength = 500;

    /// <summary>The row's key; later changes have greater ones.</summary>
    public int Id { get; set; }

    /// <summary>The issue.</summary>
    public int IssueId { get; set; }

    /// <summary>The issue's version after the change. Revisions that share it were made by one act.</summary>
    public int IssueVersion { get; set; }

    /// <summary>The article's permanent number, or null where the issue's own fields changed.</summary>
    public int? ArticleNumber { get; set; }

    /// <summary>The article's version after the change, or the issue's.</summary>
    public int Version { get; set; }

    /// <summary>What was done.</summary>
    public RevisionKind Kind { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>By whom; null for the program itself, such as a text taken in from the command line.</summary>
    public string? By { get; set; }

    /// <summary>Why, in the editor's words, or null.</summary>
    public string? Why { get; set; }

    /// <summary>What stood before, as JSON: an article's content, or an <see cref="IssueState"/>. Null where the change made the article.</summary>
    public string? Before { get; set; }

    /// <summary>What stood after, as JSON.</summary>
    public required string After { get; set; }

    /// <summary>Whether the article is withdrawn after the change.</summary>
    public bool Withdrawn { get; set; }
}

/// <summary>What can be done to an article or an issue. The numbers are stored.</summary>
public enum RevisionKind
{
    /// <summary>A text was uploaded for the issue.</summary>
    Ingest = 0,

    /// <summary>An editor corrected the article.</summary>
    Edit = 1,

    /// <summary>An article was split in two.</summary>
    Split = 2,

    /// <summary>Two articles were made one.</summary>
    Merge = 3,

    /// <summary>Text was moved between articles, or from the unplaced lines.</summary>
    Move = 4,

    /// <summary>The order on the page was changed.</summary>
    Reorder = 5,

    /// <summary>The article's kind was changed.</summary>
    Kind = 6,

    /// <summary>The masthead was corrected.</summary>
    Masthead = 7,

    /// <summary>The issue was published.</summary>
    Publish = 8,

    /// <summary>The issue or the article was taken back.</summary>
    Withdraw = 9,

    /// <summary>An earlier version was brought back.</summary>
    Restore = 10,

    /// <summary>The stored text was parsed again.</summary>
    Reparse = 11,
}
