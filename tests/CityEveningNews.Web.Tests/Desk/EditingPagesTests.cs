using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Desk;

public sealed class EditingPagesTests : IAsyncLifetime, IDisposable
{
    private const string Issue = "/editor/issues/2021-02-19";
    private const string Lead = "/editor/articles/20210219-1";
    private const string School = "/editor/articles/20210219-3";

    private readonly ArchiveFactory _archive = new();
    private EditorClient _editor = null!;

    public async Task InitializeAsync() => _editor = await EditorClient.SignInAsync(_archive);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task A_correction_is_in_the_history_by_characters_and_the_first_version_can_be_restored()
    {
        string markdown = (await _editor.OpenAsync(School)).QuerySelector("textarea")!.TextContent;
        await _editor.SubmitAsync(School, "form.desk-form", "button", ("markdown", markdown.Replace("开学时间确定", "开学时间已定", StringComparison.Ordinal)), ("why", "原文如此"));

        IDocument history = await _editor.OpenAsync(School + "/history");
        IElement change = Assert.Single(history.QuerySelectorAll(".history > li"));
        Assert.Equal(("确", "已"), (change.QuerySelector("del")?.TextContent, change.QuerySelector("ins")?.TextContent));
        Assert.Contains("沈编辑", change.TextContent, StringComparison.Ordinal);
        Assert.Equal("原文如此", change.QuerySelector("q")?.TextContent);

        IElement passage = (await _editor.OpenAsync("/articles/20210219-3")).QuerySelectorAll(".source-passages > li").Single(p => p.QuerySelector("del") is not null);
        Assert.Equal(("确", "已"), (passage.QuerySelector("del")!.TextContent, passage.QuerySelector("ins")?.TextContent));
        Assert.NotEmpty(passage.QuerySelectorAll(".source-lines li"));

        await _editor.SubmitAsync(School + "/history", ".history form", "button[value=true]");
        Assert.Contains("开学时间确定", await _editor.Client.GetStringAsync("/articles/20210219-3"), StringComparison.Ordinal);
        Assert.Equal(2, (await _editor.OpenAsync(Issue + "/history")).QuerySelectorAll(".history > li").Length);
    }

    [Fact]
    public async Task The_reason_of_a_correction_is_kept_as_far_as_its_field_reaches()
    {
        string markdown = (await _editor.OpenAsync(School)).QuerySelector("textarea")!.TextContent;
        await _editor.SubmitAsync(School, "form.desk-form", "button",
            ("markdown", markdown.Replace("开学时间确定", "开学时间已定", StringComparison.Ordinal)), ("why", $" {new string('因', 600)} "));
        Assert.Equal(new string('因', 500), (await _editor.OpenAsync(School + "/history")).QuerySelector(".history q")!.TextContent);
    }

    [Fact]
    public async Task A_withdrawn_article_leaves_a_note_at_its_address_and_can_be_brought_back()
    {
        await _editor.SubmitAsync(School + "/history", "form.desk-form", "button");
        Assert.Equal(HttpStatusCode.Gone, (await _editor.Client.GetAsync("/articles/20210219-3")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await _editor.Client.GetAsync("/articles/20210219-3.json")).StatusCode);
        Assert.Null((await _editor.OpenAsync("/issues/2021-02-19")).QuerySelector("a[href='/articles/20210219-3']"));

        await _editor.SubmitAsync(School + "/history", "form.desk-form", "button");
        Assert.Equal(HttpStatusCode.OK, (await _editor.Client.GetAsync("/articles/20210219-3")).StatusCode);
    }

    [Fact]
    public async Task An_article_is_split_and_merged_again_and_the_merge_is_undone()
    {
        IDocument page = await _editor.OpenAsync(Lead + "/parts");
        string[] parts = [.. page.QuerySelectorAll("input[name=parts]").Select(i => i.GetAttribute("value")!)];
        int before = (await _editor.OpenAsync(Issue + "/arrange")).QuerySelectorAll("tbody tr").Length;

        IDocument arranged = await _editor.SubmitAsync(Lead + "/parts", "form.desk-parts", "button[formaction*=Split]", ("parts", parts[1]), ("headline", "另起一篇"));
        Assert.Equal(before + 1, arranged.QuerySelectorAll("tbody tr").Length);
        IElement made = arranged.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Contains("另起一篇", StringComparison.Ordinal));
        string number = made.QuerySelector("button[formaction*=Merge]")!.GetAttribute("value")!;
        Assert.Contains("另起一篇", await _editor.Client.GetStringAsync($"/articles/20210219-{number}"), StringComparison.Ordinal);
        Assert.Contains("另起一篇", await _editor.Client.GetStringAsync("/search?q=另起一篇"), StringComparison.Ordinal);

        IDocument merged = await _editor.SubmitAsync(Issue + "/arrange", ".desk form", $"button[formaction*=Merge][value='{number}']", ($"into-{number}", "1"));
        Assert.Equal(before, merged.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("另起一篇", await _editor.Client.GetStringAsync("/articles/20210219-1"), StringComparison.Ordinal);

        await _editor.SubmitAsync(Issue + "/history", ".history form", "button[formaction*=Undo]");
        Assert.Equal(before + 1, (await _editor.OpenAsync(Issue + "/arrange")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_paragraph_moves_to_another_article_and_choosing_none_is_refused_in_words()
    {
        IDocument refused = await _editor.SubmitAsync(School + "/parts", "form.desk-parts", "button[formaction*=Move]", ("to", "1"));
        Assert.NotEmpty(refused.QuerySelectorAll("[role=alert] li"));

        IElement part = (await _editor.OpenAsync(School + "/parts")).QuerySelectorAll("label.check")[0];
        string words = part.QuerySelector("span")!.TextContent;
        await _editor.SubmitAsync(School + "/parts", "form.desk-parts", "button[formaction*=Move]", ("parts", part.QuerySelector("input")!.GetAttribute("value")!), ("to", "1"));
        Assert.Contains((await _editor.OpenAsync(Lead + "/parts")).QuerySelectorAll("label.check span"), s => s.TextContent == words);
    }

    [Fact]
    public async Task Articles_are_put_in_order_by_their_places_and_marked_with_a_kind()
    {
        IDocument page = await _editor.OpenAsync(Issue + "/arrange");
        string[] order = Order(page);
        IDocument moved = await _editor.SubmitAsync(Issue + "/arrange", ".desk form", "button", (order[^1], "1"));
        Assert.Equal([order[^1], .. order[..^1]], Order(moved));

        await _editor.SubmitAsync(Issue + "/arrange", ".desk form", "button[formaction*=Kind][value='3']", ("kind-3", "Advertisement"));
        Assert.Contains("广告", (await _editor.OpenAsync("/issues/2021-02-19")).QuerySelector(".kind-advertisement")!.TextContent, StringComparison.Ordinal);

        static string[] Order(IDocument page) => [.. page.QuerySelectorAll("input.place").Select(i => i.GetAttribute("name")!)];
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_nothing_is_overwritten()
    {
        IDocument stale = await _editor.OpenAsync(Issue + "/arrange");
        await _editor.SubmitAsync(Issue + "/arrange", ".desk form", "button[formaction*=Withdraw][value='3']");
        IDocument refused = await _editor.SubmitAsync(Issue + "/arrange", stale, ".desk form", "button[formaction*=Withdraw][value='1']");
        Assert.NotEmpty(refused.QuerySelectorAll("[role=alert] li"));
        Assert.Equal(HttpStatusCode.OK, (await _editor.Client.GetAsync("/articles/20210219-1")).StatusCode);
    }

    [Fact]
    public async Task A_corrected_masthead_is_on_the_page_and_what_cannot_be_read_is_named()
    {
        IDocument saved = await _editor.SubmitAsync(Issue + "/masthead", "form.desk-form", "button", ("Slogan", "订正的口号"), ("IssueNumber", "12345"));
        Assert.Equal("12345", saved.QuerySelector("#IssueNumber")!.GetAttribute("value"));
        Assert.Contains("订正的口号", await _editor.Client.GetStringAsync("/issues/2021-02-19.json"), StringComparison.Ordinal);

        IDocument refused = await _editor.SubmitAsync(Issue + "/masthead", "form.desk-form", "button", ("IssueNumber", "一万"), ("Slogan", "又一个"));
        Assert.Contains("一万", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("又一个", refused.QuerySelector("#Slogan")!.GetAttribute("value"));
        Assert.DoesNotContain("又一个", await _editor.Client.GetStringAsync("/issues/2021-02-19.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_date_moves_the_issue_and_every_former_address_leads_to_the_new_one()
    {
        IDocument moved = await _editor.SubmitAsync(Issue + "/masthead", "form.desk-form", "button", ("Date", "2021-02-20"), ("confirmed", "true"));
        Assert.Equal("2021-02-20", moved.QuerySelector("#Date")!.GetAttribute("value"));
        HttpClient reader = _archive.CreateClient(new() { AllowAutoRedirect = false });
        foreach ((string former, string now) in ((string, string)[])
        [
            ("/issues/2021-02-19", "/issues/2021-02-20"), ("/issues/2021-02-19.json", "/issues/2021-02-20.json"),
            ("/articles/20210219-1", "/articles/20210220-1"), ("/articles/20210219-1.md?x=1", "/articles/20210220-1.md?x=1"),
        ])
        {
            HttpResponseMessage response = await reader.GetAsync(former);
            Assert.Equal((HttpStatusCode.Redirect, now), (response.StatusCode, response.Headers.Location?.OriginalString));
        }

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/articles/20210220-1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/articles/20210219-99")).StatusCode);
        await _editor.SubmitAsync("/editor/issues/2021-02-20/history", ".history form", "button[value=true]");
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/issues/2021-02-19")).StatusCode);
    }

    [Fact]
    public async Task A_date_that_moves_the_issue_or_is_not_that_of_its_weekday_is_asked_about_before_it_is_saved()
    {
        IDocument asked = await _editor.SubmitAsync(Issue + "/masthead", "form.desk-form", "button", ("Date", "2000-09-09"));
        Assert.Equal(
            ["本期及各篇文章的地址将从 2021-02-19 移到 2000-09-09。", "版面印的是星期五，而 2000-09-09 是星期六。", "版面印的是辛丑年正月初八，而 2000-09-09 是庚辰年八月十二。"],
            asked.QuerySelectorAll(".problems li").Select(li => li.TextContent));
        Assert.NotNull((await _editor.OpenAsync("/issues/2021-02-19")).QuerySelector("h1, h2"));

        IDocument moved = await _editor.SubmitAsync(Issue + "/masthead", asked, "form.desk-form", "button", ("confirmed", "true"));
        Assert.Equal("已保存。本期已从 /issues/2021-02-19 移到 /issues/2000-09-09，旧地址转到新地址。", moved.QuerySelector("[role=status]")!.TextContent);
        Assert.Null((await _editor.OpenAsync("/editor/issues/2000-09-09/masthead")).QuerySelector("[role=status]"));
        Assert.Equal(
            ["weekday-mismatch", "lunar-mismatch"],
            (await _editor.OpenAsync("/editor/issues/2000-09-09")).QuerySelectorAll(".review-contradictions .doubt").Select(d => d.GetAttribute("data-code")));
    }

    [Fact]
    public async Task The_desks_former_addresses_lead_to_the_new_ones_too()
    {
        await MoveAsync("2021-02-19", "2021-02-20");
        foreach ((string former, string now) in ((string, string)[])
        [
            (Issue, "/editor/issues/2021-02-20"), (Issue + "/masthead", "/editor/issues/2021-02-20/masthead"),
            (School, "/editor/articles/20210220-3"), (School + "/history", "/editor/articles/20210220-3/history"),
        ])
            Assert.Equal(now, (await _editor.Client.GetAsync(former)).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await _editor.Client.GetAsync("/issues/2021-02-19/masthead")).StatusCode);
    }

    [Fact]
    public async Task A_saved_correction_leads_back_to_the_review_and_readers_are_told_of_it()
    {
        Assert.Null((await _editor.OpenAsync("/articles/20210219-3")).QuerySelector(".article-corrected"));
        string markdown = (await _editor.OpenAsync(School)).QuerySelector("textarea")!.TextContent;
        IDocument review = await _editor.SubmitAsync(School, "form.desk-form", "button", ("markdown", markdown.Replace("开学时间确定", "开学时间已定", StringComparison.Ordinal)));
        Assert.Equal("已保存。", review.QuerySelector("[role=status]")!.TextContent);
        Assert.NotNull(review.QuerySelector(".review-panes"));
        Assert.Contains("2021年2月20日", (await _archive.CreateClient().GetPageAsync("/articles/20210219-3")).QuerySelector(".article-corrected")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_are_signed_in_are_led_from_a_page_to_the_desk_and_nobody_else_is_given_theirs()
    {
        foreach (string address in (string[])["/articles/20210219-3", "/issues/2021-02-19"])
        {
            HttpResponseMessage theirs = await _editor.Client.GetAsync(address);
            Assert.True(theirs.Headers.CacheControl!.NoStore);
            Assert.NotNull((await theirs.ReadPageAsync()).QuerySelector(".editor-links a[href='/editor/issues/2021-02-19']"));
            Assert.Null((await _archive.CreateClient().GetPageAsync(address)).QuerySelector(".editor-links"));
        }
    }

    [Fact]
    public async Task The_lines_an_article_was_read_from_stand_beside_it_while_it_is_corrected()
    {
        IDocument page = await _editor.OpenAsync(School);
        Assert.NotEmpty(page.QuerySelectorAll(".correct-source li[value]"));
        Assert.Null(page.QuerySelector("[style]"));
    }

    [Fact]
    public async Task The_addresses_of_an_issue_that_was_moved_lead_to_it_whatever_issue_comes_to_its_old_day()
    {
        await MoveAsync("2021-02-19", "2021-02-20");
        await IngestAsync("2021-02-18", "前一天的头条标题在此");
        await MoveAsync("2021-02-18", "2021-02-19");
        await LeadsAsync("/articles/20210219-1", "/articles/20210220-1");
        await LeadsAsync("/articles/20210218-1", "/articles/20210219-ed2-1");
        await MoveAsync("2021-02-19/ed-2", "2021-02-17");
        await LeadsAsync("/articles/20210219-1", "/articles/20210220-1");
        await LeadsAsync("/articles/20210219-ed2-1", "/articles/20210217-1");

        // A text of the old day stands at its address, with numbers beyond the former ones.
        int beyond = await IngestAsync("2021-02-19", "当天的另一个头条标题");
        await MoveAsync("2021-02-19", "2021-02-16");
        await LeadsAsync("/articles/20210219-1", "/articles/20210220-1");
        await LeadsAsync($"/articles/20210219-{beyond}", $"/articles/20210216-{beyond}");
        await LeadsAsync("/issues/2021-02-19", "/issues/2021-02-16");

        await MoveAsync("2021-02-20", "2021-02-19");
        await LeadsAsync("/articles/20210220-1", "/articles/20210219-1");
        await LeadsAsync($"/articles/20210219-{beyond}", $"/articles/20210216-{beyond}");
    }

    private Task<IDocument> MoveAsync(string from, string day) =>
        _editor.SubmitAsync($"/editor/issues/{from}/masthead", "form.desk-form", "button", ("Date", day), ("confirmed", "true"));

    // Takes a published page of a day in, and says its article's number.
    private async Task<int> IngestAsync(string day, string headline)
    {
        await using AsyncServiceScope scope = _archive.Services.CreateAsyncScope();
        DateOnly date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        byte[] page = Encoding.UTF8.GetBytes($"城市晚报\n{date:yyyy年M月d日}\n{headline}\n本报讯 这是{headline}的一段正文，说的是一件别的事情，与其他各天毫不相干。\n");
        IngestResult made = await scope.ServiceProvider.GetRequiredService<IngestService>().IngestAsync(page, "page.txt", new IngestOptions { Publish = true });
        Assert.Equal(IngestOutcome.Created, made.Outcome);
        return await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Articles.Where(a => a.IssueId == made.IssueId).MinAsync(a => a.Number);
    }

    private async Task LeadsAsync(string former, string now)
    {
        HttpClient reader = _archive.CreateClient(new() { AllowAutoRedirect = false });
        HttpResponseMessage response = await reader.GetAsync(former);
        Assert.Equal((HttpStatusCode.Redirect, now), (response.StatusCode, response.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(now)).StatusCode);
    }

    [Fact]
    public async Task Reading_again_keeps_the_correction_and_asks_where_the_parser_contradicts_it()
    {
        await using (AsyncServiceScope scope = _archive.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
            var article = await db.Articles.Include(a => a.Body).SingleAsync(a => a.Number == 3);
            article.Body!.Parsed = article.Body.Parsed! with { Headline = new ParsedText("旧解析的标题", LineSet.Empty) };
            article.Body.Content = article.Body.Content with { Headline = new ParsedText("订正的标题", LineSet.Empty) };
            await db.SaveChangesAsync();
        }

        IDocument report = await _editor.OpenAsync(Issue + "/reparse");
        Assert.Contains("3", report.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        await _editor.SubmitAsync(Issue + "/reparse", "form.desk-form", "button");
        Assert.Contains("订正的标题", await _editor.Client.GetStringAsync("/articles/20210219-3"), StringComparison.Ordinal);

        string choice = (await _editor.OpenAsync(Issue)).QuerySelector(".review-article .review-alert a")!.GetAttribute("href")!;
        IElement both = (await _editor.OpenAsync(choice)).QuerySelector(".contradiction")!;
        Assert.Contains("订正的标题", both.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            both.QuerySelectorAll("h3").Select(heading => ("group", heading.TextContent)),
            both.QuerySelectorAll(".difference").Select(text => (text.GetAttribute("role")!, text.GetAttribute("aria-label")!)));
        await _editor.SubmitAsync("/editor/contradictions", ".contradiction form", "button[value=false]");
        Assert.Null((await _editor.OpenAsync("/editor/contradictions")).QuerySelector(".contradiction"));
        Assert.Contains("订正的标题", await _editor.Client.GetStringAsync("/articles/20210219-3"), StringComparison.Ordinal);
    }
}
