namespace CityEveningNews.Parsing.Masthead;

/// <summary>What a piece of a masthead line states.</summary>
internal enum MastheadField
{
    SerialNumber,
    PostalCode,
    NewsHotline,
    AdvertisingHotline,
    OtherPhone,
    Postcode,
    AnnualPrice,
    Founded,
    Date,
    YearMonth,
    MonthDay,
    BareDay,
    Lunar,
    Weekday,
    IssueNumber,
    Pages,
    Address,
    Organizer,
    Publisher,
    Edition,
    Role,
    Staff,
    Slogan,
    Publication,
    Furniture,
}

/// <summary>A piece of a line and what it states.</summary>
/// <param name="Field">What it states.</param>
/// <param name="Start">Where it begins in the line's repaired text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Match">The match, its groups holding the values.</param>
internal sealed record MastheadPiece(MastheadField Field, int Start, int Length, System.Text.RegularExpressions.Match Match)
{
    /// <summary>For <see cref="MastheadField.Staff"/>: who.</summary>
    public IReadOnlyList<Model.StaffMember> Staff { get; init; } = [];

    /// <summary>For <see cref="MastheadField.Staff"/>: true if it can be nothing else, as 责编：某某 and 责编 王刚 are.</summary>
    public bool IsSureStaff { get; init; }
}
