using System.Globalization;

namespace CityEveningNews.Web.Machines.Oai;

/// <summary>From when to when records are harvested, and how far the harvest has come. Times are milliseconds since 1970, UTC.</summary>
/// <param name="From">The first moment.</param>
/// <param name="Before">The first moment after the last.</param>
/// <param name="AfterTime">When the last issue of the page before changed; where there was none, before everything.</param>
/// <param name="AfterIssue">The key of the last issue of the page before, or 0.</param>
internal sealed record OaiWindow(long From, long Before, long AfterTime, int AfterIssue)
{
    private const string Day = "yyyy-MM-dd";
    private const string Second = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>The window of the arguments <c>from</c> and <c>until</c>, either of which may be missing; null when they make no sense.</summary>
    public static OaiWindow? Parse(string? from, string? until)
    {
        (long From, long Before)? first = Span(from), last = Span(until);
        if ((from is not null && first is null) || (until is not null && last is null)) return null;
        if (from is not null && until is not null && from.Length != until.Length) return null;
        var window = new OaiWindow(first?.From ?? Earliest, last?.Before ?? Latest, Earliest, 0);
        return window.From < window.Before ? window : null;
    }

    /// <summary>Reads what <see cref="Token"/> writes; null when it is something else.</summary>
    public static OaiWindow? Resume(string token)
    {
        string[] parts = token.Split('.');
        return parts.Length == 4 && Time(parts[0]) is { } from && Time(parts[1]) is { } before && Time(parts[2]) is { } time
            && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out int issue) ? new OaiWindow(from, before, time, issue) : null;
    }

    /// <summary>The token with which the harvest goes on after an issue.</summary>
    public string Token(DateTimeOffset time, int issue) => string.Create(CultureInfo.InvariantCulture, $"{From}.{Before}.{time.ToUnixTimeMilliseconds()}.{issue}");

    // A day or a second, from its first moment to the first after it.
    private static (long From, long Before)? Span(string? text) =>
        Moment(text, Second) is { } second ? (second, Math.Min(second + 1000, Latest))
        : Moment(text, Day) is { } day ? (day, Math.Min(day + 86_400_000, Latest))
        : null;

    private static long? Moment(string? text, string format) =>
        DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time.ToUnixTimeMilliseconds() : null;

    private static long? Time(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long time) && time >= Earliest && time <= Latest ? time : null;
}
