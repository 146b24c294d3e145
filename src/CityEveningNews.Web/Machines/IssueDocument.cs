using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Machines;

/// <summary>An issue as programs read it, whole.</summary>
public sealed record IssueDocument
{
    /// <summary>The paper's name.</summary>
    public required string Publication { get; init; }

    /// <summary>Its path.</summary>
    public required string Path { get; init; }

    /// <summary>The day of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The last day of a double issue, else null.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The edition of the day, from 1.</summary>
    public int Edition { get; init; }

    /// <summary>The masthead's fields.</summary>
    public required MastheadDocument Masthead { get; init; }

    /// <summary>When the issue last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The articles, the lead story first.</summary>
    public required IReadOnlyList<ArticleDocument> Articles { get; init; }
}

/// <summary>A masthead as programs read it; fields the page does not state are left out.</summary>
public sealed record MastheadDocument(
    string? Publisher,
    string? Weekday,
    string? LunarDate,
    int? IssueNumber,
    string? SerialNumber,
    string? PostalDistributionCode,
    int? PagesToday,
    string? EditionName,
    string? Organizer,
    DateOnly? Founded,
    string? Address,
    string? Postcode,
    decimal? AnnualPrice,
    string? NewsHotline,
    string? AdvertisingHotline,
    string? Slogan,
    IReadOnlyList<StaffMember> Staff)
{
    /// <summary>What programs read of a masthead.</summary>
    public static MastheadDocument Of(ParsedMasthead masthead)
    {
        ArgumentNullException.ThrowIfNull(masthead);
        return new MastheadDocument(
            masthead.Publisher, masthead.Weekday, masthead.LunarDate, masthead.IssueNumber, masthead.SerialNumber, masthead.PostalDistributionCode,
            masthead.PagesToday, masthead.EditionName, masthead.Organizer, masthead.Founded, masthead.Address, masthead.Postcode, masthead.AnnualPrice,
            masthead.NewsHotline, masthead.AdvertisingHotline, masthead.Slogan, masthead.Staff);
    }
}

/// <summary>An issue in a list.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Date">The day of issue.</param>
/// <param name="Edition">The edition of the day, from 1.</param>
/// <param name="IssueNumber">总第N期, or null.</param>
/// <param name="LeadHeadline">The lead story's headline, or null.</param>
/// <param name="ArticleCount">The number of articles.</param>
public sealed record IssueSummary(string Path, DateOnly Date, int Edition, int? IssueNumber, string? LeadHeadline, int ArticleCount);
