using System.Net;
using AngleSharp.Dom;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Pages;

public sealed class ReporterPageTests(SampleArchive archive) : IClassFixture<SampleArchive>
{
    [Theory]
    [InlineData("", "刘佳雪 王强")]
    [InlineData("?initial=l", "刘佳雪")]
    [InlineData("?initial=w", "王强")]
    [InlineData("?initial=z", "")]
    [InlineData("?filter=佳", "刘佳雪")]
    [InlineData("?filter=wang", "王强")]
    [InlineData("?filter=LiuJia", "刘佳雪")]
    [InlineData("?filter=%25", "")]
    [InlineData("?after=liu jia xue.99", "王强")]
    [InlineData("?after=rubbish", "刘佳雪 王强")]
    public async Task Reporters_are_listed_by_pinyin(string query, string names)
    {
        IDocument page = await archive.Client().GetPageAsync("/reporters" + query);
        Assert.Equal(names, string.Join(' ', page.QuerySelectorAll(".names a").Select(link => link.TextContent)));
    }

    [Fact]
    public async Task Initials_carry_their_counts() =>
        Assert.Equal(["L 1", "W 1"], (await archive.Client().GetPageAsync("/reporters")).QuerySelectorAll(".letters a").Skip(1).Select(link => link.Words()));

    [Fact]
    public async Task A_reporter_s_articles_stand_newest_first_with_companions_and_years()
    {
        IDocument page = await archive.Client().GetPageAsync("/reporters/刘佳雪");
        Assert.Equal(["/articles/20210221-ed2-1", "/articles/20210219-1"], page.QuerySelectorAll(".day-list a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["王强"], page.QuerySelectorAll(".names a").Select(link => link.TextContent));
        Assert.Equal("档案中共 2 篇", page.QuerySelector(".reporter-total")!.TextContent);
        Assert.Equal("2021", Assert.Single(page.QuerySelectorAll(".years-active a")).TextContent);
        IDocument rest = await archive.Client().GetPageAsync("/reporters/刘佳雪?after=20210221-ed2-1");
        Assert.Equal(["/articles/20210219-1"], rest.QuerySelectorAll(".day-list a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Nobody_is_led_to_a_person_whom_only_a_draft_names()
    {
        using var own = new SampleArchive();
        await own.InitializeAsync();
        await using (AsyncServiceScope scope = own.Services.CreateAsyncScope())
        {
            await SampleArchive.AddAsync(
                scope.ServiceProvider.GetRequiredService<ArchiveDbContext>(), "2021-02-25", 12333, status: IssueStatus.Draft,
                people: [(new Reporter { Name = "赵未见", Pinyin = "zhao wei jian" }, CreditRole.Text)]);
        }

        await own.Services.GetRequiredService<IArchiveChanges>().IssueChangedAsync(new DateOnly(2021, 2, 25));
        Assert.Equal(HttpStatusCode.NotFound, (await own.Client().GetAsync("/reporters/赵未见")).StatusCode);
        Assert.DoesNotContain("赵未见", await own.Client().GetStringAsync("/search/suggest?q=zhao"), StringComparison.Ordinal);
        Assert.Null((await own.Client().GetPageAsync("/search?q=赵未见")).QuerySelector("a[href^='/reporters/']"));
        Assert.Contains("刘佳雪", await own.Client().GetStringAsync("/search/suggest?q=liu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_not_found() => Assert.Equal(HttpStatusCode.NotFound, (await archive.Client().GetAsync("/reporters/无名氏")).StatusCode);
}
