using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CityEveningNews.Archive.Tests.Storage;

public sealed class MigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("archive-").FullName;

    private string Path => System.IO.Path.Combine(_folder, ArchiveDatabase.FileName);

    [Theory]
    [InlineData("2026-11-24 12:34:56.789+00:00", 1795523696789)]
    [InlineData("2026-11-24 12:34:56.7891234+00:00", 1795523696789)]
    [InlineData("2021-02-20 12:00:00+00:00", 1613822400000)]
    [InlineData("1969-12-31 23:59:59.5+00:00", -500)]
    public async Task The_time_of_an_issues_last_change_outlives_its_new_form(string stored, long milliseconds)
    {
        await using ArchiveDbContext db = Open();
        await db.GetService<IMigrator>().MigrateAsync("20261124120445_IngestBatches");
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO Sources (Id, IssueId, Sha256, FileName, EncodingName, Bytes, UploadedAt) VALUES (1, 7, '', '', '', x'', '2026-01-01 00:00:00+00:00');
            INSERT INTO Issues (Id, Publication, Date, Edition, Status, Masthead, LastArticleNumber, ArticleCount, ParserVersion, Diagnostics, Confidence, Unplaced,
                CreatedAt, UpdatedAt, Version, SourceId)
            VALUES (7, '城市晚报', '2021-02-19', 1, 1, '{{}}', 0, 0, '1', '[]', 1.0, '[]', '2026-01-01 00:00:00+00:00', {0}, 1, 1);
            INSERT INTO Articles (Id, IssueId, Number, Position, Kind, CharacterCount, Withdrawn, UpdatedAt, Version) VALUES (9, 7, 1, 0, 0, 0, 0, '2026-01-01 00:00:00+00:00', 1)
            """, stored);
        await db.Database.MigrateAsync();
        Issue issue = await db.Issues.AsNoTracking().SingleAsync();
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), issue.UpdatedAt);
        Assert.Equal("城市晚报", issue.Publication);
        Assert.Equal(7, (await db.Articles.AsNoTracking().SingleAsync()).IssueId);
        Assert.Equal(1, await db.Issues.CountAsync(i => i.UpdatedAt >= issue.UpdatedAt && i.UpdatedAt < issue.UpdatedAt.AddMilliseconds(1)));
    }

    [Fact]
    public async Task A_place_that_an_issue_left_outlives_the_key_by_which_several_can_have_left_it()
    {
        await using ArchiveDbContext db = Open();
        await db.GetService<IMigrator>().MigrateAsync("20261124161000_SearchNumbers");
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO Sources (Id, IssueId, Sha256, FileName, EncodingName, Bytes, UploadedAt) VALUES (1, 7, '', '', '', x'', '2026-01-01 00:00:00+00:00');
            INSERT INTO Issues (Id, Publication, Date, Edition, Status, Masthead, LastArticleNumber, ArticleCount, ParserVersion, Diagnostics, Confidence, Unplaced,
                CreatedAt, UpdatedAt, Version, SourceId, MastheadContested, OrderCorrected)
            VALUES (7, '城市晚报', '2021-02-20', 1, 1, '{{}}', 5, 0, '1', '[]', 1.0, '[]', '2026-01-01 00:00:00+00:00', 0, 1, 1, 0, 0);
            INSERT INTO FormerAddresses (Date, Edition, IssueId, LastArticleNumber) VALUES ('2021-02-19', 1, 7, 5)
            """);
        await db.Database.MigrateAsync();
        FormerAddress former = await db.FormerAddresses.AsNoTracking().SingleAsync();
        Assert.Equal((new DateOnly(2021, 2, 19), 1, 7, 5), (former.Date, former.Edition, former.IssueId, former.LastArticleNumber));

        await db.GetService<IMigrator>().MigrateAsync("20261124161000_SearchNumbers");
        Assert.Equal(7, (await db.FormerAddresses.AsNoTracking().SingleAsync()).IssueId);
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(ArchiveDatabase.ConnectionString(Path))) SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }

    private ArchiveDbContext Open()
    {
        var options = new DbContextOptionsBuilder<ArchiveDbContext>();
        ArchiveDatabase.Configure(options, Path);
        // A crash in the midst of a migration leaves the archive as it was before.
        options.ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.NonTransactionalMigrationOperationWarning));
        return new ArchiveDbContext(options.Options);
    }
}
