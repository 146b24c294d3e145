using System.Net;
using System.Text.Json;

namespace CityEveningNews.Web.Tests.Machines;

public sealed class ApiTests(SampleArchive archive) : IClassFixture<SampleArchive>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(200)]
    public async Task Paging_meets_every_published_issue_once_and_no_other(int limit)
    {
        var seen = new List<string>();
        for (string? after = ""; after is not null;)
        {
            using JsonDocument page = await GetAsync($"/api/v1/issues?limit={limit}&after={after}");
            seen.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("path").GetString()!));
            after = page.RootElement.TryGetProperty("next", out JsonElement next) ? next.GetString() : null;
        }

        Assert.Equal(
            ["/issues/2020-02-19", "/issues/2020-12-31", "/issues/2021-02-18", "/issues/2021-02-19", "/issues/2021-02-21", "/issues/2021-02-21/ed-2"], seen);
    }

    [Fact]
    public async Task Issues_are_bounded_by_days()
    {
        using JsonDocument page = await GetAsync("/api/v1/issues?from=2020-12-31&to=2021-02-18");
        Assert.Equal(["2020-12-31", "2021-02-18"], page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("date").GetString()));
    }

    [Fact]
    public async Task Reporters_are_counted_by_the_articles_that_readers_see()
    {
        using JsonDocument page = await GetAsync("/api/v1/reporters");
        Assert.Equal(
            ["刘佳雪 2", "王强 1"],
            page.RootElement.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("name").GetString()} {item.GetProperty("articles").GetInt32()}"));
    }

    [Fact]
    public async Task A_reporter_is_told_with_articles_years_and_companions()
    {
        using JsonDocument answer = await GetAsync("/api/v1/reporters/刘佳雪");
        JsonElement reporter = answer.RootElement;
        Assert.Equal("刘佳雪", reporter.GetProperty("name").GetString());
        Assert.Equal("liu jia xue", reporter.GetProperty("pinyin").GetString());
        Assert.Equal(2, reporter.GetProperty("articles").GetInt32());
        Assert.Equal(["2021 2"], Pairs(reporter, "years", "year"));
        Assert.Equal(["王强 1"], Pairs(reporter, "companions", "name"));
        Assert.Equal(
            ["/articles/20210221-ed2-1 text", "/articles/20210219-1 text photo"],
            reporter.GetProperty("items").EnumerateArray().Select(item =>
                string.Join(' ', item.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).Prepend(item.GetProperty("path").GetString()))));
        Assert.False(reporter.TryGetProperty("next", out JsonElement next) && next.ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task Paging_a_reporter_meets_every_article_once()
    {
        var seen = new List<string>();
        for (string? after = ""; after is not null;)
        {
            using JsonDocument page = await GetAsync($"/api/v1/reporters/刘佳雪?limit=1&after={after}");
            seen.Add(Assert.Single(page.RootElement.GetProperty("items").EnumerateArray()).GetProperty("headline").GetString()!);
            after = page.RootElement.TryGetProperty("next", out JsonElement next) ? next.GetString() : null;
        }

        Assert.Equal(["下午版头条", "春节后上班第一天"], seen);
    }

    [Theory]
    [InlineData("/api/v1/reporters/无名氏")]
    [InlineData("/api/v1/reporters/刘佳")]
    [InlineData("/api/v1/issues/2021-02-23")]
    [InlineData("/api/v1/articles/20210219-9")]
    public async Task What_the_archive_does_not_hold_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await archive.Client().GetAsync(address)).StatusCode);

    [Fact]
    public async Task The_api_describes_itself()
    {
        using JsonDocument description = await GetAsync("/openapi/v1.json");
        JsonElement paths = description.RootElement.GetProperty("paths");
        foreach (string path in new[] { "/api/v1/issues", "/api/v1/issues/{date}", "/api/v1/articles/{key}", "/api/v1/reporters", "/api/v1/reporters/{name}" })
            Assert.True(paths.TryGetProperty(path, out _), path);
        Assert.DoesNotContain(paths.EnumerateObject(), path => path.Name.Contains("format", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Pairs(JsonElement reporter, string list, string name) =>
        reporter.GetProperty(list).EnumerateArray().Select(item => $"{item.GetProperty(name)} {item.GetProperty("articles").GetInt32()}");

    private async Task<JsonDocument> GetAsync(string address) => JsonDocument.Parse(await archive.Client().GetStringAsync(address));
}
