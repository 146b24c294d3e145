using System.Net;
using System.Net.Http.Headers;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests;

public sealed class SpeedTests(SampleArchive archive) : IClassFixture<SampleArchive>
{
    [Theory]
    [InlineData("/issues")]
    [InlineData("/issues/2020")]
    [InlineData("/issues/2020-02-19.json")]
    [InlineData("/feeds/issues.atom")]
    [InlineData("/reporters")]
    public async Task What_a_reader_already_has_is_not_sent_again(string address)
    {
        HttpResponseMessage first = await archive.Client().GetAsync(address);
        EntityTagHeaderValue? tag = first.Headers.ETag;
        Assert.NotNull(tag);
        var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(tag);
        HttpResponseMessage second = await archive.Client().SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/issues/2021-02-19")]
    [InlineData("/articles/20210219-1")]
    [InlineData("/articles/20210219-1.json")]
    [InlineData("/api/v1/issues")]
    public async Task What_a_reader_has_had_since_it_was_made_is_not_sent_again(string address)
    {
        HttpResponseMessage first = await archive.Client().GetAsync(address);
        DateTimeOffset? made = first.Content.Headers.LastModified;
        Assert.Equal(ArchiveFactory.Now, made);
        foreach ((int seconds, HttpStatusCode status) in ((int, HttpStatusCode)[])[(0, HttpStatusCode.NotModified), (60, HttpStatusCode.NotModified), (-1, HttpStatusCode.OK)])
        {
            var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.IfModifiedSince = made!.Value.AddSeconds(seconds);
            Assert.Equal(status, (await archive.Client().SendAsync(again)).StatusCode);
        }
    }

    [Fact]
    public async Task A_kept_page_is_let_go_when_the_archive_changes()
    {
        Assert.DoesNotContain("2019", await archive.Client().GetStringAsync("/issues"), StringComparison.Ordinal);
        await using AsyncServiceScope scope = archive.Services.CreateAsyncScope();
        ArchiveDbContext db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await SampleArchive.AddAsync(db, "2019-05-05", 11000);
        Assert.DoesNotContain("2019", await archive.Client().GetStringAsync("/issues"), StringComparison.Ordinal);
        await archive.Services.GetRequiredService<IArchiveChanges>().IssueChangedAsync(new DateOnly(2019, 5, 5));
        Assert.Contains("2019", await archive.Client().GetStringAsync("/issues"), StringComparison.Ordinal);
        await db.Issues.Where(issue => issue.Date == new DateOnly(2019, 5, 5)).ExecuteUpdateAsync(set => set.SetProperty(issue => issue.Status, Archive.Entities.IssueStatus.Draft));
        await archive.Services.GetRequiredService<IArchiveChanges>().IssueChangedAsync(new DateOnly(2019, 5, 5));
    }

    [Fact]
    public async Task Readers_of_two_languages_and_themes_are_given_their_own_page()
    {
        string chinese = await GetAsync("/issues/2021", ""), english = await GetAsync("/issues/2021", ".AspNetCore.Culture=c%3Den%7Cuic%3Den"),
            dark = await GetAsync("/issues/2021", "theme=dark");
        Assert.Contains("休刊", chinese, StringComparison.Ordinal);
        Assert.Contains("No paper appeared", english, StringComparison.Ordinal);
        Assert.Contains("data-theme=\"dark\"", dark, StringComparison.Ordinal);
        Assert.Equal(chinese, await GetAsync("/issues/2021", ""));
    }

    [Fact]
    public async Task A_kept_answer_is_given_again_with_its_headers_and_never_to_one_who_is_signed_in()
    {
        HttpResponseMessage first = await archive.Client().GetAsync("/issues/2020-12-31"), second = await archive.Client().GetAsync("/issues/2020-12-31");
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        foreach (string name in (string[])["ETag", "Cache-Control", "Vary", "Content-Security-Policy", "X-Content-Type-Options"])
            Assert.Equal(first.Headers.GetValues(name), second.Headers.GetValues(name));
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        Assert.Equal(first.Content.Headers.ContentLength, second.Content.Headers.ContentLength);
        var editor = new HttpRequestMessage(HttpMethod.Get, "/issues/2020-12-31");
        editor.Headers.Add("Cookie", ".AspNetCore.Identity.Application=someone");
        Assert.Null((await archive.Client().SendAsync(editor)).Headers.ETag);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("")]
    public async Task A_kept_page_comes_in_an_encoding_the_reader_reads(string encoding)
    {
        for (int time = 0; time < 2; time++)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/issues/2020/02");
            if (encoding.Length > 0) request.Headers.AcceptEncoding.ParseAdd(encoding);
            HttpResponseMessage response = await archive.Client().SendAsync(request);
            Assert.Equal(encoding, string.Join(',', response.Content.Headers.ContentEncoding));
        }
    }

    [Theory]
    [InlineData("/issues/2021-01-01.json", HttpStatusCode.NotFound)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    public async Task What_is_not_kept_bears_no_tag(string address, HttpStatusCode status)
    {
        HttpResponseMessage response = await archive.Client().GetAsync(address);
        Assert.Equal(status, response.StatusCode);
        Assert.Null(response.Headers.ETag);
    }

    private async Task<string> GetAsync(string address, string cookie)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie.Length > 0) request.Headers.Add("Cookie", cookie);
        return await (await archive.Client().SendAsync(request)).Content.ReadAsStringAsync();
    }
}
