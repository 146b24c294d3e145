using System.Net;
using System.Text;
using AngleSharp.Dom;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Tests.ReadingOrder;
using CityEveningNews.Web.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Desk;

public sealed class ReviewPageTests : IAsyncLifetime, IDisposable
{
    // A weekday and a number that are not the day's; two ends, either of which may go on with either beginning.
    private const string Page = "城市晚报\n\n2021年2月20日 星期五 辛丑年正月初九\n\n总第12300期 今日4版\n\n" + DoubtfulPage.Stories;

    private const string Address = "/editor/issues/2021-02-20";
    private readonly ArchiveFactory _archive = new();
    private HttpClient _editor = null!;

    public async Task InitializeAsync()
    {
        _editor = _archive.CreateClient();
        _editor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        await using (AsyncServiceScope scope = _archive.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync("editor", "morning edition 1983", DeskRoles.Editor);
        await SubmitAsync("/editor/sign-in", "form.desk-form", ("name", "editor"), ("password", "morning edition 1983"));
        await using AsyncServiceScope ingest = _archive.Services.CreateAsyncScope();
        await ingest.ServiceProvider.GetRequiredService<IngestService>()
            .IngestAsync(Encoding.UTF8.GetBytes(Page), "page.txt", new IngestOptions { Publish = false });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _editor.Dispose();
        _archive.Dispose();
    }

    [Fact]
    public async Task Contradictions_of_the_masthead_stand_before_the_doubts_and_name_both_sides()
    {
        IDocument page = await _editor.GetPageAsync(Address);
        string[] codes = [.. page.QuerySelectorAll(".doubt").Select(d => d.GetAttribute("data-code")!)];
        Assert.Equal(["weekday-mismatch", "number-out-of-sequence", "doubtful-join"], codes);
        string[] words = [.. page.QuerySelectorAll(".doubt-why").Select(w => w.Words())];
        Assert.Equal("The page says 星期五, but 2021-02-20 is a 星期六.", words[0]);
        Assert.Equal("The page is number 12300, which does not go with number 12328 of 2021-02-19.", words[1]);
    }

    [Fact]
    public async Task Every_passage_leads_to_its_lines_and_every_line_to_its_passage()
    {
        IDocument page = await _editor.GetPageAsync(Address);
        Assert.Equal(30, page.QuerySelectorAll(".review-line").Length);
        Assert.All(page.QuerySelectorAll(".review-panes a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        IElement paragraph = page.QuerySelectorAll(".part-paragraph").Single(p => p.GetAttribute("data-lines") == "9-13,29-30");
        Assert.Equal("#L9", paragraph.QuerySelector(".passage-lines a")!.GetAttribute("href"));
        Assert.Equal("#" + paragraph.Id, page.QuerySelector("#L29 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task One_click_takes_the_runner_up_and_one_more_leaves_it_to_the_parser_again()
    {
        IDocument before = await _editor.GetPageAsync(Address);
        string read = Read(before);

        IDocument after = await PressAsync(before, "form:has(button[data-way=RunnerUp])");
        Assert.Contains("乘客可以向车上的工作人员说明", Read(after), StringComparison.Ordinal);
        Assert.Empty(after.QuerySelectorAll("[data-code=doubtful-join]"));
        Assert.Contains("editor", after.QuerySelector(".review-settled .doubt-by")!.TextContent, StringComparison.Ordinal);

        IDocument back = await PressAsync(after, ".review-settled form");
        Assert.Equal(read, Read(back));
        Assert.Single(back.QuerySelectorAll("[data-code=doubtful-join]"));
    }

    [Fact]
    public async Task What_a_click_settled_is_in_the_history_and_is_undone_there()
    {
        IDocument before = await _editor.GetPageAsync(Address);
        await PressAsync(before, "form:has(button[data-way=Chosen])");
        IDocument history = await _editor.GetPageAsync(Address + "/history");
        Assert.Contains(history.QuerySelectorAll(".history ins"), added => added.TextContent.Contains("Join settled by hand", StringComparison.Ordinal));

        string act = history.QuerySelector("button[name=act]")!.GetAttribute("value")!;
        await SubmitAsync(history.QuerySelector("form:has(button[name=act])")!, Address + "/history?handler=Undo", ("act", act));
        IDocument after = await _editor.GetPageAsync(Address);
        Assert.Equal(Read(before), Read(after));
        Assert.Empty(after.QuerySelectorAll(".review-settled"));
        Assert.Single(after.QuerySelectorAll("[data-code=doubtful-join]"));
    }

    [Fact]
    public async Task A_choice_made_on_an_outdated_page_is_not_carried_out()
    {
        IDocument old = await _editor.GetPageAsync(Address);
        string read = Read(await PressAsync(old, "form:has(button[data-way=Chosen])"));
        IDocument refused = await PressAsync(old, "form:has(button[data-way=RunnerUp])");
        Assert.NotNull(refused.QuerySelector("[role=alert]"));
        Assert.Equal(read, Read(refused));
    }

    [Fact]
    public async Task A_draft_whose_masthead_contradicts_itself_is_published_once_the_editor_says_that_they_have_seen_it()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _editor.GetAsync("/issues/2021-02-20")).StatusCode);
        IDocument page = await _editor.GetPageAsync(Address);
        IElement form = page.QuerySelector("form.review-publish")!;
        Assert.NotNull(form.QuerySelector("input[name=confirmed][required]"));
        await SubmitAsync(form, Address);
        Assert.Equal(HttpStatusCode.NotFound, (await _editor.GetAsync("/issues/2021-02-20")).StatusCode);
        await SubmitAsync(form, Address, ("confirmed", "true"));
        Assert.Equal(HttpStatusCode.OK, (await _editor.GetAsync("/issues/2021-02-20")).StatusCode);
    }

    [Fact]
    public async Task What_the_masthead_says_rightly_is_no_contradiction_any_more()
    {
        await using (AsyncServiceScope scope = _archive.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
            var issue = await db.Issues.SingleAsync(i => i.Date == new DateOnly(2021, 2, 20));
            issue.Masthead = issue.Masthead with { Weekday = "星期六", IssueNumber = 12329 };
            issue.IssueNumber = 12329;
            await db.SaveChangesAsync();
        }

        IDocument page = await _editor.GetPageAsync(Address);
        Assert.Empty(page.QuerySelectorAll(".review-contradictions"));
    }

    [Fact]
    public async Task An_issue_that_is_not_there_has_no_review()
    {
        foreach (string address in (string[])["2021-02-21", "2021-02-20/ed-2", "not-a-date", "2021-02-20/ed-99999999999"])
            Assert.Equal(HttpStatusCode.NotFound, (await _editor.GetAsync($"/editor/issues/{address}")).StatusCode);
    }

    private static string Read(IDocument page) => string.Join('\n', page.QuerySelectorAll(".review-article p").Select(p => p.TextContent));

    private Task<IDocument> PressAsync(IDocument page, string form) => SubmitAsync(page.QuerySelector(form)!, Address);

    private async Task SubmitAsync(string address, string form, params (string Name, string Value)[] fields) =>
        await SubmitAsync((await _editor.GetPageAsync(address)).QuerySelector(form)!, address, fields);

    private async Task<IDocument> SubmitAsync(IElement form, string address, params (string Name, string Value)[] fields)
    {
        var sent = form.QuerySelectorAll("input[type=hidden]")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
            .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        string action = form.GetAttribute("action") is { Length: > 0 } own ? own : address;
        HttpResponseMessage answer = await _editor.PostAsync(action, new FormUrlEncodedContent(sent));
        Assert.True(answer.IsSuccessStatusCode, $"{action}: {answer.StatusCode}");
        return await _editor.GetPageAsync(answer.RequestMessage!.RequestUri!.PathAndQuery);
    }
}
