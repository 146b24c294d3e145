using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CityEveningNews.Web.Tests;

/// <summary>The whole program over a handful of issues whose rows are known to the letter: gaps, two editions, a draft, what was taken back.</summary>
public sealed class SampleArchive : IAsyncLifetime, IDisposable
{
    private readonly ArchiveFactory _archive = new();
    private WebApplicationFactory<Program>? _program;

    public IServiceProvider Services => _program!.Services;

    public HttpClient Client(bool follow = false) => _program!.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = follow });

    public async Task InitializeAsync()
    {
        _program = _archive.WithWebHostBuilder(builder => builder.UseSetting("Archive:IngestSeeds", "false"));
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        ArchiveDbContext db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        var liu = new Reporter { Name = "刘佳雪", Pinyin = "liu jia xue" };
        var wang = new Reporter { Name = "王强", Pinyin = "wang qiang" };
        await AddAsync(db, "2020-02-19", 12010, lead: "去年今日");
        await AddAsync(db, "2020-12-31", 12300, lead: "岁末");
        await AddAsync(db, "2021-02-18", 12327, lead: "前一天");
        await AddAsync(db, "2021-02-19", 12328, lead: "春节后上班第一天", people: [(liu, CreditRole.Text | CreditRole.Photo), (wang, CreditRole.Correspondent)]);
        await AddAsync(db, "2021-02-21", 12330, lead: "隔一天");
        await AddAsync(db, "2021-02-21", 12330, edition: 2, lead: "下午版头条", people: [(liu, CreditRole.Text)]);
        await AddAsync(db, "2021-02-23", 12331, status: IssueStatus.Draft, lead: "草稿");
        await AddAsync(db, "2021-02-24", 12332, status: IssueStatus.Withdrawn, lead: "撤回");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _program?.Dispose();
        _archive.Dispose();
    }

    public static async Task AddAsync(
        ArchiveDbContext db,
        string date,
        int? number,
        int edition = 1,
        IssueStatus status = IssueStatus.Published,
        string lead = "头条",
        params (Reporter Person, CreditRole Role)[] people)
    {
        var content = new ParsedArticle
        {
            Kind = ArticleKind.Standard,
            Headline = Text(lead),
            Byline = people.Length > 0 ? Text("记者 " + string.Join(' ', people.Select(p => p.Person.Name))) : null,
            Credits = [.. people.Select(p => new Credit(p.Person.Name, p.Role))],
            Sections = [new ParsedSection { Subhead = Text("小标题"), Paragraphs = [Text("第一段，*星号*。"), Text("1998. 第二段 <b>。")] }],
        };
        var photograph = new ParsedArticle { Kind = ArticleKind.Photograph, Captions = [Text("雪后的街道")] };
        var source = new SourceDocument { Sha256 = new string('0', 64), FileName = "sample.txt", EncodingName = "utf-8", Bytes = [65], UploadedAt = ArchiveFactory.Now };
        db.Sources.Add(source);
        await db.SaveChangesAsync();
        var issue = new Issue
        {
            Publication = "城市晚报",
            Date = DateOnly.Parse(date, null),
            Edition = edition,
            Status = status,
            IssueNumber = number,
            LeadHeadline = lead,
            Masthead = new ParsedMasthead { Publication = "城市晚报", IssueNumber = number, Weekday = "星期五" },
            ArticleCount = 2,
            LastArticleNumber = 3,
            ParserVersion = "test",
            CreatedAt = ArchiveFactory.Now,
            UpdatedAt = ArchiveFactory.Now,
            SourceId = source.Id,
        };
        issue.Articles.Add(Row(1, content));
        issue.Articles.Add(Row(2, photograph));
        issue.Articles.Add(Row(3, content, withdrawn: true));
        foreach (((Reporter person, CreditRole role), int position) in people.Select((p, i) => (p, i)))
            issue.Articles[0].Bylines.Add(new Byline { Reporter = person, Role = role, Position = position });
        db.Issues.Add(issue);
        await db.SaveChangesAsync();
        source.IssueId = issue.Id;
        await db.SaveChangesAsync();
    }

    private static Article Row(int number, ParsedArticle content, bool withdrawn = false) => new()
    {
        Number = number,
        Position = number - 1,
        Kind = content.Kind,
        Headline = content.Headline?.Text,
        BylineText = content.Byline?.Text,
        CharacterCount = 20,
        Withdrawn = withdrawn,
        UpdatedAt = ArchiveFactory.Now,
        Body = new ArticleBody { Content = content, Parsed = content },
    };

    private static ParsedText Text(string text) => new(text, LineSet.Empty);
}
