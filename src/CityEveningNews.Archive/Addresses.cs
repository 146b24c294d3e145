using System.Globalization;

namespace CityEveningNews.Archive;

/// <summary>The archive's permanent addresses, made and read in one place.</summary>
public static class Addresses
{
    /// <summary>The address of an issue, e.g. <c>/issues/2021-02-19</c> or <c>/issues/2021-02-19/ed-2</c>.</summary>
    public static string Issue(DateOnly date, int edition = 1)
    {
        string day = Day(date);
        return edition == 1 ? $"/issues/{day}" : string.Create(CultureInfo.InvariantCulture, $"/issues/{day}/ed-{edition}");
    }

    /// <summary>Reads the parts of an issue's address.</summary>
    /// <param name="day">The day, e.g. <c>2021-02-19</c>.</param>
    /// <param name="edition">The edition, e.g. <c>ed-2</c>; null for the first, which has the day's own address.</param>
    /// <param name="date">The day.</param>
    /// <param name="number">The edition of the day, from 1.</param>
    public static bool TryParseIssue(string? day, string? edition, out DateOnly date, out int number)
    {
        number = 1;
        return TryParseDay(day, out date)
            && (edition is null || (edition.StartsWith("ed-", StringComparison.Ordinal) && IsCount(edition["ed-".Length..], out number) && number > 1));
    }

    /// <summary>A day as addresses have it, e.g. <c>2021-02-19</c>.</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Day"/> writes.</summary>
    public static bool TryParseDay(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The address of an article, e.g. <c>/articles/20210219-3</c>, or <c>/articles/20210219-ed2-3</c> in a later edition.</summary>
    public static string Article(DateOnly date, int edition, int number) => $"/articles/{ArticleKey(date, edition, number)}";

    /// <summary>The last part of an article's address, e.g. <c>20210219-3</c>.</summary>
    public static string ArticleKey(DateOnly date, int edition, int number)
    {
        string day = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return edition == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{day}-{number}")
            : string.Create(CultureInfo.InvariantCulture, $"{day}-ed{edition}-{number}");
    }

    /// <summary>Reads what <see cref="ArticleKey"/> writes.</summary>
    public static bool TryParseArticleKey(string? key, out DateOnly date, out int edition, out int number)
    {
        (date, edition, number) = (default, 1, 0);
        string[] parts = (key ?? "").Split('-');
        if (parts.Length is < 2 or > 3) return false;
        if (!DateOnly.TryParseExact(parts[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)) return false;
        if (parts.Length == 3 && !(parts[1].StartsWith("ed", StringComparison.Ordinal) && IsCount(parts[1][2..], out edition) && edition > 1)) return false;
        return IsCount(parts[^1], out number);
    }

    /// <summary>The address of a reporter, e.g. <c>/reporters/刘佳雪</c> (percent-encoded).</summary>
    public static string Reporter(string name) => $"/reporters/{Uri.EscapeDataString(name)}";

    private static bool IsCount(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0 && text[0] != '0';
}
