using System.Globalization;
using System.Text;
using System.Threading.RateLimiting;
using CityEveningNews.Web.Citations;
using CityEveningNews.Web.Machines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace CityEveningNews.Web.Search;

/// <summary>Answers a search in the form of an export, so many a minute for each address of a reader.</summary>
internal sealed class SearchExportWriter(SearchReader reader, ExportLimiter limiter, SiteAddress site, TimeProvider time, IStringLocalizer<SearchTexts> texts)
{
    /// <summary>The answer in that form; a form nobody knows is a bad request that names those that are known.</summary>
    public IActionResult Answer(string name, SearchQuery query, HttpContext http)
    {
        if (SearchExports.Find(name) is not { } format)
        {
            return new ContentResult
            {
                StatusCode = StatusCodes.Status400BadRequest,
                ContentType = "text/plain; charset=utf-8",
                Content = $"format: {string.Join(", ", SearchExports.All.Select(known => known.Name))}\n",
            };
        }

        using RateLimitLease lease = limiter.Acquire(http);
        if (lease.IsAcquired) return new Export(this, format, query);
        http.Response.Headers.RetryAfter = "60";
        return new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }

    private async Task WriteAsync(SearchExport format, SearchQuery query, HttpContext http)
    {
        CancellationToken cancel = http.RequestAborted;
        string root = site.Root(http.Request);
        http.Response.ContentType = format.MediaType;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (format.Name is not ("json" or "atom"))
            http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"search.{format.Extension}" }.ToString();
        await using var writer = new StreamWriter(http.Response.Body, new UTF8Encoding(false), leaveOpen: true);
        IAsyncEnumerable<FoundArticle> hits = reader.AllAsync(query, SearchExports.Limit, cancel);
        switch (format.Name)
        {
            case "json":
                SearchResults page = await reader.FindAsync(query, cancel);
                SearchState state = query.State;
                string? next = page.Next is { } key ? root + (state with { After = key, Skipped = state.Skipped + page.Hits.Count }).Address("json") : null;
                await writer.WriteAsync(SearchExports.WritePage(page, state, next, root));
                break;
            case "atom":
                SearchState newest = query.State.FirstPage with { Sort = Archive.Search.SearchOrder.Newest, Size = SearchExports.FeedLimit };
                SearchResults latest = await reader.FindAsync(query with { State = newest }, cancel);
                string title = texts["TitleOf", query.State.Query.Length > 0 ? query.State.Query : texts["Title"].Value];
                await writer.WriteAsync(SearchExports.WriteFeed(latest, title, query.State.FirstPage.Address("atom"), time.GetUtcNow(), root));
                break;
            case "jsonl":
                await SearchExports.WriteLinesAsync(hits, writer, root);
                break;
            case "csv" when query.State.View == SearchView.Kwic:
                await SearchExports.WriteConcordanceAsync(reader.AllLinesAsync(query, SearchExports.Limit, cancel), writer, root);
                break;
            case "csv":
                await SearchExports.WriteTableAsync(hits, writer, root);
                break;
            default:
                await SearchExports.WriteCitationsAsync(hits, writer, CitationFormat.Find(format.Name)!, root);
                break;
        }
    }

    private sealed class Export(SearchExportWriter writer, SearchExport format, SearchQuery query) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context) => writer.WriteAsync(format, query, context.HttpContext);
    }
}

/// <summary>Lets each address of a reader take so many exports a minute.</summary>
internal sealed class ExportLimiter : IDisposable
{
    /// <summary>Exports a minute.</summary>
    public const int Permits = 30;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(
            address, _ => new FixedWindowRateLimiterOptions { PermitLimit = Permits, Window = TimeSpan.FromMinutes(1) }));

    public RateLimitLease Acquire(HttpContext http) => _limiter.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "");

    public void Dispose() => _limiter.Dispose();
}
