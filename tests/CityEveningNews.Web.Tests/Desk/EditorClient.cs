using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using CityEveningNews.Web.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Desk;

/// <summary>An editor at work: signed in, and sending the forms of the pages as a browser without script would.</summary>
public sealed class EditorClient
{
    private const string Password = "morning edition 1983";

    private EditorClient(HttpClient client) => Client = client;

    public HttpClient Client { get; }

    public static async Task<EditorClient> SignInAsync(ArchiveFactory archive, string name = "沈编辑")
    {
        var editor = new EditorClient(archive.CreateClient());
        await using (AsyncServiceScope scope = archive.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync(name, Password, DeskRoles.Editor);
        await editor.SubmitAsync("/editor/sign-in", "form.desk-form", "button", ("name", name), ("password", Password));
        return editor;
    }

    public Task<IDocument> OpenAsync(string address) => Client.GetPageAsync(address);

    /// <summary>Fills in a form of a page and presses a button; answers the page that comes.</summary>
    public async Task<IDocument> SubmitAsync(string address, string form, string button, params (string Name, string Value)[] fields) =>
        await SubmitAsync(address, await OpenAsync(address), form, button, fields);

    /// <summary>Fills in a form of a page opened earlier and presses a button; answers the page that comes.</summary>
    public async Task<IDocument> SubmitAsync(string address, IDocument page, string form, string button, params (string Name, string Value)[] fields)
    {
        IElement filled = page.QuerySelector(form) ?? throw new InvalidOperationException($"{address} has no {form}:\n{page.Body?.TextContent}");
        IElement pressed = filled.QuerySelector(button) ?? throw new InvalidOperationException($"{address} has no {button}");
        var values = filled.QuerySelectorAll("input, textarea, select").Where(IsSent)
            .Select(field => (Name: field.GetAttribute("name")!, Value: ValueOf(field)))
            .Where(field => !fields.Any(given => given.Name == field.Name))
            .Concat(fields)
            .Append((Name: pressed.GetAttribute("name") ?? "", Value: pressed.GetAttribute("value") ?? ""))
            .Where(field => field.Name.Length > 0);
        using var content = new FormUrlEncodedContent(values.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        string target = pressed.GetAttribute("formaction") ?? filled.GetAttribute("action") ?? address;
        HttpResponseMessage response = await Client.PostAsync(target switch { "" => address, ['?', ..] => address.Split('?')[0] + target, _ => target }, content);
        string html = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}\n{html}");
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }

    private static bool IsSent(IElement field) =>
        field.HasAttribute("name") && (field.GetAttribute("type") is not ("checkbox" or "radio") || field.HasAttribute("checked"));

    private static string ValueOf(IElement field) => field.LocalName switch
    {
        "textarea" => field.TextContent,
        "select" => (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))?.GetAttribute("value") ?? "",
        _ => field.GetAttribute("value") ?? "",
    };
}

/// <summary>An archive with an editor signed in, for tests that only look.</summary>
public sealed class EditorFixture : IAsyncLifetime, IDisposable
{
    public ArchiveFactory Archive { get; } = new();

    public EditorClient Editor { get; private set; } = null!;

    public async Task InitializeAsync() => Editor = await EditorClient.SignInAsync(Archive);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => Archive.Dispose();
}
