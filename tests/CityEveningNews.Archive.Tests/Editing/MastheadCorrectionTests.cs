using System.Text;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Tests.Editing;

public sealed class MastheadCorrectionTests
{
    private static readonly DateOnly NextDay = new(2021, 2, 20);

    [Fact]
    public async Task A_corrected_field_is_in_lists_and_in_the_history_and_can_be_restored()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        ParsedMasthead before = (await archive.IssueAsync()).Masthead;
        await archive.EditAsync(new CorrectMasthead(before with { IssueNumber = 12345, Weekday = "星期四" }));
        Issue issue = await archive.IssueAsync();
        Assert.Equal((12345, "星期四"), (issue.IssueNumber, issue.Weekday));

        Revision revision = await archive.UseAsync(db => db.Revisions.SingleAsync());
        Assert.Equal((null, RevisionKind.Masthead), (revision.ArticleNumber, revision.Kind));
        await archive.EditAsync(new RestoreVersion(revision.Id, Before: true));
        Assert.Equal(before.IssueNumber, (await archive.IssueAsync()).IssueNumber);
    }

    [Fact]
    public async Task Another_date_moves_the_issue_and_remembers_where_it_stood()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        Issue before = await archive.IssueAsync();
        EditResult moved = await archive.EditAsync(new CorrectMasthead(before.Masthead with { Date = NextDay }));
        Assert.Equal("/issues/2021-02-20", moved.Address);
        FormerAddress former = await archive.UseAsync(db => db.FormerAddresses.SingleAsync());
        Assert.Equal((EditingArchive.Day, 1, before.Id, before.LastArticleNumber), (former.Date, former.Edition, former.IssueId, former.LastArticleNumber));

        // Reading again does not move it back, and another issue of the old day gives none of the old article numbers again.
        await archive.EditAsync(new ReadAgain(), NextDay);
        Assert.Equal(NextDay, (await archive.IssueAsync()).Date);
        Assert.Equal(IngestOutcome.Created, (await archive.IngestAsync(EditingArchive.Seed(("开学时间确定", "开学时间已定")))).Outcome);
        Assert.Equal(before.LastArticleNumber + 1, await archive.UseAsync(db => db.Articles.Where(a => a.Issue!.Date == EditingArchive.Day).MinAsync(a => a.Number)));
    }

    [Fact]
    public async Task A_date_that_another_issue_of_the_paper_has_is_refused_unless_the_edition_differs()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        await archive.IngestAsync(Encoding.UTF8.GetBytes("城市晚报\n2021年2月20日 星期六\n另一天的头条标题在此\n本报讯 这是另一天的一段正文，说的是另一件事情，与前一天毫不相干。\n"));
        Assert.Equal(2, await archive.UseAsync(db => db.Issues.CountAsync()));
        ParsedMasthead masthead = await archive.UseAsync(db => db.Issues.Where(i => i.Date == EditingArchive.Day).Select(i => i.Masthead).SingleAsync());

        Assert.Equal("date-taken", await archive.RefusalAsync(new CorrectMasthead(masthead with { Date = NextDay })));
        EditResult moved = await archive.EditAsync(new CorrectMasthead(masthead with { Date = NextDay, EditionName = "下午版" }));
        Assert.Equal("/issues/2021-02-20/ed-2", moved.Address);
    }

    [Theory]
    [InlineData(null, "no-date")]
    [InlineData("2031-01-01", "future-date")]
    public async Task A_date_that_cannot_be_is_refused(string? date, string code)
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        ParsedMasthead masthead = (await archive.IssueAsync()).Masthead with { Date = date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(code, await archive.RefusalAsync(new CorrectMasthead(masthead)));
    }
}
