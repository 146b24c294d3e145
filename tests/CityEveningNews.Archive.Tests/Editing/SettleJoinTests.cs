using System.Text;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Tests.ReadingOrder;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Tests.Editing;

public sealed class SettleJoinTests
{
    // Either end may go on with either beginning: the parser doubts.
    private const string Page = "城市晚报\n\n2021年3月3日 星期三 辛丑年正月二十\n\n总第12340期 今日4版\n\n" + DoubtfulPage.Stories;

    [Fact]
    public async Task A_settled_join_is_kept_to_and_outlives_another_extraction_of_the_page()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(Encoding.UTF8.GetBytes(Page));
        JoinChoice doubt = await DoubtAsync(archive);

        Assert.Null(await ChangeAsync(archive, new SettleJoin(doubt.TailLine, doubt.RunnerUpHeadLine)));

        string[] settled = await ParagraphsAsync(archive);
        Assert.Contains(settled, p => p.Contains("车上的工作人员说明", StringComparison.Ordinal));
        Assert.Equal(0, await archive.UseAsync(async db => (await db.Issues.SingleAsync()).Diagnostics.Count));

        // Five empty lines more at the top: every line has another number.
        IngestResult again = await archive.IngestAsync(Encoding.UTF8.GetBytes("\n\n\n\n\n" + Page));
        Assert.Equal(IngestOutcome.Updated, again.Outcome);
        Assert.Equal(settled, await ParagraphsAsync(archive));
    }

    [Fact]
    public async Task A_correction_stays_when_a_join_is_settled_and_leaving_the_join_to_the_parser_gives_the_first_reading_back()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(Encoding.UTF8.GetBytes(Page));
        JoinChoice doubt = await DoubtAsync(archive);
        await archive.UseAsync(async db =>
        {
            Article tree = await db.Articles.Include(a => a.Body).Include(a => a.Bylines).SingleAsync(a => a.Headline == "全市春季植树本周开始");
            await archive.Service<IssueWriter>().ApplyContentAsync(db, tree, tree.Body!.Content with { Headline = new ParsedText("春季植树今天开始", LineSet.Empty) });
            await db.SaveChangesAsync();
        });
        string[] before = await ParagraphsAsync(archive);

        await ChangeAsync(archive, new SettleJoin(doubt.TailLine, doubt.RunnerUpHeadLine));
        Assert.Equal(1, await archive.UseAsync(db => db.Articles.CountAsync(a => a.Headline == "春季植树今天开始")));

        Assert.Null(await ChangeAsync(archive, new UnsettleJoin(doubt.TailLine)));
        Assert.Equal(before, await ParagraphsAsync(archive));
        Assert.NotNull(await DoubtAsync(archive));
    }

    [Fact]
    public async Task Undoing_what_settled_a_join_brings_the_doubt_back_and_a_new_reading_does_not_settle_it_again()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(Encoding.UTF8.GetBytes(Page));
        JoinChoice doubt = await DoubtAsync(archive);
        string[] before = await ParagraphsAsync(archive);
        foreach (int? head in (int?[])[doubt.RunnerUpHeadLine, doubt.ChosenHeadLine])
        {
            Assert.Null(await ChangeAsync(archive, new SettleJoin(doubt.TailLine, head)));
            Assert.Null(await ChangeAsync(archive, new UndoAct(await LastActAsync(archive))));
            Assert.Empty((await archive.UseAsync(db => db.Issues.SingleAsync())).SettledJoins);
            Assert.Equal(doubt, await DoubtAsync(archive));

            Assert.Null(await ChangeAsync(archive, new ReadAgain()));
            Assert.Equal(before, await ParagraphsAsync(archive));
            Assert.Equal(0, await archive.UseAsync(db => db.Articles.CountAsync(a => a.Withdrawn || a.Contest != Contest.None)));
        }
    }

    [Fact]
    public async Task Undoing_a_change_whose_history_does_not_say_what_was_settled_leaves_it_so()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(Encoding.UTF8.GetBytes(Page));
        JoinChoice doubt = await DoubtAsync(archive);
        await ChangeAsync(archive, new SettleJoin(doubt.TailLine, doubt.ChosenHeadLine));
        await archive.UseAsync(async db =>
        {
            Revision revision = await db.Revisions.SingleAsync(r => r.ArticleNumber == null);
            revision.Before = revision.Before!.Replace(",\"settledJoins\":[]", "", StringComparison.Ordinal);
            Assert.Equal(1, await db.SaveChangesAsync());
        });

        Assert.Null(await ChangeAsync(archive, new UndoAct(await LastActAsync(archive))));
        Assert.Single((await archive.UseAsync(db => db.Issues.SingleAsync())).SettledJoins);
    }

    [Theory]
    [InlineData(0, 26)]
    [InlineData(22, 4000)]
    [InlineData(22, 22)]
    public async Task Lines_that_are_not_in_the_source_or_are_one_settle_nothing(int tail, int head)
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(Encoding.UTF8.GetBytes(Page));
        Assert.Equal("no-join", (await ChangeAsync(archive, new SettleJoin(tail, head)))!.Code);
        Assert.Empty((await archive.UseAsync(db => db.Issues.SingleAsync())).SettledJoins);
    }

    [Fact]
    public void A_line_whose_words_stand_twice_elsewhere_is_not_guessed_at()
    {
        SettledJoin[] settled = [new(1, "甲", 2, "乙")];
        Assert.Equal(2, SettledJoins.In(settled, ["", "甲", "乙"]).Joins.Keys.Single());
        Assert.Empty(SettledJoins.In(settled, ["", "甲", "甲", "乙"]).Joins);
    }

    private static async Task<Refusal?> ChangeAsync(TestArchive archive, IssueChange change) =>
        (await archive.Service<IssueEditor>().ApplyAsync(new DateOnly(2021, 3, 3), 1, change, new EditedBy("editor"))).Refusal;

    private static Task<int> LastActAsync(TestArchive archive) => archive.UseAsync(db => db.Revisions.MaxAsync(r => r.IssueVersion));

    private static async Task<JoinChoice> DoubtAsync(TestArchive archive) =>
        (await archive.UseAsync(db => db.Issues.SingleAsync())).Diagnostics.Single(d => d.Join is not null).Join!;

    private static Task<string[]> ParagraphsAsync(TestArchive archive) => archive.UseAsync(async db =>
        (await db.ArticleBodies.OrderBy(b => b.ArticleId).ToListAsync())
            .SelectMany(b => b.Content.Sections).SelectMany(s => s.Paragraphs).Select(p => p.Text).ToArray());
}
