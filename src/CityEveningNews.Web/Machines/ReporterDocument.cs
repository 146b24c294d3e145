using CityEveningNews.Archive;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Reading;

namespace CityEveningNews.Web.Machines;

/// <summary>A person named by bylines, as programs read them, with a page of their articles.</summary>
public sealed record ReporterDocument
{
    /// <summary>The path of their page.</summary>
    public required string Path { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The name in pinyin, or empty.</summary>
    public required string Pinyin { get; init; }

    /// <summary>How many articles name them.</summary>
    public required int Articles { get; init; }

    /// <summary>The years of those articles, the newest first.</summary>
    public required IReadOnlyList<ReporterYear> Years { get; init; }

    /// <summary>Who shares bylines with them, most often first.</summary>
    public required IReadOnlyList<ReporterCompanion> Companions { get; init; }

    /// <summary>The articles of the page, the newest first.</summary>
    public required IReadOnlyList<ReporterCredit> Items { get; init; }

    /// <summary>What to give as <c>after</c> for the page that follows; null on the last.</summary>
    public required string? Next { get; init; }

    /// <summary>Puts what is known of a reporter together.</summary>
    public static ReporterDocument Of(ReporterView reporter)
    {
        ArgumentNullException.ThrowIfNull(reporter);
        return new ReporterDocument
        {
            Path = Addresses.Reporter(reporter.Name),
            Name = reporter.Name,
            Pinyin = reporter.Pinyin,
            Articles = reporter.Years.Sum(year => year.Count),
            Years = [.. reporter.Years.Select(year => new ReporterYear(year.Year, year.Count))],
            Companions = [.. reporter.Companions.Select(other => new ReporterCompanion(Addresses.Reporter(other.Name), other.Name, other.Count))],
            Items = [.. reporter.Articles.Select(article => new ReporterCredit(article.Key, article.Address, article.Date, article.Headline, [.. article.Roles]))],
            Next = reporter.Next,
        };
    }
}

/// <summary>How many of a reporter's articles a year has.</summary>
/// <param name="Year">The year.</param>
/// <param name="Articles">The number of articles.</param>
public sealed record ReporterYear(int Year, int Articles);

/// <summary>Someone who shares bylines with a reporter.</summary>
/// <param name="Path">The path of their page.</param>
/// <param name="Name">The name.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record ReporterCompanion(string Path, string Name, int Articles);

/// <summary>An article that names a reporter.</summary>
/// <param name="Key">The last part of its address.</param>
/// <param name="Path">Its path.</param>
/// <param name="Date">The day of issue.</param>
/// <param name="Headline">主题, or null.</param>
/// <param name="Roles">What the reporter did for it; none where the byline does not say.</param>
public sealed record ReporterCredit(string Key, string Path, DateOnly Date, string? Headline, IReadOnlyList<CreditRole> Roles);
