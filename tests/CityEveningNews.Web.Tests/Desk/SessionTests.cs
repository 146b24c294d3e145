using System.Net;
using CityEveningNews.Web.Desk;

namespace CityEveningNews.Web.Tests.Desk;

public sealed class SessionTests(ArchiveFactory archive) : IClassFixture<ArchiveFactory>
{
    [Theory]
    [InlineData("Lock")]
    [InlineData("End")]
    [InlineData("Role")]
    [InlineData("Trust")]
    public async Task What_changes_an_account_ends_its_sessions_at_once(string handler)
    {
        HttpClient administrator = await archive.SignInAsync($"chief of {handler}", DeskRoles.Administrator);
        HttpClient editor = await archive.SignInAsync($"editor of {handler}", follow: false);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/editor")).StatusCode);

        await administrator.PressAsync($"editor of {handler}", handler);

        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/editor")).StatusCode);
        HttpClient again = await archive.OpenBrowserAsync($"editor of {handler}", DeskClient.Password, follow: false);
        Assert.Equal(handler == "Lock" ? HttpStatusCode.Redirect : HttpStatusCode.OK, (await again.GetAsync("/editor")).StatusCode);
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_session_and_a_wrong_one_changes_nothing()
    {
        HttpClient here = await archive.SignInAsync("careful", follow: false);
        HttpClient elsewhere = await archive.OpenBrowserAsync("careful", DeskClient.Password, follow: false);

        await here.SubmitAsync("/editor/account?handler=Password", ("current", "not the password"), ("password", "late edition 1984"));
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/editor")).StatusCode);

        await here.SubmitAsync("/editor/account?handler=Password", ("current", DeskClient.Password), ("password", "late edition 1984"));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/editor")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/editor")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_sessions_on_other_devices_too()
    {
        HttpClient here = await archive.SignInAsync("travelling", follow: false);
        HttpClient elsewhere = await archive.OpenBrowserAsync("travelling", DeskClient.Password, follow: false);
        await here.SubmitAsync("/editor/account?handler=End");
        Assert.Equal(HttpStatusCode.Redirect, (await here.GetAsync("/editor")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/editor")).StatusCode);
    }
}
