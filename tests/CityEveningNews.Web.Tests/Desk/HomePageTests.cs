using System.Net;
using System.Text;
using AngleSharp.Dom;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Desk;

public sealed class HomePageTests(ArchiveFactory archive) : IClassFixture<ArchiveFactory>
{
    [Fact]
    public async Task The_home_lists_the_least_sure_draft_first_then_missing_days_failed_uploads_and_what_was_changed_last()
    {
        await UseAsync<IngestService>(async ingest =>
        {
            foreach ((string day, string weekday, string number) in new[] { ("2月21日", "星期日", "总第12331期"), ("2月17日", "星期五", "") })
            {
                string page = $"城市晚报\n\n2021年{day} {weekday}\n\n{number} 今日4版\n\n春季植树本周开始\n\n　　本报讯（记者 王小明）市林业和园林局昨日介绍，植树本周开始。\n";
                await ingest.IngestAsync(Encoding.UTF8.GetBytes(page), "page.txt", new IngestOptions { Publish = false });
            }
        });
        await UseAsync<ArchiveDbContext>(async db =>
        {
            db.Issues.Single(i => i.Date == new DateOnly(2021, 2, 17)).Confidence = 0.4;
            var batch = new IngestBatch { CreatedAt = ArchiveFactory.Now };
            batch.Jobs.Add(new IngestJob { FileName = "scan.pdf", State = IngestJobState.Refused, Refusal = new Refusal("binary", "A PDF is no text.") });
            db.IngestBatches.Add(batch);
            await db.SaveChangesAsync();
        });

        HttpClient editor = await SignInAsync();
        IDocument home = await editor.GetPageAsync("/editor");
        Assert.Equal(["2021-02-17", "2021-02-21"], home.QuerySelectorAll("[aria-labelledby=drafts] th a").Select(a => a.TextContent));
        Assert.Equal("/editor/issues/2021-02-17", home.QuerySelector("[aria-labelledby=drafts] th a")!.GetAttribute("href"));
        Assert.Contains("scan.pdf", home.QuerySelector("[aria-labelledby=failed]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(home.QuerySelector("[aria-labelledby=missing]"));

        await UseAsync<IssueEditor>(issues => issues.ApplyAsync(new DateOnly(2021, 2, 21), 1, new ChangeStatus(IssueStatus.Published), new EditedBy("沈编辑")));
        home = await editor.GetPageAsync("/editor");
        Assert.Equal(["2021-02-17"], home.QuerySelectorAll("[aria-labelledby=drafts] th a").Select(a => a.TextContent));
        Assert.Contains("2021-02-21 published 沈编辑", home.QuerySelector("[aria-labelledby=changes] li")!.Words(), StringComparison.Ordinal);
        // Numbers 12329 and 12330 were printed on days between the 19th and the 21st: the 20th is missing.
        Assert.Equal(["02-20"], home.QuerySelectorAll("[aria-labelledby=missing] time").Select(t => t.TextContent));
    }

    [Fact]
    public async Task What_contradicts_itself_is_marked_leads_to_its_review_and_is_listed_when_it_is_published()
    {
        await UseAsync<IngestService>(async ingest =>
        {
            const string page = "城市晚报\n\n2021年2月18日 星期日\n\n总第99999期 今日4版\n\n春季植树本周开始\n\n　　本报讯（记者 王小明）市林业和园林局昨日介绍，植树本周开始。\n";
            await ingest.IngestAsync(Encoding.UTF8.GetBytes(page), "page.txt", new IngestOptions { Publish = true });
        });
        HttpClient editor = await SignInAsync();
        IElement row = (await editor.GetPageAsync("/editor")).QuerySelectorAll("[aria-labelledby=contradicting] tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "2021-02-18");
        // The weekday, and the number that does not go with that of the day after.
        Assert.Equal("contradictions: 2", row.QuerySelector(".home-sure")!.Words());
        Assert.Equal(2, (await editor.GetPageAsync("/editor/issues/2021-02-18")).QuerySelectorAll(".review-contradictions .doubt").Length);
        Assert.Null(row.QuerySelector("button"));
        Assert.Equal("/editor/issues/2021-02-18", row.QuerySelector("td a")!.GetAttribute("href"));

        // The issue beside it does not go with it either.
        string[] both = ["2021-02-19", "2021-02-18"];
        Assert.Equal(both, (await ListedAsync(editor)).Intersect(both));
        await UseAsync<IssueEditor>(issues => issues.ApplyAsync(new DateOnly(2021, 2, 18), 1, new ChangeStatus(IssueStatus.Withdrawn), new EditedBy("沈编辑")));
        Assert.DoesNotContain("2021-02-18", await ListedAsync(editor));
        await editor.GetPageAsync("/editor/issues?list=Nothing", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_that_is_longer_says_how_long_it_is()
    {
        await UseAsync<ArchiveDbContext>(async db =>
        {
            for (int day = 1; day <= 11; day++) await SampleArchive.AddAsync(db, $"2019-03-{day:00}", null, status: IssueStatus.Withdrawn);
        });
        HttpClient editor = await SignInAsync();
        IElement list = (await editor.GetPageAsync("/editor")).QuerySelector("[aria-labelledby=withdrawn]")!;
        Assert.Equal(10, list.QuerySelectorAll("tbody tr").Length);
        string total = list.QuerySelector(".home-more")!.Words();
        Assert.StartsWith("10 of 1", total, StringComparison.Ordinal);
        Assert.InRange((await editor.GetPageAsync(list.QuerySelector(".home-more a")!.GetAttribute("href")!)).QuerySelectorAll("tbody tr").Length, 11, 12);
    }

    [Fact]
    public async Task What_was_changed_last_leads_to_all_that_was_changed_page_by_page()
    {
        await UseAsync<IssueEditor>(async issues =>
        {
            for (int i = 0; i < 26; i++)
            {
                foreach (IssueStatus status in (IssueStatus[])[IssueStatus.Withdrawn, IssueStatus.Published])
                    await issues.ApplyAsync(new DateOnly(2021, 2, 19), 1, new ChangeStatus(status), new EditedBy("沈编辑", $"第{i}次"));
            }
        });
        HttpClient editor = await SignInAsync();
        IElement last = (await editor.GetPageAsync("/editor")).QuerySelector("[aria-labelledby=changes]")!;
        Assert.Equal(12, last.QuerySelectorAll("li").Length);
        IDocument all = await editor.GetPageAsync(last.QuerySelector("p a")!.GetAttribute("href")!);
        Assert.Equal(50, all.QuerySelectorAll(".home-list li").Length);
        Assert.Equal("第25次", all.QuerySelector(".home-list q")!.TextContent);
        IDocument older = await editor.GetPageAsync(all.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("第0次", older.QuerySelector(".home-list q")!.TextContent);
        Assert.InRange(older.QuerySelectorAll(".home-list li").Length, 2, 10);
    }

    [Fact]
    public async Task An_editor_signs_out_by_the_button_on_the_desk()
    {
        HttpClient editor = await SignInAsync();
        IElement form = (await editor.GetPageAsync("/editor")).QuerySelector(".desk-nav form")!;
        await editor.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(
            form.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!))));
        Assert.StartsWith("/editor/sign-in", (await editor.GetAsync("/editor")).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> ListedAsync(HttpClient editor) =>
        (await editor.GetPageAsync("/editor/issues?list=Contradicting")).QuerySelectorAll("tbody th a").Select(a => a.TextContent);

    private async Task<HttpClient> SignInAsync()
    {
        await UseAsync<Accounts>(accounts => accounts.AddAsync("editor", "morning edition 1983", DeskRoles.Editor));
        HttpClient client = archive.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = true });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        IDocument page = await client.GetPageAsync("/editor/sign-in");
        string token = page.QuerySelector("form.desk-form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await client.PostAsync("/editor/sign-in", new FormUrlEncodedContent(
        [
            KeyValuePair.Create("name", "editor"), KeyValuePair.Create("password", "morning edition 1983"), KeyValuePair.Create("__RequestVerificationToken", token),
        ]));
        return client;
    }

    private async Task UseAsync<T>(Func<T, Task> use)
        where T : notnull
    {
        await using AsyncServiceScope scope = archive.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<T>());
    }
}
