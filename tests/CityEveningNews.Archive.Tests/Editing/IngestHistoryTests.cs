using System.Text;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Tests.Editing;

public sealed class IngestHistoryTests
{
    private const int SchoolStory = 3;

    [Fact]
    public async Task A_new_issue_has_no_history_and_a_second_text_writes_what_it_changed_and_by_whom()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(TestArchive.Seed);
        Assert.Equal(0, await archive.UseAsync(db => db.Revisions.CountAsync()));

        await archive.IngestAsync(Seed(("开学时间确定", "开学时间已定")), options: new IngestOptions { UploadedBy = "沈编辑" });

        Revision revision = await archive.UseAsync(db => db.Revisions.SingleAsync());
        Assert.Equal((SchoolStory, RevisionKind.Ingest, "沈编辑"), (revision.ArticleNumber, revision.Kind, revision.By));
        Assert.Contains("开学时间确定", revision.Before, StringComparison.Ordinal);
        Assert.Contains("开学时间已定", revision.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_text_does_not_change_keeps_its_version()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(TestArchive.Seed);
        var before = await archive.UseAsync(db => db.Articles.OrderBy(a => a.Number).Select(a => a.Version).ToListAsync());
        await archive.IngestAsync(Seed(("开学时间确定", "开学时间已定")));
        var after = await archive.UseAsync(db => db.Articles.OrderBy(a => a.Number).Select(a => a.Version).ToListAsync());
        Assert.Equal(before.Select((version, i) => i + 1 == SchoolStory ? version + 1 : version), after);
    }

    private static byte[] Seed(params (string Old, string New)[] changes) =>
        Encoding.UTF8.GetBytes(changes.Aggregate(
            Encoding.UTF8.GetString(TestArchive.Seed), (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal)));
}
