using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Reading;

namespace CityEveningNews.Web.Machines;

/// <summary>An article as programs read it.</summary>
public sealed record ArticleDocument
{
    /// <summary>The last part of its address, e.g. <c>20210219-3</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Its path.</summary>
    public required string Path { get; init; }

    /// <summary>The issue it stands in.</summary>
    public required IssueReference Issue { get; init; }

    /// <summary>Its permanent number within the issue.</summary>
    public int Number { get; init; }

    /// <summary>What kind of article it is.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>引题.</summary>
    public string? Kicker { get; init; }

    /// <summary>主题.</summary>
    public string? Headline { get; init; }

    /// <summary>副题.</summary>
    public string? Deck { get; init; }

    /// <summary>The byline as printed.</summary>
    public string? Byline { get; init; }

    /// <summary>The people the byline names.</summary>
    public IReadOnlyList<CreditDocument> Credits { get; init; } = [];

    /// <summary>电头.</summary>
    public string? Dateline { get; init; }

    /// <summary>导语.</summary>
    public string? Standfirst { get; init; }

    /// <summary>The sections in reading order.</summary>
    public IReadOnlyList<SectionDocument> Sections { get; init; } = [];

    /// <summary>下转/上接.</summary>
    public string? Jump { get; init; }

    /// <summary>图片说明.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>The number of characters, white space not counted.</summary>
    public int CharacterCount { get; init; }

    /// <summary>When the article last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The headline, or what stands in for it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Title => StoryTitle.Of(Headline, Kind, Captions.Concat(Sections.SelectMany(section => section.Paragraphs)));

    /// <summary>Puts an article's row and its text together.</summary>
    public static ArticleDocument Of(IssueReference issue, int number, int characterCount, DateTimeOffset updatedAt, ParsedArticle content)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(content);
        return new ArticleDocument
        {
            Key = Addresses.ArticleKey(issue.Date, issue.Edition, number),
            Path = Addresses.Article(issue.Date, issue.Edition, number),
            Issue = issue,
            Number = number,
            Kind = content.Kind,
            Kicker = content.Kicker?.Text,
            Headline = content.Headline?.Text,
            Deck = content.Deck?.Text,
            Byline = content.Byline?.Text,
            Credits = [.. content.Credits.Select(credit => new CreditDocument(credit.Name, RolesOf(credit.Role)))],
            Dateline = content.Dateline,
            Standfirst = content.Standfirst?.Text,
            Sections =
            [
                .. content.Sections.Select(section =>
                    new SectionDocument(section.Subhead?.Text, section.Label?.Text, [.. section.Paragraphs.Select(paragraph => paragraph.Text)])),
            ],
            Jump = content.Jump?.Text,
            Captions = [.. content.Captions.Select(caption => caption.Text)],
            CharacterCount = characterCount,
            UpdatedAt = updatedAt,
        };
    }

    private static CreditRole[] RolesOf(CreditRole roles) =>
        [.. Enum.GetValues<CreditRole>().Where(role => role != CreditRole.None && roles.HasFlag(role))];
}

/// <summary>A person named by a byline.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Roles">What they did; none where the byline does not say.</param>
public sealed record CreditDocument(string Name, IReadOnlyList<CreditRole> Roles);

/// <summary>A section of an article.</summary>
/// <param name="Subhead">小标题, or null.</param>
/// <param name="Label">The place or speaker beside the subhead, or null.</param>
/// <param name="Paragraphs">The paragraphs.</param>
public sealed record SectionDocument(string? Subhead, string? Label, IReadOnlyList<string> Paragraphs);

/// <summary>Which issue something stands in.</summary>
/// <param name="Publication">The paper's name.</param>
/// <param name="Date">The day of issue.</param>
/// <param name="Edition">The edition of the day, from 1.</param>
/// <param name="IssueNumber">总第N期, or null.</param>
public sealed record IssueReference(string Publication, DateOnly Date, int Edition, int? IssueNumber)
{
    /// <summary>The issue's path.</summary>
    public string Path => Addresses.Issue(Date, Edition);
}
