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
    private static readonly DateOnly PreviousDay = new(2021, 2, 18), NextDay = new(2021, 2, 20);

    private static readonly byte[] PreviousPage =
        Encoding.UTF8.GetBytes("城市晚报\n2021年2月18日 星期四\n前一天的头条标题在此\n本报讯 这是前一天的一段正文，说的是另一件事情，与后一天毫不相干。\n");

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

    [Fact]
    public async Task An_issue_moved_to_a_day_that_another_left_takes_none_of_its_addresses()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        int left = (await archive.IssueAsync()).Id;
        await archive.IngestAsync(PreviousPage);
        Assert.Equal("/issues/2021-02-20", await MoveAsync(archive, EditingArchive.Day, NextDay));

        Assert.Equal("/issues/2021-02-19/ed-2", await MoveAsync(archive, PreviousDay, EditingArchive.Day));
        Assert.Equal("/issues/2021-02-18", await MoveAsync(archive, EditingArchive.Day, PreviousDay, edition: 2));
        Assert.Equal(left, await archive.UseAsync(db => db.FormerAddresses.Where(f => f.Date == EditingArchive.Day && f.Edition == 1).Select(f => f.IssueId).SingleAsync()));
        Assert.Equal("/issues/2021-02-19", await MoveAsync(archive, NextDay, EditingArchive.Day));
    }

    [Fact]
    public async Task A_place_that_two_issues_left_is_remembered_for_both_and_the_first_can_come_back_to_it()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        int last = (await archive.IssueAsync()).LastArticleNumber;
        await MoveAsync(archive, EditingArchive.Day, NextDay);
        await archive.IngestAsync(EditingArchive.Seed(("开学时间确定", "开学时间已定")));
        Assert.Equal("/issues/2021-02-18", await MoveAsync(archive, EditingArchive.Day, PreviousDay));

        List<int> numbers = await archive.UseAsync(db => db.FormerAddresses.Where(f => f.Date == EditingArchive.Day && f.Edition == 1)
            .OrderBy(f => f.IssueId).Select(f => f.LastArticleNumber).ToListAsync());
        Assert.Equal([last, 2 * last], numbers);
        Assert.Equal("/issues/2021-02-19", await MoveAsync(archive, NextDay, EditingArchive.Day));
    }

    [Fact]
    public async Task An_issue_that_gave_numbers_elsewhere_which_another_gave_at_its_old_place_takes_the_next_edition()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        await MoveAsync(archive, EditingArchive.Day, NextDay);
        await archive.IngestAsync(EditingArchive.Seed(("开学时间确定", "开学时间已定")));
        await MoveAsync(archive, EditingArchive.Day, PreviousDay);
        await archive.EditAsync(new SplitArticle(1, new PartAddress(0, 1)), NextDay);
        Assert.Equal("/issues/2021-02-19/ed-2", await MoveAsync(archive, NextDay, EditingArchive.Day));
    }

    [Theory]
    [InlineData("早版", null)]
    [InlineData("早版", "晚版")]
    [InlineData(null, "早版")]
    public async Task A_better_text_of_a_page_whose_edition_was_corrected_is_an_update(string? read, string? corrected)
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(Page(read, "报名地点在公园门口"));
        ParsedMasthead masthead = (await archive.IssueAsync()).Masthead;
        Assert.Equal(read, masthead.EditionName);
        await archive.EditAsync(new CorrectMasthead(masthead with { EditionName = corrected }));

        IngestResult better = await archive.IngestAsync(Page(read, "报名地点在公园南门"));

        Assert.Equal((IngestOutcome.Updated, "/issues/2021-02-19"), (better.Outcome, better.Address));
        Assert.Equal(corrected, (await archive.IssueAsync()).Masthead.EditionName);
    }

    [Fact]
    public async Task A_better_text_of_a_page_whose_paper_was_corrected_is_an_update()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        await archive.EditAsync(new CorrectMasthead((await archive.IssueAsync()).Masthead with { Publication = "长春晚报" }));
        Assert.Equal(IngestOutcome.Updated, (await archive.IngestAsync(EditingArchive.Seed(("开学时间确定", "开学时间已定")))).Outcome);
        Assert.Equal("长春晚报", (await archive.IssueAsync()).Publication);
    }

    [Fact]
    public async Task A_page_is_of_the_edition_that_is_named_so_before_one_that_was_read_so()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(Page("早版", "报名地点在公园门口"));
        await archive.EditAsync(new CorrectMasthead((await archive.IssueAsync()).Masthead with { EditionName = "晨版" }));
        await archive.IngestAsync(Page("晚版", "报名地点在学校门口"));
        ParsedMasthead second = await archive.UseAsync(db => db.Issues.Where(i => i.Edition == 2).Select(i => i.Masthead).SingleAsync());
        Assert.Null((await archive.Service<IssueEditor>().ApplyAsync(
            EditingArchive.Day, 2, new CorrectMasthead(second with { EditionName = "早版" }), new EditedBy("沈编辑"))).Refusal);

        Assert.Equal("/issues/2021-02-19/ed-2", (await archive.IngestAsync(Page("早版", "报名地点在学校南门"))).Address);
    }

    [Theory]
    [InlineData(null, "no-date")]
    [InlineData("2026-01-04", "future-date")]
    public async Task A_date_that_cannot_be_is_refused(string? date, string code)
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        ParsedMasthead masthead = (await archive.IssueAsync()).Masthead with { Date = date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(code, await archive.RefusalAsync(new CorrectMasthead(masthead)));
    }

    [Theory]
    [InlineData("2021-02-18", "bad-end")]
    [InlineData("2021-02-19", null)]
    [InlineData("2021-02-26", null)]
    [InlineData("2021-02-27", "bad-end")]
    [InlineData("9999-12-31", "bad-end")]
    public async Task A_double_issue_ends_within_a_week(string end, string? code)
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        ParsedMasthead masthead = (await archive.IssueAsync()).Masthead with { EndDate = DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(code, await archive.RefusalAsync(new CorrectMasthead(masthead)));
    }

    private static byte[] Page(string? edition, string words) => Encoding.UTF8.GetBytes(
        $"城市晚报 {edition}\n2021年2月19日 星期五\n\n全市春季植树本周开始\n\n　　市林业和园林局昨日介绍，今年春季植树从本周开始，全市计划栽植乔木三十万株，{words}。\n");

    private static async Task<string> MoveAsync(TestArchive archive, DateOnly from, DateOnly to, int edition = 1)
    {
        ParsedMasthead masthead = await archive.UseAsync(db => db.Issues.Where(i => i.Date == from && i.Edition == edition).Select(i => i.Masthead).SingleAsync());
        EditResult moved = await archive.Service<IssueEditor>().ApplyAsync(from, edition, new CorrectMasthead(masthead with { Date = to }), new EditedBy("沈编辑"));
        Assert.Null(moved.Refusal);
        return moved.Address!;
    }
}
