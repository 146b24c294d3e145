using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Entities;

/// <summary>One article. What lists show stands in this row; the text stands in <see cref="ArticleBody"/>.</summary>
public sealed class Article
{
    /// <summary>The row's key.</summary>
    public int Id { get; set; }

    /// <summary>The issue it stands in.</summary>
    public int IssueId { get; set; }

    /// <summary>The issue it stands in.</summary>
    public Issue? Issue { get; set; }

    /// <summary>Its permanent number within the issue, from 1.</summary>
    public int Number { get; set; }

    /// <summary>Its place on the page, from 0: the lead story first.</summary>
    public int Position { get; set; }

    /// <summary>What kind of article it is.</summary>
    public ArticleKind Kind { get; set; }

    /// <summary>引题.</summary>
    public string? Kicker { get; set; }

    /// <summary>主题.</summary>
    public string? Headline { get; set; }

    /// <summary>副题.</summary>
    public string? Deck { get; set; }

    /// <summary>The byline as printed.</summary>
    public string? BylineText { get; set; }

    /// <summary>The number of characters of the text, white space not counted.</summary>
    public int CharacterCount { get; set; }

    /// <summary>Whether it was taken back: a tombstone stands at its address.</summary>
    public bool Withdrawn { get; set; }

    /// <summary>The editor who took it back; null where it stands, or where a newer text no longer had it.</summary>
    public string? WithdrawnBy { get; set; }

    /// <summary>Whether the parser's newest reading contradicts an editor's correction and nobody has chosen yet.</summary>
    public Contest Contest { get; set; }

    /// <summary>When the article last changed.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Raised at every change: the concurrency token.</summary>
    public int Version { get; set; }

    /// <summary>The text.</summary>
    public ArticleBody? Body { get; set; }

    /// <summary>The people its byline names.</summary>
    public List<Byline> Bylines { get; } = [];
}

/// <summary>How the parser's newest reading contradicts what an editor corrected. The numbers are stored.</summary>
public enum Contest
{
    /// <summary>It does not, or an editor has chosen.</summary>
    None = 0,

    /// <summary>The parser now reads otherwise what the editor corrected.</summary>
    Changed = 1,

    /// <summary>The parser no longer finds the article.</summary>
    Gone = 2,
}

/// <summary>The text of an article, apart from the row that lists read.</summary>
public sealed class ArticleBody
{
    /// <summary>The article's key.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article as it stands now, an editor's corrections included; JSON in the row.</summary>
    public required ParsedArticle Content { get; set; }

    /// <summary>The article as the parser last gave it; null for one an editor made. JSON in the row.</summary>
    public ParsedArticle? Parsed { get; set; }
}
