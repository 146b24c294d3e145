using CityEveningNews.Archive.Entities;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Desk.Review;

/// <summary>An issue as its review page shows it: the source beside what it was read as, and what is doubtful between them.</summary>
public sealed record ReviewView
{
    /// <summary>The issue's key.</summary>
    public required int Id { get; init; }

    /// <summary>The paper's name.</summary>
    public required string Publication { get; init; }

    /// <summary>The day of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The edition of the day, from 1.</summary>
    public required int Edition { get; init; }

    /// <summary>Where it stands between upload and the public.</summary>
    public required IssueStatus Status { get; init; }

    /// <summary>The version that was read: the concurrency token of what is done to it.</summary>
    public required int Version { get; init; }

    /// <summary>The masthead.</summary>
    public required ParsedMasthead Masthead { get; init; }

    /// <summary>The source.</summary>
    public required ReviewSource Source { get; init; }

    /// <summary>The articles that stand, in order of weight.</summary>
    public required IReadOnlyList<ReviewArticle> Articles { get; init; }

    /// <summary>What the masthead contradicts, itself or the issues beside it.</summary>
    public required IReadOnlyList<Doubt> Contradictions { get; init; }

    /// <summary>What else the parser was unsure of, least sure first.</summary>
    public required IReadOnlyList<Doubt> Doubts { get; init; }

    /// <summary>The lines that fit nowhere.</summary>
    public required IReadOnlyList<UnplacedLine> Unplaced { get; init; }

    /// <summary>The joins that editors settled.</summary>
    public required IReadOnlyList<SettledJoin> Settled { get; init; }
}

/// <summary>The source of an issue, line by line.</summary>
/// <param name="FileName">The name of the uploaded file.</param>
/// <param name="EncodingName">The encoding it was decoded from.</param>
/// <param name="UploadedAt">When it was uploaded.</param>
/// <param name="UploadedBy">Who uploaded it; null for a seed or the command line.</param>
/// <param name="Lines">Its lines.</param>
public sealed record ReviewSource(string FileName, string EncodingName, DateTimeOffset UploadedAt, string? UploadedBy, IReadOnlyList<ReviewLine> Lines);

/// <summary>One line of a source.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The line as it came.</param>
/// <param name="Use">What became of it.</param>
/// <param name="Passage">The id of the passage it went to, or null.</param>
public sealed record ReviewLine(int Number, string Text, LineUse Use, string? Passage);

/// <summary>What became of a line.</summary>
public enum LineUse
{
    /// <summary>It is blank, or a passage that an editor changed no longer speaks of it.</summary>
    None,

    /// <summary>It went to the masthead.</summary>
    Masthead,

    /// <summary>It went to an article.</summary>
    Article,

    /// <summary>It fits nowhere.</summary>
    Unplaced,
}

/// <summary>One article on the page under review.</summary>
/// <param name="Number">Its permanent number.</param>
/// <param name="Key">The last part of its address.</param>
/// <param name="Kind">What kind of article it is.</param>
/// <param name="Contest">How the parser's newest reading contradicts an editor's correction.</param>
/// <param name="Passages">Its passages in reading order.</param>
public sealed record ReviewArticle(int Number, string Key, ArticleKind Kind, Contest Contest, IReadOnlyList<ReviewPassage> Passages);

/// <summary>One passage of an article and the lines it came from.</summary>
/// <param name="Id">Its id on the page, e.g. <c>p3-2</c>.</param>
/// <param name="Part">What it is.</param>
/// <param name="Text">Its words and lines.</param>
/// <param name="Corrected">Whether an editor wrote or changed it.</param>
public sealed record ReviewPassage(string Id, ArticlePart Part, ParsedText Text, bool Corrected);

/// <summary>The parts of an article.</summary>
public enum ArticlePart
{
    /// <summary>引题.</summary>
    Kicker,

    /// <summary>主题.</summary>
    Headline,

    /// <summary>副题.</summary>
    Deck,

    /// <summary>署名.</summary>
    Byline,

    /// <summary>导语.</summary>
    Standfirst,

    /// <summary>小标题.</summary>
    Subhead,

    /// <summary>A place or speaker beside a subhead.</summary>
    Label,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>图片说明.</summary>
    Caption,

    /// <summary>下转/上接.</summary>
    Jump,
}
