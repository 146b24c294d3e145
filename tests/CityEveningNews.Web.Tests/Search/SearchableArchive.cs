using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CityEveningNews.Archive;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests.Search;

/// <summary>The whole program over indexed issues from 1998 to 2021.</summary>
public sealed class SearchableArchive : IAsyncLifetime, IDisposable
{
    private readonly ArchiveFactory _archive = new();
    private WebApplicationFactory<Program>? _program;

    public HttpClient Client(string language = "zh-CN")
    {
        HttpClient client = _program!.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    /// <summary>A service that the program has one of.</summary>
    public T Service<T>() where T : notnull => _program!.Services.GetRequiredService<T>();

    public async Task<IDocument> PageAsync(string address, string language = "zh-CN")
    {
        HttpResponseMessage response = await Client(language).GetAsync(address);
        response.EnsureSuccessStatusCode();
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }

    public async Task InitializeAsync()
    {
        _program = _archive.WithWebHostBuilder(builder => builder.UseSetting("Archive:IngestSeeds", "false"));
        await using AsyncServiceScope scope = _program.Services.CreateAsyncScope();
        ArchiveDbContext db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        var liu = new Reporter { Name = "刘佳雪", Pinyin = "liu jia xue" };
        var wang = new Reporter { Name = "王强", Pinyin = "wang qiang" };
        await AddAsync(db, "1998-12-25", 5000, Article("长春庙会", ["庙会人多，<b>热闹</b>。春节将至。"], liu));
        await AddAsync(db, "2009-01-01", 9000, Article("元旦", ["第19届灯会。"], wang), Article("简讯", ["5G 与ＧＤＰ。"]) with { Kind = ArticleKind.Brief });
        await AddAsync(db, "2021-02-18", 12327, Article("春节返程", ["春节后，春节前，春节里，长春站人来人往。"], wang));
        await AddAsync(db, "2021-02-19", 12328, Article("春节后上班第一天", ["2021年春节后上班第一天，办事大厅里办理业务的人不少。"], liu) with { Kicker = Text("开年"), Deck = Text("各厅运转有序") });
        for (int day = 1; day <= 25; day++)
            await AddAsync(db, string.Create(CultureInfo.InvariantCulture, $"2020-03-{day:00}"), 11000 + day, Article($"路灯{day}", ["路灯亮了。"]));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await scope.ServiceProvider.GetRequiredService<ArticleIndexer>().UpdateAsync(db, [.. db.Articles.Select(article => article.Id)]);
        await transaction.CommitAsync();
        await Service<IArchiveChanges>().IssueChangedAsync(new DateOnly(2021, 2, 19));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _program?.Dispose();
        _archive.Dispose();
    }

    private static async Task AddAsync(ArchiveDbContext db, string date, int number, params (ParsedArticle Content, Reporter? Reporter)[] articles)
    {
        var source = new SourceDocument { Sha256 = new string('0', 64), FileName = "s.txt", EncodingName = "utf-8", Bytes = [65], UploadedAt = ArchiveFactory.Now };
        db.Sources.Add(source);
        await db.SaveChangesAsync();
        var issue = new Issue
        {
            Publication = "城市晚报",
            Date = DateOnly.Parse(date, CultureInfo.InvariantCulture),
            Status = IssueStatus.Published,
            IssueNumber = number,
            ArticleCount = articles.Length,
            LastArticleNumber = articles.Length,
            ParserVersion = "test",
            CreatedAt = ArchiveFactory.Now,
            UpdatedAt = ArchiveFactory.Now,
            SourceId = source.Id,
        };
        foreach (((ParsedArticle content, Reporter? reporter), int position) in articles.Select((article, i) => (article, i)))
        {
            var row = new Article
            {
                Number = position + 1,
                Position = position,
                Kind = content.Kind,
                Headline = content.Headline?.Text,
                Kicker = content.Kicker?.Text,
                Deck = content.Deck?.Text,
                BylineText = content.Byline?.Text,
                CharacterCount = 20,
                UpdatedAt = ArchiveFactory.Now,
                Body = new ArticleBody { Content = content },
            };
            if (reporter is not null) row.Bylines.Add(new Byline { Reporter = reporter, Role = CreditRole.Text });
            issue.Articles.Add(row);
        }

        db.Issues.Add(issue);
        await db.SaveChangesAsync();
        source.IssueId = issue.Id;
        await db.SaveChangesAsync();
    }

    private static Sample Article(string headline, string[] paragraphs, Reporter? reporter = null) => new(
        new ParsedArticle
        {
            Kind = ArticleKind.Standard,
            Headline = Text(headline),
            Byline = reporter is null ? null : Text($"本报记者 {reporter.Name}"),
            Credits = reporter is null ? [] : [new Credit(reporter.Name, CreditRole.Text)],
            Sections = [new ParsedSection { Paragraphs = [.. paragraphs.Select(Text)] }],
        },
        reporter);

    private static ParsedText Text(string text) => new(text, LineSet.Empty);

    private sealed record Sample(ParsedArticle Content, Reporter? Reporter)
    {
        public ArticleKind Kind { init => Content = Content with { Kind = value }; }

        public ParsedText Kicker { init => Content = Content with { Kicker = value }; }

        public ParsedText Deck { init => Content = Content with { Deck = value }; }

        public static implicit operator (ParsedArticle Content, Reporter? Reporter)(Sample sample) => (sample.Content, sample.Reporter);
    }
}
