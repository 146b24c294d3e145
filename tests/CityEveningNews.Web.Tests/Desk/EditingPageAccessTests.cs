using System.Net;

namespace CityEveningNews.Web.Tests.Desk;

public sealed class EditingPageAccessTests(EditorFixture fixture) : IClassFixture<EditorFixture>
{
    private const string Issue = "/editor/issues/2021-02-19";
    private const string School = "/editor/articles/20210219-3";

    [Theory]
    [InlineData(Issue + "/arrange")]
    [InlineData(Issue + "/masthead")]
    [InlineData(Issue + "/history")]
    [InlineData(Issue + "/reparse")]
    [InlineData(School + "/parts")]
    [InlineData(School + "/history")]
    [InlineData("/editor/contradictions")]
    public async Task A_stranger_sees_none_of_the_pages_and_an_editor_each_in_both_languages(string address)
    {
        HttpClient stranger = fixture.Archive.CreateClient(new() { AllowAutoRedirect = false });
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(address)).StatusCode);
        foreach (string language in (string[])["zh-CN", "en"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Language", language);
            HttpResponseMessage response = await fixture.Editor.Client.SendAsync(request);
            string html = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode == HttpStatusCode.OK, html);
            // A key without a text would be shown as the key.
            Assert.DoesNotMatch(">(Masthead|Kind|Edit|Revision|PlacedAs)\\.[A-Za-z-]+<", html);
        }
    }

    [Theory]
    [InlineData("/editor/issues/2021-02-18/arrange")]
    [InlineData("/editor/issues/2021-02-19/ed-2/arrange")]
    [InlineData("/editor/issues/2021-99-99/history")]
    [InlineData("/editor/issues/2021-02-19/ed-99999999999/masthead")]
    [InlineData("/editor/articles/20210219-99/parts")]
    [InlineData("/editor/articles/nonsense/history")]
    public async Task What_is_not_there_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.Editor.Client.GetAsync(address)).StatusCode);
}
