using CityEveningNews.Archive;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Citations;

/// <summary>What a citation says of an article.</summary>
public sealed record CitedArticle
{
    /// <summary>The last part of the article's address, e.g. <c>20210219-3</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The headline; for a photograph that stands alone, its caption.</summary>
    public required string Title { get; init; }

    /// <summary>The people who wrote it, in the byline's order; photographers stand here only where nobody else does.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The paper's name.</summary>
    public required string Publication { get; init; }

    /// <summary>The day of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>总第N期, or null.</summary>
    public int? IssueNumber { get; init; }

    /// <summary>The page (版次), from 1. The archive holds front pages.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The article's absolute address.</summary>
    public required string Url { get; init; }

    /// <summary>Makes a citation of what the archive knows of an article.</summary>
    /// <param name="publication">The paper's name.</param>
    /// <param name="date">The day of issue.</param>
    /// <param name="edition">The edition of the day, from 1.</param>
    /// <param name="number">The article's permanent number.</param>
    /// <param name="title">The headline, or what stands in for it.</param>
    /// <param name="credits">The people its byline names.</param>
    /// <param name="issueNumber">总第N期, or null.</param>
    /// <param name="root">The archive's own address without a closing slash, e.g. <c>https://archive.example</c>.</param>
    public static CitedArticle Of(
        string publication, DateOnly date, int edition, int number, string title, IEnumerable<Credit> credits, int? issueNumber, string root)
    {
        Credit[] all = [.. credits];
        Credit[] writers = [.. all.Where(credit => credit.Role == CreditRole.None || (credit.Role & ~CreditRole.Photo) != 0)];
        return new CitedArticle
        {
            Key = Addresses.ArticleKey(date, edition, number),
            Title = title,
            Authors = [.. (writers.Length > 0 ? writers : all).Select(credit => credit.Name).Distinct()],
            Publication = publication,
            Date = date,
            IssueNumber = issueNumber,
            Url = root + Addresses.Article(date, edition, number),
        };
    }
}
