using System.Net;
using System.Text.Json;

namespace CityEveningNews.Web.Tests.Machines;

public sealed class DocumentTests(SampleArchive archive) : IClassFixture<SampleArchive>
{
    [Fact]
    public async Task An_issue_is_read_as_json()
    {
        using JsonDocument json = JsonDocument.Parse(await archive.Client().GetStringAsync("/issues/2021-02-19.json"));
        JsonElement issue = json.RootElement;
        Assert.Equal("2021-02-19", issue.GetProperty("date").GetString());
        Assert.Equal(12328, issue.GetProperty("masthead").GetProperty("issueNumber").GetInt32());
        Assert.Equal(2, issue.GetProperty("articles").GetArrayLength());
        JsonElement lead = issue.GetProperty("articles")[0];
        Assert.Equal("20210219-1", lead.GetProperty("key").GetString());
        Assert.Equal("standard", lead.GetProperty("kind").GetString());
        Assert.Equal(["text", "photo"], lead.GetProperty("credits")[0].GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Fact]
    public async Task An_article_is_read_as_text()
    {
        HttpResponseMessage response = await archive.Client().GetAsync("/articles/20210219-1.txt");
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            "春节后上班第一天\n\n记者 刘佳雪 王强\n\n小标题\n\n第一段，*星号*。\n\n1998. 第二段 <b>。\n\n城市晚报 2021-02-19\n",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_was_printed_is_no_markup_in_markdown()
    {
        string text = await archive.Client().GetStringAsync("/articles/20210219-1.md");
        Assert.StartsWith("# 春节后上班第一天\n", text, StringComparison.Ordinal);
        Assert.Contains(@"第一段，\*星号\*。", text, StringComparison.Ordinal);
        Assert.Contains(@"1998\. 第二段 \<b\>。", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_edition_has_documents_of_its_own() =>
        Assert.Contains("下午版头条", await archive.Client().GetStringAsync("/issues/2021-02-21/ed-2.txt"), StringComparison.Ordinal);

    [Theory]
    [InlineData("gbt7714", "text/plain", "20210219-1.txt", "春节后上班第一天[N]. 城市晚报")]
    [InlineData("ris", "application/x-research-info-systems", "20210219-1.ris", "TY  - NEWS")]
    [InlineData("bib", "application/x-bibtex", "20210219-1.bib", "@")]
    [InlineData("csljson", "application/vnd.citationstyles.csl+json", "20210219-1.json", "article-newspaper")]
    public async Task An_article_s_citation_is_a_file(string format, string mediaType, string file, string holds)
    {
        HttpResponseMessage response = await archive.Client().GetAsync("/articles/20210219-1." + format);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(file, response.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains(holds, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/20210219-9.ris", HttpStatusCode.NotFound)]
    [InlineData("/articles/20210219-3.bib", HttpStatusCode.Gone)]
    [InlineData("/articles/20210219-1.doc", HttpStatusCode.NotFound)]
    [InlineData("/issues/2021-02-20.json", HttpStatusCode.NotFound)]
    [InlineData("/issues/2021-02-23.json", HttpStatusCode.NotFound)]
    [InlineData("/issues/2021-02-24.json", HttpStatusCode.Gone)]
    [InlineData("/issues/2021-02-30.txt", HttpStatusCode.NotFound)]
    [InlineData("/issues/2021-02-19.exe", HttpStatusCode.NotFound)]
    [InlineData("/articles/20210219-3.json", HttpStatusCode.Gone)]
    [InlineData("/articles/20210219-9.json", HttpStatusCode.NotFound)]
    [InlineData("/articles/20210223-1.json", HttpStatusCode.NotFound)]
    [InlineData("/articles/20210224-1.md", HttpStatusCode.Gone)]
    [InlineData("/articles/rubbish.json", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/issues/2021-02-24", HttpStatusCode.Gone)]
    [InlineData("/api/v1/issues/2021-02-23", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/articles/20210219-1", HttpStatusCode.OK)]
    [InlineData("/api/v1/articles/20210219-3", HttpStatusCode.Gone)]
    [InlineData("/api/v1/articles/x", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_or_was_taken_back_is_said_so(string address, HttpStatusCode status) =>
        Assert.Equal(status, (await archive.Client().GetAsync(address)).StatusCode);
}
