using System.Text;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Ingest.Queue;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Tests.Ingest.Queue;

public sealed class IngestBatchesTests
{
    private static readonly IngestOptions ByEditor = new() { Publish = true, UploadedBy = "沈编辑" };

    [Fact]
    public async Task A_batch_is_worked_through_in_order_and_what_became_of_each_file_is_kept()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        int batch = await AddAsync(archive, new("seed.txt", TestArchive.Seed), new("empty.txt", []), new("again.txt", TestArchive.Seed));

        await archive.Service<IngestWorker>().FinishAsync(batch);

        List<IngestJob> jobs = await JobsAsync(archive);
        Assert.Equal([IngestJobState.Done, IngestJobState.Refused, IngestJobState.Done], jobs.Select(j => j.State));
        Assert.Equal([IngestOutcome.Created, null, IngestOutcome.Unchanged], jobs.Select(j => j.Outcome));
        Assert.Equal(["/issues/2021-02-19", null, "/issues/2021-02-19"], jobs.Select(j => j.Address));
        Assert.Equal("empty", jobs[1].Refusal?.Code);
    }

    [Fact]
    public async Task The_bytes_are_let_go_once_stored_and_kept_while_refused()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        int batch = await AddAsync(archive, new("seed.txt", TestArchive.Seed), new("undated.txt", Encoding.UTF8.GetBytes(UndatedPage)));
        await archive.Service<IngestWorker>().FinishAsync(batch);
        Assert.Equal([UndatedPage], await archive.UseAsync(async db => (await db.IngestJobFiles.ToListAsync()).Select(f => Encoding.UTF8.GetString(f.Bytes))));
    }

    [Fact]
    public async Task A_page_without_a_date_is_stored_once_the_editor_gives_it()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        int batch = await AddAsync(archive, new IncomingText("undated.txt", Encoding.UTF8.GetBytes(UndatedPage)));
        await archive.Service<IngestWorker>().FinishAsync(batch);
        IngestJob refused = Assert.Single(await JobsAsync(archive));
        Assert.Equal(("no-date", IngestJobState.Refused), (refused.Refusal?.Code, refused.State));

        await archive.Service<IngestBatches>().RetryAsync(batch, refused.Id, new DateOnly(1999, 12, 31));
        await archive.Service<IngestWorker>().FinishAsync(batch);

        IngestJob done = Assert.Single(await JobsAsync(archive));
        Assert.Equal((IngestJobState.Done, "/issues/1999-12-31"), (done.State, done.Address));
        Assert.Null(done.Refusal);
    }

    [Fact]
    public async Task What_is_cancelled_is_not_stored_and_what_was_stored_before_stays()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        int batch = await AddAsync(archive, new("seed.txt", TestArchive.Seed), new("undated.txt", Encoding.UTF8.GetBytes(UndatedPage)));
        Assert.True(await archive.Service<IngestJobRun>().NextAsync(batch));

        await archive.Service<IngestBatches>().CancelAsync(batch);

        Assert.False(await archive.Service<IngestJobRun>().NextAsync(batch));
        Assert.Equal([IngestJobState.Done, IngestJobState.Cancelled], (await JobsAsync(archive)).Select(j => j.State));
        Assert.Equal((1, 0), await archive.UseAsync(async db => (await db.Issues.CountAsync(), await db.IngestJobFiles.CountAsync())));
    }

    [Fact]
    public async Task What_cannot_be_committed_together_with_the_issue_undoes_the_issue()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        var how = new IngestOptions { InSameTransaction = (_, _) => throw new InvalidOperationException("taken back") };
        await Assert.ThrowsAsync<InvalidOperationException>(() => archive.IngestAsync(TestArchive.Seed, "seed.txt", how));
        Assert.Equal((0, 0, 0), await archive.UseAsync(async db => (await db.Issues.CountAsync(), await db.Sources.CountAsync(), await db.Articles.CountAsync())));
    }

    [Fact]
    public async Task A_file_that_ended_the_program_thrice_is_refused_and_the_next_goes_on()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        int batch = await AddAsync(archive, new("poison.txt", TestArchive.Seed), new("seed.txt", TestArchive.Seed));
        await archive.UseAsync(db => db.IngestJobs.Where(j => j.FileName == "poison.txt").ExecuteUpdateAsync(set => set.SetProperty(j => j.Attempts, 3)));

        await archive.Service<IngestWorker>().FinishAsync(batch);

        List<IngestJob> jobs = await JobsAsync(archive);
        Assert.Equal(("failed", IngestOutcome.Created), (jobs[0].Refusal?.Code, jobs[1].Outcome));
    }

    [Fact]
    public async Task The_worker_takes_up_what_an_earlier_run_left_waiting()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await AddAsync(archive, new IncomingText("seed.txt", TestArchive.Seed));
        Assert.Equal([1], await archive.Service<IngestBatches>().WaitingBatchesAsync());
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        Task running = archive.Service<IngestWorker>().RunAsync(stop.Token);
        while (!(await JobsAsync(archive)).TrueForAll(j => j.State == IngestJobState.Done)) await Task.Delay(TimeSpan.FromMilliseconds(20), stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Empty(await archive.Service<IngestBatches>().WaitingBatchesAsync());
    }

    [Fact]
    public async Task Another_text_of_an_issue_is_asked_about_and_stored_once_an_editor_says_so()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(Dated("2001年1月5日 星期五"));
        int batch = await AddAskingAsync(archive, true, new IncomingText("other.txt", Dated("2001年1月5日 星期五", "三十多位", "四十多位")));
        await archive.Service<IngestWorker>().FinishAsync(batch);

        IngestJob held = Assert.Single(await JobsAsync(archive));
        Assert.Equal((IngestJobState.Held, null), (held.State, held.Outcome));
        Assert.Equal(new IngestFinding(IngestFindingKind.SameIssue, "/issues/2001-01-05", "/issues/2001-01-05"), Assert.Single(held.Findings));
        Assert.Equal(1, await archive.UseAsync(db => db.Sources.CountAsync()));

        await archive.Service<IngestBatches>().ConfirmAsync(batch, held.Id);
        await archive.Service<IngestWorker>().FinishAsync(batch);
        Assert.Equal((IngestJobState.Done, IngestOutcome.Updated), await archive.UseAsync(db => db.IngestJobs.Select(j => ValueTuple.Create(j.State, j.Outcome!.Value)).SingleAsync()));
    }

    [Fact]
    public async Task An_article_that_another_issue_has_nearly_word_for_word_is_asked_about()
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        await archive.IngestAsync(Dated("2001年1月5日 星期五"));
        int batch = await AddAskingAsync(archive, true,
            new IncomingText("copy.txt", Dated("2001年1月6日 星期六", "三十多位", "四十多位")),
            new IncomingText("own.txt", Encoding.UTF8.GetBytes(DatedText("2001年1月7日 星期日").Split("本报讯")[0] + OtherStory)));
        await archive.Service<IngestWorker>().FinishAsync(batch);

        List<IngestJob> jobs = await JobsAsync(archive);
        Assert.Equal([IngestJobState.Held, IngestJobState.Done], jobs.Select(j => j.State));
        IngestFinding finding = Assert.Single(jobs[0].Findings);
        Assert.Equal((IngestFindingKind.NearIdenticalArticle, "/articles/20010105-1"), (finding.Kind, finding.Address));
        Assert.InRange(finding.Likeness, 0.8, 0.999);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_day_twice_in_one_batch_is_asked_about_whether_the_editor_wants_to_be_asked_or_not(bool ask)
    {
        await using TestArchive archive = await TestArchive.CreateAsync();
        int batch = await AddAskingAsync(archive, ask,
            new IncomingText("a.txt", Dated("2001年1月5日 星期五")), new IncomingText("b.txt", Dated("2001年1月5日 星期五", "三十多位", "四十多位")));
        await archive.Service<IngestWorker>().FinishAsync(batch);
        List<IngestJob> jobs = await JobsAsync(archive);
        Assert.Equal([IngestJobState.Done, IngestJobState.Held], jobs.Select(j => j.State));
        Assert.Equal(new IngestFinding(IngestFindingKind.TwiceInBatch, "/issues/2001-01-05", "a.txt"), Assert.Single(jobs[1].Findings));
    }

    private const string OtherStory = """
        本报讯（记者 李华）今年入冬以来第一场大雪昨夜降临，全市出动清雪车辆六百余台，到今晨五点主要街路已经能够通行。
        公交集团说，受积雪影响，有十二条线路临时绕行，早高峰比平时慢了二十分钟左右。气象台预计，雪将在傍晚前后停下，明天转晴。
        """;

    // Enough of a page to be one: a name, a headline and a story, and no day.
    private const string UndatedPage = """
        城市晚报
        社区食堂今日开张
        本报讯（记者 王小明）昨天上午，西安桥社区食堂正式开张，三十多位老人在这里吃上了热乎的午饭。食堂由社区出地方，街道出补贴，
        饭菜按成本收钱，八十岁以上的老人可以送餐上门。社区主任说，食堂每天六点开门，早饭有粥有饼，午饭四菜一汤，一周不重样。
        """;

    private static string DatedText(string date) => UndatedPage.Replace("城市晚报\n", $"城市晚报\n{date}\n", StringComparison.Ordinal);

    private static byte[] Dated(string date, string old = " ", string fresh = " ") =>
        Encoding.UTF8.GetBytes(DatedText(date).Replace(old, fresh, StringComparison.Ordinal));

    private static Task<int> AddAsync(TestArchive archive, params IncomingText[] texts) => AddAskingAsync(archive, false, texts);

    private static Task<int> AddAskingAsync(TestArchive archive, bool ask, params IncomingText[] texts) =>
        archive.Service<IngestBatches>().AddAsync(texts, ByEditor, ask);

    private static Task<List<IngestJob>> JobsAsync(TestArchive archive) => archive.UseAsync(db => db.IngestJobs.OrderBy(j => j.Position).ToListAsync());
}
