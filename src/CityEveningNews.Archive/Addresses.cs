using System.Globalization;

namespace CityEveningNews.Archive;

/// <summary>The archive's permanent addresses, made and read in one place.</summary>
public static class Addresses
{
    /// <summary>The address of an issue, e.g. <c>/issues/2021-02-19</c> or <c>/issues/2021-02-19/ed-2</c>.</summary>
    public static string Issue(DateOnly date, int edition = 1)
    {
        string day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return edition == 1 ? $"/issues/{day}" : string.Create(CultureInfo.InvariantCulture, $"/issues/{day}/ed-{edition}");
    }

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
