using System.Net;
using AngleSharp.Dom;
using CityEveningNews.Web.Desk;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Desk;

public sealed class AccountTests(ArchiveFactory archive) : IClassFixture<ArchiveFactory>
{
    private const string Other = "late edition 1984";

    [Fact]
    public async Task An_administrator_adds_an_account_that_can_sign_in_and_is_told_of_a_name_that_is_taken()
    {
        HttpClient administrator = await archive.SignInAsync("chief", DeskRoles.Administrator, language: "en");
        (string, string)[] fields = [("name", "新编辑"), ("password", DeskClient.Password), ("role", DeskRoles.Editor)];
        IDocument page = await (await administrator.SubmitAsync("/editor/accounts?handler=Add", fields)).ReadPageAsync();
        Assert.NotNull(page.QuerySelector("tr[data-account=新编辑]"));

        HttpClient editor = await archive.OpenBrowserAsync("新编辑", DeskClient.Password, follow: false);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/editor")).StatusCode);

        IDocument again = await (await administrator.SubmitAsync("/editor/accounts?handler=Add", fields)).ReadPageAsync();
        Assert.Equal("The name 新编辑 is taken.", again.QuerySelector("[role=alert]")!.Words());
    }

    [Fact]
    public async Task A_blank_beside_a_name_keeps_nobody_out()
    {
        await archive.SignInAsync(" roomy ");
        HttpClient editor = await archive.OpenBrowserAsync("roomy ", DeskClient.Password, follow: false);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/editor")).StatusCode);
    }

    [Fact]
    public async Task An_account_that_cannot_be_given_its_role_is_not_made()
    {
        await using (AsyncServiceScope scope = archive.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
            await Assert.ThrowsAsync<InvalidOperationException>(() => accounts.AddAsync("halfway", DeskClient.Password, "no such role"));
        }

        await using AsyncServiceScope after = archive.Services.CreateAsyncScope();
        Assert.DoesNotContain(await after.ServiceProvider.GetRequiredService<Accounts>().ListAsync(), account => account.Name == "halfway");
    }

    [Fact]
    public async Task Nobody_locks_themselves_out()
    {
        HttpClient administrator = await archive.SignInAsync("lonely", DeskRoles.Administrator);
        IDocument page = await administrator.PressAsync("lonely", "Lock");
        Assert.NotEqual("", page.QuerySelector("[role=alert]")!.Words());
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/editor/accounts")).StatusCode);
    }

    [Fact]
    public async Task A_reset_link_sets_the_password_once()
    {
        HttpClient administrator = await archive.SignInAsync("reset chief", DeskRoles.Administrator);
        await archive.SignInAsync("forgetful");
        string link = (await administrator.PressAsync("forgetful", "Reset")).QuerySelector("code")!.TextContent;
        HttpClient stranger = archive.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        HttpResponseMessage set = await SetPasswordAsync(stranger, link);
        Assert.Equal("/editor/sign-in", set.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await (await archive.OpenBrowserAsync("forgetful", Other, follow: false)).GetAsync("/editor")).StatusCode);
        Assert.NotEqual("", (await (await SetPasswordAsync(stranger, link)).ReadPageAsync()).QuerySelector("[role=alert]")!.Words());
    }

    [Fact]
    public async Task The_uploads_of_a_trusted_account_are_published_at_once_unless_it_says_otherwise()
    {
        HttpClient administrator = await archive.SignInAsync("trusting", DeskRoles.Administrator);
        await archive.SignInAsync("trusted");
        await administrator.PressAsync("trusted", "Trust");
        foreach ((string name, bool ticked) in (IEnumerable<(string, bool)>)[("trusted", true), ("trusting", false)])
        {
            HttpClient editor = await archive.OpenBrowserAsync(name, DeskClient.Password);
            Assert.Equal(ticked, (await editor.GetPageAsync("/editor/upload")).QuerySelector("input[name=publish]")!.HasAttribute("checked"));
        }
    }

    private static Task<HttpResponseMessage> SetPasswordAsync(HttpClient client, string link)
    {
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(link).Query);
        return client.SubmitAsync("/editor/reset", ("user", query["user"]!), ("token", query["token"]!), ("password", Other));
    }
}
