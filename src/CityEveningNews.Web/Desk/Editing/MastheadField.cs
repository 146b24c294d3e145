using System.Globalization;
using CityEveningNews.Archive;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Desk.Editing;

/// <summary>A field of the masthead as editors read and write it.</summary>
/// <param name="Name">Its name; what it is called in the interface's language is under <c>Masthead.</c>Name.</param>
/// <param name="Read">The field as text, empty where it is not stated.</param>
/// <param name="Write">A masthead with the field from text (empty: not stated), or null where the text is no such thing.</param>
internal sealed record MastheadField(string Name, Func<ParsedMasthead, string> Read, Func<ParsedMasthead, string, ParsedMasthead?> Write)
{
    /// <summary>How the field is asked for: <c>text</c>, <c>date</c>, <c>number</c> or <c>lines</c>.</summary>
    public string Input { get; init; } = "text";

    /// <summary>How a paper prints it, where that is not plain from the name.</summary>
    public string? Example { get; init; }

    /// <summary>Every field, in the order of a masthead.</summary>
    public static readonly IReadOnlyList<MastheadField> All =
    [
        Text("Publication", m => m.Publication, (m, value) => m with { Publication = value }),
        Date("Date", m => m.Date, (m, value) => m with { Date = value }),
        Date("EndDate", m => m.EndDate, (m, value) => m with { EndDate = value }),
        Text("Weekday", m => m.Weekday, (m, value) => m with { Weekday = value }) with { Example = "星期五" },
        Text("LunarDate", m => m.LunarDate, (m, value) => m with { LunarDate = value }) with { Example = "辛丑年正月初八" },
        Number("IssueNumber", m => m.IssueNumber, (m, value) => m with { IssueNumber = value }),
        Number("PagesToday", m => m.PagesToday, (m, value) => m with { PagesToday = value }),
        Text("EditionName", m => m.EditionName, (m, value) => m with { EditionName = value }) with { Example = "下午版" },
        Text("SerialNumber", m => m.SerialNumber, (m, value) => m with { SerialNumber = value }),
        Text("PostalDistributionCode", m => m.PostalDistributionCode, (m, value) => m with { PostalDistributionCode = value }),
        Text("Publisher", m => m.Publisher, (m, value) => m with { Publisher = value }),
        Text("Organizer", m => m.Organizer, (m, value) => m with { Organizer = value }),
        Date("Founded", m => m.Founded, (m, value) => m with { Founded = value }),
        Text("Address", m => m.Address, (m, value) => m with { Address = value }),
        Text("Postcode", m => m.Postcode, (m, value) => m with { Postcode = value }),
        new("AnnualPrice", m => m.AnnualPrice?.ToString(CultureInfo.InvariantCulture) ?? "", (m, text) =>
            text.Length == 0 ? m with { AnnualPrice = null }
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal price) ? m with { AnnualPrice = price } : null),
        Text("NewsHotline", m => m.NewsHotline, (m, value) => m with { NewsHotline = value }),
        Text("AdvertisingHotline", m => m.AdvertisingHotline, (m, value) => m with { AdvertisingHotline = value }),
        Text("Slogan", m => m.Slogan, (m, value) => m with { Slogan = value }),
        new("Staff", m => string.Join('\n', m.Staff.Select(person => $"{person.Role} {person.Name}")), WriteStaff) { Input = "lines" },
    ];

    private static MastheadField Text(string name, Func<ParsedMasthead, string?> read, Func<ParsedMasthead, string?, ParsedMasthead> write) =>
        new(name, m => read(m) ?? "", (m, text) => write(m, text.Length == 0 ? null : text));

    private static MastheadField Date(string name, Func<ParsedMasthead, DateOnly?> read, Func<ParsedMasthead, DateOnly?, ParsedMasthead> write) =>
        new(name, m => read(m) is { } date ? Addresses.Day(date) : "", (m, text) =>
            text.Length == 0 ? write(m, null)
            : Addresses.TryParseDay(text, out DateOnly day) ? write(m, day) : null)
        { Input = "date" };

    private static MastheadField Number(string name, Func<ParsedMasthead, int?> read, Func<ParsedMasthead, int?, ParsedMasthead> write) =>
        new(name, m => read(m)?.ToString(CultureInfo.InvariantCulture) ?? "", (m, text) =>
            text.Length == 0 ? write(m, null)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? write(m, number) : null)
        { Input = "number" };

    // One person a line, the role before the name.
    private static ParsedMasthead? WriteStaff(ParsedMasthead masthead, string text)
    {
        var staff = new List<StaffMember>();
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int space = line.IndexOfAny([' ', '\u3000', '\t']);
            if (space < 0) return null;
            staff.Add(new StaffMember(line[..space], line[(space + 1)..].Trim()));
        }

        return staff.SequenceEqual(masthead.Staff) ? masthead : masthead with { Staff = staff };
    }
}
