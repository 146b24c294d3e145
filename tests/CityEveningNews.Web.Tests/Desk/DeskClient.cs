using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using CityEveningNews.Web.Desk;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Desk;

/// <summary>An editor's browser: signed in, and giving each form's antiforgery token back.</summary>
internal static class DeskClient
{
    public const string Password = "morning edition 1983";

    private const string TokenField = "__RequestVerificationToken";

    public static async Task<HttpClient> SignInAsync(
        this WebApplicationFactory<Program> archive, string name, string role = DeskRoles.Editor, bool follow = true, string language = "zh-CN")
    {
        await using (AsyncServiceScope scope = archive.Services.CreateAsyncScope())
            Assert.True((await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync(name, Password, role)).Succeeded);
        return await archive.OpenBrowserAsync(name, Password, follow, language);
    }

    public static async Task<HttpClient> OpenBrowserAsync(
        this WebApplicationFactory<Program> archive, string name, string password, bool follow = true, string language = "zh-CN")
    {
        HttpClient client = archive.CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = follow,
            BaseAddress = archive.ClientOptions.BaseAddress,
        });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await client.SubmitAsync("/editor/sign-in", ("name", name), ("password", password));
        return client;
    }

    /// <summary>Opens a page and submits fields to one of its handlers.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        string page = address.Split("?handler=")[0];
        IDocument form = await (await client.GetAsync(page)).ReadPageAsync();
        return await client.PostAsync(address, new FormUrlEncodedContent(
            fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(KeyValuePair.Create(TokenField, Token(form)))));
    }

    /// <summary>Uploads files, and opens the page that shows what became of them.</summary>
    public static async Task<IDocument> UploadAsync(this HttpClient client, (string Name, byte[] Bytes)[] files, params (string Name, string Value)[] fields)
    {
        IDocument page = await (await client.GetAsync("/editor/upload")).ReadPageAsync();
        using var form = new MultipartFormDataContent { { new StringContent(Token(page)), TokenField } };
        foreach ((string name, byte[] bytes) in files) form.Add(new ByteArrayContent(bytes), "files", name);
        foreach ((string name, string value) in fields) form.Add(new StringContent(value), name);
        HttpResponseMessage answer = await client.PostAsync("/editor/upload", form);
        Assert.True(answer.IsSuccessStatusCode, string.Create(CultureInfo.InvariantCulture, $"{answer.StatusCode}"));
        return await answer.ReadPageAsync();
    }

    /// <summary>Presses one of the buttons that stand beside an account, with all that its form holds.</summary>
    public static async Task<IDocument> PressAsync(this HttpClient administrator, string account, string handler)
    {
        IDocument page = await administrator.GetPageAsync("/editor/accounts");
        IElement row = page.QuerySelectorAll("tr[data-account]").Single(r => r.GetAttribute("data-account") == account);
        (string, string)[] fields = [.. row.QuerySelectorAll("input[type=hidden]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)).Where(f => f.Item1 != TokenField)];
        return await (await administrator.SubmitAsync($"/editor/accounts?handler={handler}", fields)).ReadPageAsync();
    }

    public static async Task<IDocument> ReadPageAsync(this HttpResponseMessage response) =>
        await BrowsingContext.New(Configuration.Default).OpenAsync(async request => request.Content(await response.Content.ReadAsStringAsync()));

    public static string Token(IDocument page) => page.QuerySelector($"main input[name={TokenField}]")!.GetAttribute("value")!;
}
