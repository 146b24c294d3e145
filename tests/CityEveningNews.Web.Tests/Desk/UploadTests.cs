using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Dom;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Desk;

public sealed class UploadTests(ArchiveFactory archive) : IClassFixture<ArchiveFactory>
{
    private const int FiftyMegabytes = 50 * 1024 * 1024;

    [Fact]
    public async Task Every_kind_of_bad_file_is_refused_with_a_message_of_its_own_in_both_languages()
    {
        (string Name, byte[] Bytes, string Code)[] bad =
        [
            ("empty.txt", [], "empty"),
            ("blank.txt", "  \n\u3000\n"u8.ToArray(), "empty"),
            ("page.pdf", "%PDF-1.7\n1 0 obj"u8.ToArray(), "binary"),
            ("page.png", [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13], "binary"),
            ("page.docx", Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<w/>"u8.ToArray())), "binary"),
            ("wrong.txt", [.. "城市晚报\n"u8, .. Enumerable.Repeat<byte>(0xFF, 400)], "undecodable"),
            ("noise.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 251))], "binary"),
            ("poem.txt", "hello\n"u8.ToArray(), "not-a-page"),
            ("future.txt", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(MadePage.Bytes(0)).Replace("2001年1月1日 星期一", "2031年1月1日 星期三", StringComparison.Ordinal)), "future-date"),
            ("undated.txt", MadePage.Bytes(1, dated: false), "no-date"),
        ];
        (string Name, byte[] Bytes, string Code)[] badZips =
        [
            ("up.zip", Zip(("../../up.txt", MadePage.Bytes(2))), "path-traversal"),
            ("bomb.zip", Zip(("bomb.txt", new byte[1_000_000])), "zip-bomb"),
            ("torn.zip", Zip(("a.txt", MadePage.Bytes(3)))[..^30], "bad-zip"),
            ("pictures.zip", Zip(("a.jpg", [1, 2, 3])), "no-texts"),
        ];
        foreach (string language in (string[])["zh-CN", "en"])
        {
            HttpClient editor = await archive.SignInAsync($"editor-{language}", language: language);
            IDocument texts = await editor.UploadAsync([.. bad.Select(b => (b.Name, b.Bytes))]);
            IDocument zips = await editor.UploadAsync([.. badZips.Select(b => (b.Name, b.Bytes))]);
            IElement[] said = [.. texts.QuerySelectorAll("[data-code]"), .. zips.QuerySelectorAll("[data-code]")];
            Assert.Equal(bad.Concat(badZips).Select(b => b.Code), said.Select(s => s.GetAttribute("data-code")));
            Assert.Equal(13, said.Select(s => s.Words()).Distinct().Count());
            Assert.All(said.Where(s => s.GetAttribute("data-code") is "empty" or "binary" or "undecodable"), s => Assert.Null(s.ParentElement!.QuerySelector("button[formaction*=Retry]")));
            Assert.NotNull(said.Single(s => s.GetAttribute("data-code") == "no-date").ParentElement!.QuerySelector("button[formaction*=Retry]"));
            Assert.All(said, s => Assert.Equal(language == "en", s.Words().All(c => c < 0x3000)));
            Assert.All(said, s => Assert.DoesNotContain("： ", s.Words(), StringComparison.Ordinal));
        }

        DateOnly[] theirs = [.. Enumerable.Range(0, 4).Select(MadePage.Date), new DateOnly(2031, 1, 1)];
        Assert.Equal(0, await CountAsync(db => db.Issues.CountAsync(i => theirs.Contains(i.Date))));
    }

    [Fact]
    public async Task Each_number_of_a_list_says_on_a_phone_what_it_counts()
    {
        HttpClient editor = await archive.SignInAsync("counting", DeskRoles.Administrator, language: "en");
        await editor.UploadAsync([("counted.txt", [])]);
        Assert.Equal(["By", "Files", "Still open"], (await editor.GetPageAsync("/editor/uploads")).QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.GetAttribute("data-label")));
        Assert.Equal(["Role", "State", null], (await editor.GetPageAsync("/editor/accounts")).QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.GetAttribute("data-label")));
    }

    [Fact]
    public async Task A_file_of_fifty_megabytes_is_refused_and_told_the_limit()
    {
        HttpClient editor = await archive.SignInAsync("large", language: "en");
        IDocument page = await editor.UploadAsync([("large.txt", new byte[FiftyMegabytes])]);
        string said = page.QuerySelector("[data-code=too-large]")!.Words();
        Assert.Contains("52,428,800", said, StringComparison.Ordinal);
        Assert.Contains("8,388,608", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_date_is_stored_with_the_date_the_editor_then_gives()
    {
        HttpClient editor = await archive.SignInAsync("dates");
        IDocument page = await editor.UploadAsync([("undated.txt", MadePage.Bytes(4, dated: false))], ("publish", "true"));
        string batch = Batch(page), job = page.QuerySelector("input[name=job]")!.GetAttribute("value")!;
        Assert.NotNull(page.QuerySelector("input[type=date][name=date]"));

        IDocument after = await (await editor.SubmitAsync($"{batch}?handler=Retry", ("job", job), ("date", "1987-06-05"))).ReadPageAsync();

        Assert.Equal("/issues/1987-06-05", after.QuerySelector("td a[href^='/issues/']")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/issues/1987-06-05")).StatusCode);
    }

    [Fact]
    public async Task Another_text_of_an_issue_is_shown_beside_the_stored_one_before_it_is_stored()
    {
        HttpClient editor = await archive.SignInAsync("comparing");
        await editor.UploadAsync([("first.txt", MadePage.Bytes(6))], ("publish", "true"));
        byte[] other = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(MadePage.Bytes(6)).TrimEnd('。', '\n') + "，又及。\n");
        IDocument batch = await editor.UploadAsync([("second.txt", other)]);
        Assert.NotNull(batch.QuerySelector("tr[data-state=Held] [data-finding=SameIssue]"));
        Assert.DoesNotContain("又及", await editor.GetStringAsync("/issues/2001-01-07"), StringComparison.Ordinal);

        string compare = batch.QuerySelector($"tr[data-state=Held] a[href^='{Batch(batch)}/']")!.GetAttribute("href")!;
        IDocument both = await editor.GetPageAsync(compare);
        Assert.Contains("又及", both.QuerySelector("tr[data-change=Changed]")!.TextContent, StringComparison.Ordinal);
        string store = both.QuerySelector("button[formaction*='handler=Store']")!.GetAttribute("formaction")!;
        IDocument after = await (await editor.SubmitAsync(store, ("job", both.QuerySelector("input[name=job]")!.GetAttribute("value")!))).ReadPageAsync();

        Assert.NotNull(after.QuerySelector("tr[data-state=Done]"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(compare)).StatusCode);
    }

    [Fact]
    public async Task The_same_text_in_another_encoding_is_unchanged_and_nobody_is_asked()
    {
        HttpClient editor = await archive.SignInAsync("encodings");
        await editor.UploadAsync([("first.txt", MadePage.Bytes(7))], ("publish", "true"));
        byte[] other = Encoding.GetEncoding("gb18030").GetBytes(Encoding.UTF8.GetString(MadePage.Bytes(7)).Replace("\n", "\r\n", StringComparison.Ordinal));
        IDocument batch = await editor.UploadAsync([("second.txt", other)]);
        Assert.Equal("无变化", batch.QuerySelector("tr[data-state=Done] .file-state")!.TextContent);
    }

    [Fact]
    public async Task A_preview_shows_an_article_as_readers_would_see_it_and_html_as_words()
    {
        HttpClient editor = await archive.SignInAsync("previewing");
        IDocument form = await editor.GetPageAsync("/editor/articles/20210219-3");
        Assert.Equal("/editor/preview", form.QuerySelector("button[data-preview-button]")!.GetAttribute("formaction"));
        HttpResponseMessage answer = await editor.PostAsync("/editor/preview", new FormUrlEncodedContent(
        [
            KeyValuePair.Create("__RequestVerificationToken", DeskClient.Token(form)),
            KeyValuePair.Create("markdown", "---\nheadline: 标题一\n---\n\n第一段<script>alert(1)</script>\n\n## 小标题\n\n第二段\n"),
        ]));
        IElement preview = (await answer.ReadPageAsync()).QuerySelector("[data-preview]")!;
        Assert.Equal(("标题一", "小标题"), (preview.QuerySelector("h2")!.Words(), preview.QuerySelector("h3")!.Words()));
        Assert.Null(preview.QuerySelector("script"));
        Assert.Contains("<script>", preview.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_ten_files_are_answered_with_a_page_that_shows_how_far_they_are()
    {
        HttpClient editor = await archive.SignInAsync("many");
        IDocument page = await editor.UploadAsync([("year.zip", Zip([.. Enumerable.Range(100, 11).Select(i => ($"{i}.txt", MadePage.Bytes(i)))]))], ("unasked", "true"));
        string batch = Batch(page);
        Assert.Equal(11, page.QuerySelectorAll("tr[data-state]").Length);
        IDocument files;
        do
        {
            files = await (await editor.GetAsync($"{batch}?handler=Files")).ReadPageAsync();
        }
        while (files.QuerySelector("[data-working=true]") is not null);
        Assert.Equal(11, files.QuerySelectorAll("tr[data-state=Done]").Length);
        Assert.Contains((await (await editor.GetAsync("/editor/uploads")).ReadPageAsync()).QuerySelectorAll("th a"), a => a.GetAttribute("href") == batch);
    }

    [Fact]
    public async Task An_upload_that_is_interrupted_leaves_nothing_behind()
    {
        await using var own = new ArchiveFactory();
        own.UseKestrel(0);
        HttpClient editor = await own.SignInAsync("interrupted");
        IDocument page = await (await editor.GetAsync("/editor/upload")).ReadPageAsync();
        using (var broken = new StreamContent(new TornStream(MadePage.Bytes(5))))
        using (var form = new MultipartFormDataContent { { new StringContent(DeskClient.Token(page)), "__RequestVerificationToken" }, { broken, "files", "page.txt" } })
            await Assert.ThrowsAnyAsync<Exception>(() => editor.PostAsync("/editor/upload", form));

        await using AsyncServiceScope scope = own.Services.CreateAsyncScope();
        ArchiveDbContext db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        Assert.Equal((0, 0), (await db.IngestBatches.CountAsync(), await db.Issues.CountAsync(i => i.Date == MadePage.Date(5))));
        Assert.Single((await editor.UploadAsync([("page.txt", MadePage.Bytes(5))])).QuerySelectorAll("tr[data-state=Done]"));
    }

    private async Task<int> CountAsync(Func<ArchiveDbContext, Task<int>> count)
    {
        await using AsyncServiceScope scope = archive.Services.CreateAsyncScope();
        return await count(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>());
    }

    private static string Batch(IDocument page) => page.QuerySelector("[data-batch]")!.GetAttribute("data-batch")!.Split('?')[0];

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    // Half the bytes, and then the line is dead.
    private sealed class TornStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position >= Length / 2) throw new SocketException((int)SocketError.ConnectionReset);
            return base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, Length / 2)], cancellationToken);
        }
    }
}
