using System.Net;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace CityEveningNews.Web.Tests;

/// <summary>The real program as it stands behind a proxy: every connection comes from one address, and the headers tell the reader's.</summary>
public sealed class ProxyTests : IDisposable
{
    private const string Setting = "ASPNETCORE_FORWARDEDHEADERS_ENABLED";
    private const int RequestsPerMinute = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("archive-").FullName;

    [Theory]
    [InlineData("true", HttpStatusCode.OK, "https")]
    [InlineData(null, HttpStatusCode.TooManyRequests, "http")]
    public async Task Readers_have_limits_of_their_own_and_https_links_only_where_forwarded_headers_are_enabled(string? enabled, HttpStatusCode second, string scheme)
    {
        using var patience = new CancellationTokenSource(Patience);
        using ServerProcess server = await ServerProcess.StartAsync(
            _folder, empty: true, patience.Token, [$"--{ArchiveOptions.Section}:RequestsPerMinute={RequestsPerMinute}"], [(Setting, enabled)]);
        using HttpClient proxy = server.Client();

        for (int request = 0; request < RequestsPerMinute; request++) Assert.Equal(HttpStatusCode.OK, await SearchAsync(proxy, "203.0.113.1", patience.Token));
        Assert.Equal(HttpStatusCode.TooManyRequests, await SearchAsync(proxy, "203.0.113.1", patience.Token));
        Assert.Equal(second, await SearchAsync(proxy, "203.0.113.2", patience.Token));
        // What a reader puts before the proxy's word makes no other reader of them.
        Assert.Equal(HttpStatusCode.TooManyRequests, await SearchAsync(proxy, "198.51.100.7, 203.0.113.1", patience.Token));

        HttpResponseMessage page = await GetAsync(proxy, "/opensearch.xml", "203.0.113.3", patience.Token);
        Assert.Contains($"\"{scheme}://", await page.Content.ReadAsStringAsync(patience.Token), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(ArchiveDatabase.ConnectionString(Path.Combine(_folder, ArchiveDatabase.FileName)))) SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<HttpStatusCode> SearchAsync(HttpClient proxy, string forwardedFor, CancellationToken cancel) =>
        (await GetAsync(proxy, "/search?q=春节", forwardedFor, cancel)).StatusCode;

    private static Task<HttpResponseMessage> GetAsync(HttpClient proxy, string address, string forwardedFor, CancellationToken cancel)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return proxy.SendAsync(request, cancel);
    }
}
