using System.Text;
using CityEveningNews.Archive.Ingest;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Tests.Ingest;

public sealed class IngestServiceTests
{
    [Fact]
    public async Task An_empty_file_is_refused_and_nothing_is_stored()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        IngestResult result = await archive.IngestAsync([]);
        Assert.Equal(("empty", IngestOutcome.Refused), (result.Refusal!.Code, result.Outcome));
        Assert.Equal(0, await archive.UseAsync(db => db.Sources.CountAsync()));
    }

    [Fact]
    public async Task The_seed_is_created_once_and_unchanged_after_that()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        Assert.Equal(IngestOutcome.Created, (await archive.IngestAsync(TestArchive.Seed)).Outcome);
        IngestResult again = await archive.IngestAsync(TestArchive.Seed);
        Assert.Equal((IngestOutcome.Unchanged, "/issues/2021-02-19"), (again.Outcome, again.Address));
        Assert.Equal(1, await archive.UseAsync(db => db.Issues.CountAsync()));
    }

    [Fact]
    public async Task Other_bytes_for_the_same_day_update_the_issue_and_keep_article_numbers_and_both_sources()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(TestArchive.Seed);
        var before = await archive.UseAsync(db => db.Articles.OrderBy(a => a.Number).Select(a => new { a.Number, a.Headline }).ToListAsync());
        byte[] changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(TestArchive.Seed).Replace("开学时间确定", "开学时间已定", StringComparison.Ordinal));

        IngestResult result = await archive.IngestAsync(changed);

        Assert.Equal(IngestOutcome.Updated, result.Outcome);
        var after = await archive.UseAsync(db => db.Articles.OrderBy(a => a.Number).Select(a => new { a.Number, a.Headline }).ToListAsync());
        Assert.Equal(before.Select(a => a.Number), after.Select(a => a.Number));
        Assert.Contains(after, a => a.Headline == "长春中小学开学时间已定");
        Assert.Equal(2, await archive.UseAsync(db => db.Sources.CountAsync()));
    }

    [Fact]
    public async Task The_uploaded_bytes_are_kept_as_they_came()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(TestArchive.Seed, "seeds/2021-02-19.txt");
        var source = await archive.UseAsync(db => db.Sources.SingleAsync());
        Assert.Equal(TestArchive.Seed, source.Bytes);
        Assert.Equal("2021-02-19.txt", source.FileName);
    }

    [Fact]
    public async Task A_page_from_the_future_is_refused()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        string page = Encoding.UTF8.GetString(TestArchive.Seed)
            .Replace("2021年2月", "2031年2月", StringComparison.Ordinal).Replace("辛丑年正月初八 19", "星期三 19日", StringComparison.Ordinal)
            .Replace("星期五", "", StringComparison.Ordinal);
        IngestResult result = await archive.IngestAsync(Encoding.UTF8.GetBytes(page));
        Assert.Equal("future-date", result.Refusal?.Code);
    }

    [Theory]
    [InlineData("2026年1月3日 星期六", null)]
    [InlineData("2026年1月4日 星期日", "future-date")]
    public async Task A_page_is_of_tomorrow_at_the_latest(string day, string? code)
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        IngestResult result = await archive.IngestAsync(Encoding.UTF8.GetBytes($"城市晚报\n{day}\n头条标题在此\n本报讯 这是一段正文，说的是一件事情。\n"));
        Assert.Equal(code, result.Refusal?.Code);
    }
}
