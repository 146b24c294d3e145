using System.Data.Common;
using System.IO.Compression;
using CityEveningNews.Archive.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests;

/// <summary>What a page costs: queries to make it, bytes to send it.</summary>
public sealed class PageCostTests : IDisposable
{
    private const int MostQueries = 3;
    private const int MostBytes = 100 * 1024;
    private readonly ArchiveFactory _archive = new();
    private readonly QueryCount _queries = new();
    private readonly WebApplicationFactory<Program> _program;

    public PageCostTests() =>
        _program = _archive.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
            .AddSingleton<IStartupFilter>(_queries)
            .ConfigureDbContext<ArchiveDbContext>(options => options.AddInterceptors(_queries))));

    [Fact]
    public async Task Every_page_is_made_with_three_queries_at_most_and_sent_in_a_hundred_kibibytes()
    {
        using HttpClient client = _program.CreateClient();
        foreach (string address in (string[])[
            "/", "/issues", "/issues/2021", "/issues/2021/02", "/issues/2021-02-19", "/issues/goto?q=2021-02-20", "/issues/on/02-19", "/articles/20210219-1", "/reporters", "/reporters/刘佳雪",
            "/issues/2021-02-19.json", "/articles/20210219-1.md", "/feeds/issues.atom", "/api/v1/issues", "/oai?verb=ListRecords&metadataPrefix=oai_dc"])
        {
            _queries.Count = 0;
            var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd("br");
            byte[] sent = await (await client.SendAsync(request)).Content.ReadAsByteArrayAsync();
            Assert.True(_queries.Count is > 0 and <= MostQueries, $"{address} takes {_queries.Count} queries");
            Assert.True(sent.Length is > 100 and <= MostBytes, $"{address} takes {sent.Length} bytes");
        }
    }

    [Theory]
    [InlineData("/issues/2021-02-19")]
    [InlineData("/issues/on/02-19")]
    [InlineData("/issues/goto?q=2021-02-20")]
    [InlineData("/articles/20210219-1")]
    [InlineData("/reporters/刘佳雪")]
    [InlineData("/feeds/issues.atom")]
    [InlineData("/api/v1/issues?from=2021-01-01")]
    public async Task No_query_of_a_page_goes_through_a_whole_table(string address)
    {
        using HttpClient client = _program.CreateClient();
        _queries.Plans.Clear();
        await client.GetAsync(address);
        Assert.NotEmpty(_queries.Plans);
        // What another query has gathered is gone through, of course.
        string[] gathered = [.. _queries.Plans.Where(step => step.Split(' ')[0] is "MATERIALIZE" or "CO-ROUTINE").Select(step => "SCAN " + step.Split(' ')[1])];
        Assert.Empty(_queries.Plans.Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal) && step != "SCAN CONSTANT ROW").Except(gathered));
    }

    [Fact]
    public async Task A_kept_page_is_given_again_without_a_query()
    {
        using HttpClient client = _program.CreateClient();
        string first = await client.GetStringAsync("/issues/2021-02-19");
        _queries.Count = 0;
        Assert.Equal(first, await client.GetStringAsync("/issues/2021-02-19"));
        Assert.Equal(0, _queries.Count);
    }

    [Fact]
    public async Task The_largest_style_sheet_and_script_are_small_beside_the_page()
    {
        using HttpClient client = _program.CreateClient();
        int all = 0;
        foreach (string asset in (string[])["css/tokens", "css/base", "css/layout", "css/components", "css/pages", "css/browsing", "css/search", "js/reader", "js/suggest"])
        {
            using var compressed = new MemoryStream();
            await using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
                await brotli.WriteAsync(await client.GetByteArrayAsync($"/{asset}.{(asset.StartsWith("js", StringComparison.Ordinal) ? "js" : "css")}"));
            all += (int)compressed.Length;
        }

        Assert.InRange(all, 1000, MostBytes / 2);
    }

    public void Dispose()
    {
        _program.Dispose();
        _archive.Dispose();
    }

    /// <summary>Counts the queries made for requests; what the program does beside them is not of a page.</summary>
    private sealed class QueryCount : DbCommandInterceptor, IStartupFilter
    {
        private readonly AsyncLocal<bool> _inRequest = new();

        public int Count { get; set; }

        /// <summary>The steps by which SQLite finds what the queries ask for.</summary>
        public List<string> Plans { get; } = [];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                _inRequest.Value = true;
                await rest(context);
            });
            next(app);
        };

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (_inRequest.Value)
            {
                Count++;
                Explain(command);
            }

            return ValueTask.FromResult(result);
        }

        private void Explain(DbCommand command)
        {
            string asked = command.CommandText;
            command.CommandText = "EXPLAIN QUERY PLAN " + asked;
            using (DbDataReader steps = command.ExecuteReader())
                while (steps.Read()) Plans.Add(steps.GetString(3));
            command.CommandText = asked;
        }

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            if (_inRequest.Value) Count++;
            return result;
        }

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        {
            if (_inRequest.Value) Count++;
            return ValueTask.FromResult(result);
        }
    }
}
