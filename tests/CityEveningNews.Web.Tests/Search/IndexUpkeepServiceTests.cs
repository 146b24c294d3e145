using CityEveningNews.Archive.Storage;
using CityEveningNews.Web.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityEveningNews.Web.Tests.Search;

public sealed class IndexUpkeepServiceTests
{
    [Fact]
    public async Task An_article_that_cannot_be_read_is_logged_and_does_not_end_the_site()
    {
        using var archive = new ArchiveFactory();
        await using (AsyncServiceScope scope = archive.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Database
                .ExecuteSqlRawAsync("UPDATE ArticleBodies SET Content = 'torn'; UPDATE SearchState SET Whole = 0");
        }

        var log = new FirstWarning();
        using IndexUpkeepService service = ActivatorUtilities.CreateInstance<IndexUpkeepService>(archive.Services, log);
        await service.StartAsync(CancellationToken.None);
        Assert.Same(log.Logged, await Task.WhenAny(log.Logged, service.ExecuteTask!).WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.False(service.ExecuteTask!.IsCompleted);
        await service.StopAsync(CancellationToken.None);
    }

    private sealed class FirstWarning : ILogger<IndexUpkeepService>
    {
        private readonly TaskCompletionSource _logged = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Logged => _logged.Task;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _logged.TrySetResult();
    }
}
