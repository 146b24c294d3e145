using System.Text.Json;
using CityEveningNews.Archive;
using CityEveningNews.Web.Citations;

namespace CityEveningNews.Web.Machines;

/// <summary>What the head of a page tells programs; <c>Shared/_MachineHead.cshtml</c> writes it.</summary>
public sealed record MachineHead
{
    /// <summary>The page's permanent absolute address.</summary>
    public required string Canonical { get; init; }

    /// <summary>The title, as printed.</summary>
    public required string Title { get; init; }

    /// <summary>The paper's name.</summary>
    public required string Publication { get; init; }

    /// <summary>What a preview shows under the title, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The Open Graph type: <c>article</c> or <c>website</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The citation of an article; null for an issue.</summary>
    public CitedArticle? Citation { get; init; }

    /// <summary>The structured data (schema.org), safe to stand in a script element of type <c>application/ld+json</c>.</summary>
    public required string StructuredData { get; init; }

    /// <summary>The same thing in other forms.</summary>
    public static IReadOnlyList<(string Extension, string MediaType)> Alternates { get; } = [("json", "application/json"), ("txt", "text/plain"), ("md", "text/markdown")];

    /// <summary>The head of an issue's page.</summary>
    /// <param name="root">The archive's own address (<see cref="SiteAddress.Root"/>).</param>
    /// <param name="issue">Which issue.</param>
    /// <param name="leadHeadline">The lead story's headline, or null.</param>
    public static MachineHead OfIssue(string root, IssueReference issue, string? leadHeadline)
    {
        ArgumentNullException.ThrowIfNull(issue);
        string day = $"{issue.Date:yyyy-MM-dd}";
        return new MachineHead
        {
            Canonical = root + issue.Path,
            Title = $"{issue.Publication} {day}",
            Publication = issue.Publication,
            Description = leadHeadline,
            Kind = "website",
            StructuredData = Write(IssueData(root, issue, context: true)),
        };
    }

    /// <summary>The head of an article's page.</summary>
    /// <param name="root">The archive's own address (<see cref="SiteAddress.Root"/>).</param>
    /// <param name="article">The article.</param>
    public static MachineHead OfArticle(string root, ArticleDocument article)
    {
        ArgumentNullException.ThrowIfNull(article);
        const int longest = 120;
        string text = article.Standfirst ?? article.Sections.SelectMany(section => section.Paragraphs).FirstOrDefault() ?? string.Join(" ", article.Captions);
        return new MachineHead
        {
            Canonical = root + article.Path,
            Title = article.Title,
            Publication = article.Issue.Publication,
            Description = text.Length == 0 ? null : text.Length <= longest ? text : text[..longest] + "…",
            Kind = "article",
            Citation = CitedArticle.Of(
                article.Issue.Publication, article.Issue.Date, article.Issue.Edition, article.Number, article.Title,
                article.Credits.Select(credit => new Parsing.Model.Credit(credit.Name, credit.Roles.Aggregate(Parsing.Model.CreditRole.None, (all, role) => all | role))),
                article.Issue.IssueNumber, root),
            StructuredData = Write(ArticleData(root, article)),
        };
    }

    private static Dictionary<string, object?> ArticleData(string root, ArticleDocument article) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "NewsArticle",
        ["@id"] = root + article.Path,
        ["headline"] = article.Title,
        ["alternativeHeadline"] = article.Deck,
        ["inLanguage"] = "zh-CN",
        ["datePublished"] = $"{article.Issue.Date:yyyy-MM-dd}",
        ["dateModified"] = article.UpdatedAt,
        ["dateline"] = article.Dateline,
        ["printPage"] = "1",
        ["printEdition"] = article.Issue.IssueNumber is { } number ? $"总第{number}期" : null,
        ["author"] = article.Credits.Count == 0 ? null : article.Credits
            .Select(credit => new Dictionary<string, object?> { ["@type"] = "Person", ["name"] = credit.Name, ["url"] = root + Addresses.Reporter(credit.Name) }).ToArray(),
        ["publisher"] = new Dictionary<string, object?> { ["@type"] = "NewsMediaOrganization", ["name"] = article.Issue.Publication },
        ["isPartOf"] = IssueData(root, article.Issue, context: false),
    };

    private static Dictionary<string, object?> IssueData(string root, IssueReference issue, bool context)
    {
        var data = new Dictionary<string, object?>();
        if (context) data["@context"] = "https://schema.org";
        data["@type"] = "PublicationIssue";
        data["@id"] = root + issue.Path;
        data["datePublished"] = $"{issue.Date:yyyy-MM-dd}";
        data["issueNumber"] = issue.IssueNumber;
        data["isPartOf"] = new Dictionary<string, object?> { ["@type"] = "Newspaper", ["name"] = issue.Publication };
        return data;
    }

    private static string Write(Dictionary<string, object?> data) =>
        JsonSerializer.Serialize(data.Where(entry => entry.Value is not null).ToDictionary(), MachineJson.Options);
}
