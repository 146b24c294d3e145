using System.Text.Json;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Machines;

namespace CityEveningNews.Web.Tests.Machines;

public class MachineHeadTests
{
    private static readonly IssueReference Issue = new("城市晚报", new DateOnly(2021, 2, 19), 1, 12328);

    [Fact]
    public void An_article_is_described_as_schema_org_has_it()
    {
        MachineHead head = MachineHead.OfArticle("https://archive.example", Article("头条</script>"));
        Assert.DoesNotContain("</script>", head.StructuredData, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(head.StructuredData);
        Assert.Equal("NewsArticle", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal("头条</script>", json.RootElement.GetProperty("headline").GetString());
        Assert.Equal("总第12328期", json.RootElement.GetProperty("printEdition").GetString());
        Assert.Equal("PublicationIssue", json.RootElement.GetProperty("isPartOf").GetProperty("@type").GetString());
        Assert.Equal("刘佳雪", json.RootElement.GetProperty("author")[0].GetProperty("name").GetString());
        Assert.False(json.RootElement.TryGetProperty("dateline", out _));
        Assert.Equal("https://archive.example/articles/20210219-3", head.Canonical);
        Assert.Equal(["刘佳雪"], head.Citation!.Authors);
    }

    [Fact]
    public void An_issue_is_a_publication_issue_of_a_newspaper()
    {
        using JsonDocument json = JsonDocument.Parse(MachineHead.OfIssue("https://archive.example", Issue, "头条").StructuredData);
        Assert.Equal("PublicationIssue", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal(12328, json.RootElement.GetProperty("issueNumber").GetInt32());
        Assert.Equal("Newspaper", json.RootElement.GetProperty("isPartOf").GetProperty("@type").GetString());
    }

    private static ArticleDocument Article(string headline) => ArticleDocument.Of(
        Issue, 3, 10, DateTimeOffset.UnixEpoch,
        new ParsedArticle { Kind = ArticleKind.Brief, Headline = new ParsedText(headline, LineSet.Empty), Credits = [new Credit("刘佳雪", CreditRole.Text)] });
}
