using System.Net;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using CityEveningNews.Web.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Desk;

public sealed class DeskTests(ArchiveFactory archive) : IClassFixture<ArchiveFactory>
{
    [Theory]
    [InlineData("/editor")]
    [InlineData("/editor/upload")]
    public async Task A_stranger_is_sent_to_sign_in(string address)
    {
        HttpClient client = archive.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        HttpResponseMessage response = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/editor/sign-in", response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_the_antiforgery_token_is_refused()
    {
        HttpResponseMessage response = await archive.CreateClient().PostAsync("/editor/sign-in", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_guessed_setup_link_is_not_there()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await archive.CreateClient().GetAsync("/editor/setup?token=guess")).StatusCode);
    }

    [Fact]
    public async Task Somebody_without_the_role_is_forbidden()
    {
        HttpClient client = archive.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await using (AsyncServiceScope scope = archive.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
            Assert.True((await users.CreateAsync(new IdentityUser("reader"), "plain words for a reader")).Succeeded);
        }

        await PostAsync(client, "/editor/sign-in", ("name", "reader"), ("password", "plain words for a reader"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/editor")).StatusCode);
    }

    [Fact]
    public async Task An_editor_signs_in_uploads_a_copy_and_an_empty_file_and_is_told_of_each()
    {
        HttpClient client = archive.CreateClient();
        await using (AsyncServiceScope scope = archive.Services.CreateAsyncScope())
        {
            Assert.True((await scope.ServiceProvider.GetRequiredService<Accounts>()
                .AddAsync("沈编辑", "morning edition 1983", DeskRoles.Editor)).Succeeded);
        }

        await PostAsync(client, "/editor/sign-in", ("name", "沈编辑"), ("password", "morning edition 1983"));
        IDocument page = await OpenAsync(client, "/editor/upload");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token(page)), "__RequestVerificationToken" },
            { new ByteArrayContent(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "2021-02-19.txt"))), "files", "again.txt" },
            { new ByteArrayContent([]), "files", "empty.txt" },
            { new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.7\n%âãÏÓ\n1 0 obj")), "files", "page.pdf" },
        };
        IDocument answer = await ReadAsync(await client.PostAsync("/editor/upload", form));
        string[] rows = [.. answer.QuerySelectorAll(".desk-table tbody tr").Select(r => r.TextContent)];
        Assert.Equal(3, rows.Length);
        Assert.Contains("/issues/2021-02-19", rows[0], StringComparison.Ordinal);
        Assert.Contains("empty", rows[1], StringComparison.Ordinal);
        Assert.Contains("PDF", rows[2], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_corrected_headline_is_on_the_site_and_outlives_a_second_upload_and_a_stale_save_is_shown_both()
    {
        await using var own = new ArchiveFactory();
        HttpClient client = own.CreateClient();
        await using (AsyncServiceScope scope = own.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync("editor", "morning edition 1983", DeskRoles.Editor);
        await PostAsync(client, "/editor/sign-in", ("name", "editor"), ("password", "morning edition 1983"));
        IDocument page = await OpenAsync(client, "/editor/articles/20210219-3");
        string markdown = page.QuerySelector("textarea")!.TextContent, version = page.QuerySelector("input[name=version]")!.GetAttribute("value")!;

        await PostAsync(client, "/editor/articles/20210219-3",
            ("version", version), ("markdown", markdown.Replace("开学时间确定", "开学时间已定", StringComparison.Ordinal)));
        Assert.Contains("开学时间已定", await client.GetStringAsync("/articles/20210219-3"), StringComparison.Ordinal);

        string seed = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "2021-02-19.txt"));
        await PostAsync(client, "/editor/upload", ("text", seed + "\n"), ("unasked", "true"));
        Assert.Contains("开学时间已定", await client.GetStringAsync("/articles/20210219-3"), StringComparison.Ordinal);

        IDocument stale = await ReadAsync(await client.PostAsync("/editor/articles/20210219-3", new FormUrlEncodedContent(
        [
            KeyValuePair.Create("version", version), KeyValuePair.Create("markdown", markdown),
            KeyValuePair.Create("__RequestVerificationToken", Token(await OpenAsync(client, "/editor/articles/20210219-3"))),
        ])));
        Assert.Contains("开学时间已定", stale.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("开学时间确定", stale.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task PostAsync(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        IDocument page = await OpenAsync(client, address);
        await client.PostAsync(address, new FormUrlEncodedContent(
            fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", Token(page)))));
    }

    private static string Token(IDocument page) => page.QuerySelector("form.desk-form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<IDocument> OpenAsync(HttpClient client, string address) => await ReadAsync(await client.GetAsync(address));

    private static async Task<IDocument> ReadAsync(HttpResponseMessage response) =>
        await BrowsingContext.New(Configuration.Default).OpenAsync(async request => request.Content(await response.Content.ReadAsStringAsync()));
}
