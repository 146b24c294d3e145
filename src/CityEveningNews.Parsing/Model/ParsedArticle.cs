namespace CityEveningNews.Parsing.Model;

/// <summary>One article of a front page.</summary>
public sealed record ParsedArticle
{
    /// <summary>What kind of article it is.</summary>
    public required ArticleKind Kind { get; init; }

    /// <summary>引题, or null.</summary>
    public ParsedText? Kicker { get; init; }

    /// <summary>主题; null for a photograph that stands alone. Its printed lines are joined by one space.</summary>
    public ParsedText? Headline { get; init; }

    /// <summary>副题, or null.</summary>
    public ParsedText? Deck { get; init; }

    /// <summary>The byline, or the 本报讯（记者…） lead, as printed, or null.</summary>
    public ParsedText? Byline { get; init; }

    /// <summary>The people the byline names, in order, with their roles.</summary>
    public IReadOnlyList<Credit> Credits { get; init; } = [];

    /// <summary>The dateline (电头) of a lead, e.g. 新华社北京2月18日电, or null.</summary>
    public string? Dateline { get; init; }

    /// <summary>导语, or null.</summary>
    public ParsedText? Standfirst { get; init; }

    /// <summary>The sections in reading order; none for a pointer.</summary>
    public IReadOnlyList<ParsedSection> Sections { get; init; } = [];

    /// <summary>下转/上接 as printed, or null.</summary>
    public ParsedText? Jump { get; init; }

    /// <summary>图片说明, each once though a shadow printed it twice.</summary>
    public IReadOnlyList<ParsedText> Captions { get; init; } = [];
}

/// <summary>The kinds of article a front page carries.</summary>
public enum ArticleKind
{
    /// <summary>A story of ordinary length.</summary>
    Standard,

    /// <summary>A story with a standfirst and several sections under subheads.</summary>
    Package,

    /// <summary>A story of a paragraph or two.</summary>
    Brief,

    /// <summary>导读: a headline whose text stands on another page.</summary>
    Pointer,

    /// <summary>A photograph with its caption.</summary>
    Photograph,

    /// <summary>广告: an advertisement.</summary>
    Advertisement,
}

/// <summary>One section of an article.</summary>
public sealed record ParsedSection
{
    /// <summary>小标题, or null.</summary>
    public ParsedText? Subhead { get; init; }

    /// <summary>The place or speaker set beside the subhead, or null.</summary>
    public ParsedText? Label { get; init; }

    /// <summary>Whole paragraphs in reading order.</summary>
    public required IReadOnlyList<ParsedText> Paragraphs { get; init; }
}

/// <summary>A person named by a byline.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Role">What they did.</param>
public sealed record Credit(string Name, CreditRole Role);

/// <summary>What a person named by a byline did.</summary>
[Flags]
public enum CreditRole
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>文 / 报道: wrote.</summary>
    Text = 1,

    /// <summary>摄 / 图: took the photographs.</summary>
    Photo = 2,

    /// <summary>通讯员: a correspondent outside the staff.</summary>
    Correspondent = 4,

    /// <summary>实习生: an intern.</summary>
    Intern = 8,
}
