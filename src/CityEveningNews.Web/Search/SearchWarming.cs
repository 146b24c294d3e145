using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Query;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityEveningNews.Web.Search;

/// <summary>
/// Asks the index once while the site starts, and the search page once when it serves: what is made but once (code, the columns of the
/// index, the names of people) is then made before the first reader asks.
/// </summary>
internal sealed partial class SearchWarming(
    ArticleSearch search, IServiceScopeFactory scopes, EndpointDataSource endpoints, IHostApplicationLifetime lifetime, ILogger<SearchWarming> logger) : BackgroundService
{
    // A character, a word, a run of digits and a near: each is looked up in a way of its own.
    private const string Query = "日 OR 记者 OR 2021年 OR (长 春)~2";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration told = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await search.SearchAsync(new SearchRequest { Query = QueryParser.Parse(Query).Root }, stoppingToken);
            await started.Task.WaitAsync(stoppingToken);
            await AskPageAsync(stoppingToken);
        }
#pragma warning disable CA1031 // Whatever it meets, readers meet it too, and are told.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailure(logger, failure);
        }
    }

    private async Task AskPageAsync(CancellationToken cancel)
    {
        RouteEndpoint? page = endpoints.Endpoints.OfType<RouteEndpoint>()
            .FirstOrDefault(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath == "/Search/Index");
        if (page?.RequestDelegate is not { } answer) return;
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancel };
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = Uri.UriSchemeHttp;
        context.Request.Host = new HostString("localhost");
        context.Request.Path = "/search";
        context.Request.QueryString = QueryString.Create("q", Query);
        foreach ((string name, object? value) in page.RoutePattern.RequiredValues) context.Request.RouteValues[name] = value;
        context.Response.Body = Stream.Null;
        context.SetEndpoint(page);
        await answer(context);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The search page could not be asked in advance")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
