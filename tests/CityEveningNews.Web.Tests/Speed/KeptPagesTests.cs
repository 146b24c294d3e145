using System.Net;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Startup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CityEveningNews.Web.Tests.Speed;

/// <summary>
/// What is kept, and for how long. An article is taken back without a word to the program: where it is still answered it was kept, where it is
/// gone it was read anew.
/// </summary>
public sealed class KeptPagesTests : IAsyncLifetime, IDisposable
{
    private const string Article = "/articles/20210219-1";
    private static readonly DateOnly Day = new(2021, 2, 19);
    private static readonly string Long = new('x', 3000);

    private readonly ArchiveFactory _archive = new();
    private readonly MovingClock _clock = new();
    private readonly HeldPage _held = new();
    private readonly WebApplicationFactory<Program> _program;

    public KeptPagesTests() => _program = _archive.WithWebHostBuilder(builder => builder
        .UseSetting($"{ArchiveOptions.Section}:IngestSeeds", "false")
        .ConfigureTestServices(services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock))
            .Configure<MvcOptions>(mvc => mvc.Filters.Add(_held))));

    public Task InitializeAsync() => UseAsync(db => SampleArchive.AddAsync(db, "2021-02-19", 12328));

    [Theory]
    [InlineData("?x={0}", "br")]
    [InlineData("", "{0};q=,")]
    public async Task An_answer_to_a_very_long_address_or_list_of_encodings_is_not_kept(string query, string encoding)
    {
        string address = Article + query.Replace("{0}", Long, StringComparison.Ordinal);
        (string, string) header = ("Accept-Encoding", encoding.Replace("{0}", Long, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(address, header));
        await TakeBackAsync();
        Assert.Equal(HttpStatusCode.Gone, await AskAsync(address, header));
    }

    [Theory]
    [InlineData("Cookie")]
    [InlineData("Accept-Language")]
    public async Task A_very_long_header_is_no_part_of_what_an_answer_is_kept_under(string header)
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync(Article, (header, Long)));
        await TakeBackAsync();
        await EmptyOutputCacheAsync();
        Assert.Equal(HttpStatusCode.Gone, await AskAsync(Article, (header, Long)));
    }

    [Fact]
    public async Task A_reader_with_many_cookies_is_given_the_page_that_was_made_for_others()
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync(Article));
        await TakeBackAsync();
        Assert.Equal(HttpStatusCode.OK, await AskAsync(Article, ("Cookie", $"other={Long}")));
    }

    [Fact]
    public async Task A_page_asked_for_in_other_words_is_no_older_than_a_minute_either()
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync(Article, ("Accept-Encoding", "br")));
        await TakeBackAsync();
        _clock.Now += TimeSpan.FromSeconds(59);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(Article, ("Accept-Encoding", "gzip, br")));
        _clock.Now += TimeSpan.FromSeconds(2);
        // The output cache goes by the machine's clock, by which no minute is over.
        await EmptyOutputCacheAsync();
        Assert.Equal(HttpStatusCode.Gone, await AskAsync(Article, ("Accept-Encoding", "gzip, br")));
    }

    [Theory]
    [InlineData("gzip, br;q=0")]
    [InlineData("gzip, br; q=0")]
    public async Task A_reader_who_cannot_read_brotli_is_not_given_the_page_that_was_made_for_those_who_can(string encoding)
    {
        using HttpClient client = _program.CreateClient();
        Assert.Equal("br", await EncodingAsync("br"));
        Assert.Equal("gzip", await EncodingAsync(encoding));

        async Task<string?> EncodingAsync(string accepted)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Article);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            return (await client.SendAsync(request)).Content.Headers.ContentEncoding.SingleOrDefault();
        }
    }

    [Fact]
    public async Task A_page_read_before_a_change_and_finished_after_it_is_given_to_nobody_else()
    {
        Task<HttpStatusCode> slow = _held.WhileHeldAsync(() => AskAsync(Article), out Task read);
        await read;
        await TakeBackAsync();
        await _program.Services.GetRequiredService<IArchiveChanges>().IssueChangedAsync(Day);
        _held.LetGo();
        Assert.Equal(HttpStatusCode.OK, await slow);
        Assert.Equal(HttpStatusCode.Gone, await AskAsync(Article));
        Assert.Equal(HttpStatusCode.Gone, await AskAsync(Article, ("Accept-Encoding", "gzip, br")));
    }

    [Fact]
    public async Task A_reporter_whom_another_process_added_is_suggested_after_a_minute()
    {
        using HttpClient client = _program.CreateClient();
        Assert.DoesNotContain("刘佳雪", await client.GetStringAsync("/search/suggest?q=liu"), StringComparison.Ordinal);
        await UseAsync(db => SampleArchive.AddAsync(db, "2021-02-18", 12327, people: (new Reporter { Name = "刘佳雪", Pinyin = "liu jia xue" }, CreditRole.Text)));
        _clock.Now += TimeSpan.FromSeconds(61);
        Assert.Contains("刘佳雪", await client.GetStringAsync("/search/suggest?q=liu"), StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _program.Dispose();
        _archive.Dispose();
    }

    private async Task<HttpStatusCode> AskAsync(string address, params (string Name, string Value)[] headers)
    {
        using HttpClient client = _program.CreateClient();
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return (await client.SendAsync(request)).StatusCode;
    }

    private Task TakeBackAsync() =>
        UseAsync(db => db.Articles.Where(article => article.Issue!.Date == Day).ExecuteUpdateAsync(set => set.SetProperty(article => article.Withdrawn, true)));

    private async Task EmptyOutputCacheAsync() => await _program.Services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(OutputCacheEviction.Tag, default);

    private async Task UseAsync(Func<ArchiveDbContext, Task> use)
    {
        await using AsyncServiceScope scope = _program.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>());
    }

    /// <summary>Holds an article once, between its being read and its being written.</summary>
    private sealed class HeldPage : IAsyncPageFilter
    {
        private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously), _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool _holds;

        public Task<T> WhileHeldAsync<T>(Func<Task<T>> ask, out Task read)
        {
            (_holds, read) = (true, _read.Task);
            return ask();
        }

        public void LetGo() => _letGo.SetResult();

        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        {
            await next();
            if (!_holds || context.HttpContext.Request.Path != Article) return;
            _holds = false;
            _read.SetResult();
            await _letGo.Task;
        }
    }
}
