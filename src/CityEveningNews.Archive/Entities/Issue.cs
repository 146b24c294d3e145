using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Entities;

/// <summary>One issue (期) of a paper: its masthead, its articles and the text it was read from.</summary>
public sealed class Issue
{
    /// <summary>The row's key.</summary>
    public int Id { get; set; }

    /// <summary>The paper's name.</summary>
    public required string Publication { get; set; }

    /// <summary>The day of issue.</summary>
    public DateOnly Date { get; set; }

    /// <summary>The last day of a double issue, else null.</summary>
    public DateOnly? EndDate { get; set; }

    /// <summary>The edition of the day, from 1.</summary>
    public int Edition { get; set; } = 1;

    /// <summary>Where the issue stands between upload and the public.</summary>
    public IssueStatus Status { get; set; }

    /// <summary>总第N期.</summary>
    public int? IssueNumber { get; set; }

    /// <summary>The weekday as printed, e.g. 星期五.</summary>
    public string? Weekday { get; set; }

    /// <summary>The lunar date as printed, e.g. 辛丑年正月初八.</summary>
    public string? LunarDate { get; set; }

    /// <summary>今日N版.</summary>
    public int? PagesToday { get; set; }

    /// <summary>The whole masthead, as JSON in the row.</summary>
    public ParsedMasthead Masthead { get; set; } = new();

    /// <summary>The masthead as the parser last gave it, where an editor corrected it; else null. JSON in the row.</summary>
    public ParsedMasthead? MastheadParsed { get; set; }

    /// <summary>Whether the parser's newest masthead contradicts an editor's correction and nobody has chosen yet.</summary>
    public bool MastheadContested { get; set; }

    /// <summary>Whether an editor set the order of the articles: it then outlives a new parse.</summary>
    public bool OrderCorrected { get; set; }

    /// <summary>Unplaced lines that an editor placed or set aside, or null. JSON in the row.</summary>
    public IReadOnlyList<SettledLine>? SettledLines { get; set; }

    /// <summary>The highest article number ever given in this issue: a number once given is never given again.</summary>
    public int LastArticleNumber { get; set; }

    /// <summary>The number of articles that stand in the issue now.</summary>
    public int ArticleCount { get; set; }

    /// <summary>The lead story's headline, kept here so that calendars need not look for it.</summary>
    public string? LeadHeadline { get; set; }

    /// <summary>The version of the parser whose answer this is.</summary>
    public required string ParserVersion { get; set; }

    /// <summary>What the parser was unsure of, as JSON in the row.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; set; } = [];

    /// <summary>The least confidence of any decision on the page, 0 to 1.</summary>
    public double Confidence { get; set; } = 1.0;

    /// <summary>How much its masthead contradicts, itself or the issues beside it.</summary>
    public int Contradictions { get; set; }

    /// <summary>How much else the parser was unsure of.</summary>
    public int Doubts { get; set; }

    /// <summary>Source lines that fit nowhere, as JSON in the row.</summary>
    public IReadOnlyList<UnplacedLine> Unplaced { get; set; } = [];

    /// <summary>Joins that editors settled, for the parser to keep to at every reading; JSON in the row.</summary>
    public IReadOnlyList<SettledJoin> SettledJoins { get; set; } = [];

    /// <summary>When the issue was first stored.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the issue last changed.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Raised at every change: the concurrency token.</summary>
    public int Version { get; set; }

    /// <summary>The source the issue was last read from.</summary>
    public int SourceId { get; set; }

    /// <summary>The source the issue was last read from.</summary>
    public SourceDocument? Source { get; set; }

    /// <summary>The articles.</summary>
    public List<Article> Articles { get; } = [];

    /// <summary>The issue's address, e.g. <c>/issues/2021-02-19</c>.</summary>
    public string Address => Addresses.Issue(Date, Edition);
}

/// <summary>Where an issue stands between upload and the public.</summary>
public enum IssueStatus
{
    /// <summary>Stored, seen by editors only.</summary>
    Draft,

    /// <summary>Seen by everyone.</summary>
    Published,

    /// <summary>Taken back: a tombstone stands at its address.</summary>
    Withdrawn,
}
