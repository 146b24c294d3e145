using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Tests.Editing;

public sealed class ReadAgainTests
{
    private const int SchoolStory = 3;

    [Fact]
    public async Task Reading_again_with_the_same_parser_changes_nothing()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        Assert.Empty((await archive.EditAsync(new ReadAgain())).Revisions);
        Assert.Equal(0, await archive.UseAsync(db => db.Revisions.CountAsync()));
    }

    [Fact]
    public async Task Every_correction_outlives_a_new_parse()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        Article school = await archive.ArticleAsync(SchoolStory);
        await archive.EditAsync(new EditArticle(SchoolStory, school.Version, school.Body!.Content with { Headline = EditingArchive.Text("订正的标题") }));
        Article longest = await archive.UseAsync(db => db.Articles.Include(a => a.Body).OrderByDescending(a => a.CharacterCount).FirstAsync());
        List<int> others = [.. (await archive.OrderAsync()).Where(n => n != longest.Number && n != SchoolStory)];
        await archive.EditAsync(new SplitArticle(longest.Number, new PartAddress(0, 1), "另起一篇"));
        await archive.EditAsync(new MergeArticles(SchoolStory, others[0]));
        await archive.EditAsync(new ReorderArticles([.. Enumerable.Reverse(await archive.OrderAsync())]));
        await archive.EditAsync(new CorrectMasthead((await archive.IssueAsync()).Masthead with { Slogan = "订正的口号" }));
        (List<int> order, List<string> before) = (await archive.OrderAsync(), await ContentsAsync(archive));

        EditResult again = await archive.EditAsync(new ReadAgain());

        Assert.Empty(again.Contested);
        Assert.Equal(order, await archive.OrderAsync());
        Assert.Equal(before, await ContentsAsync(archive));
        Assert.Equal("订正的口号", (await archive.IssueAsync()).Masthead.Slogan);
    }

    [Fact]
    public async Task What_an_editor_withdrew_stays_withdrawn()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        await archive.EditAsync(new WithdrawArticle(SchoolStory));
        await archive.EditAsync(new ReadAgain());
        Article article = await archive.ArticleAsync(SchoolStory);
        Assert.Equal((true, "沈编辑"), (article.Withdrawn, article.WithdrawnBy));
    }

    [Fact]
    public async Task A_new_parse_that_contradicts_a_correction_is_asked_about_and_either_can_be_chosen()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        ParsedArticle now = await archive.ContentAsync(SchoolStory);
        await PretendAsync(archive, SchoolStory, parsed: now with { Headline = EditingArchive.Text("旧解析的标题") }, content: now with { Headline = EditingArchive.Text("订正的标题") });

        EditResult preview = await archive.Service<IssueEditor>().PreviewAsync(EditingArchive.Day, 1, new ReadAgain());
        Assert.Equal([SchoolStory], preview.Contested);
        Assert.Equal(Contest.None, (await archive.ArticleAsync(SchoolStory)).Contest);

        await archive.EditAsync(new ReadAgain());
        Article contested = await archive.ArticleAsync(SchoolStory);
        Assert.Equal((Contest.Changed, "订正的标题", now.Headline), (contested.Contest, contested.Headline, contested.Body!.Parsed!.Headline));

        await archive.EditAsync(new ChooseReading(SchoolStory, Parsers: false));
        await archive.EditAsync(new ReadAgain());
        Assert.Equal((Contest.None, "订正的标题"), ((await archive.ArticleAsync(SchoolStory)).Contest, (await archive.ArticleAsync(SchoolStory)).Headline));
        Assert.Equal("not-contested", await archive.RefusalAsync(new ChooseReading(SchoolStory, Parsers: true)));
    }

    [Fact]
    public async Task The_parsers_reading_can_be_taken()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        ParsedArticle now = await archive.ContentAsync(SchoolStory);
        await PretendAsync(archive, SchoolStory, parsed: now with { Headline = EditingArchive.Text("旧解析的标题") }, content: now with { Headline = EditingArchive.Text("订正的标题") });
        await archive.EditAsync(new ReadAgain());
        await archive.EditAsync(new ChooseReading(SchoolStory, Parsers: true));
        Assert.True(ArticleText.Same(now, await archive.ContentAsync(SchoolStory)));
    }

    [Fact]
    public async Task What_nobody_corrected_follows_the_parser_and_is_in_the_history()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        ParsedArticle now = await archive.ContentAsync(SchoolStory), old = now with { Headline = EditingArchive.Text("旧解析的标题") };
        await PretendAsync(archive, SchoolStory, old, old);
        EditResult result = await archive.EditAsync(new ReadAgain());
        Assert.Equal((SchoolStory, RevisionKind.Reparse), (Assert.Single(result.Revisions).ArticleNumber, result.Revisions[0].Kind));
        Assert.True(ArticleText.Same(now, await archive.ContentAsync(SchoolStory)));
    }

    [Fact]
    public async Task A_corrected_article_the_parser_no_longer_finds_is_asked_about()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        ParsedArticle old = Unlike("旧解析里才有的一篇稿子其文字与别篇毫无相同之处");
        int number = await AddAsync(archive, old, old with { Headline = EditingArchive.Text("订正") });
        await archive.EditAsync(new ReadAgain());
        Assert.Equal((Contest.Gone, false), ((await archive.ArticleAsync(number)).Contest, (await archive.ArticleAsync(number)).Withdrawn));

        await archive.EditAsync(new ChooseReading(number, Parsers: false));
        await archive.EditAsync(new ReadAgain());
        Assert.Equal((Contest.None, false), ((await archive.ArticleAsync(number)).Contest, (await archive.ArticleAsync(number)).Withdrawn));
    }

    [Fact]
    public async Task An_uncorrected_article_the_parser_no_longer_finds_is_withdrawn_and_comes_back_if_it_does_again()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        ParsedArticle old = Unlike("旧解析里才有的一篇稿子其文字与别篇毫无相同之处");
        int number = await AddAsync(archive, old, old);
        await archive.EditAsync(new ReadAgain());
        Article gone = await archive.ArticleAsync(number);
        Assert.Equal((true, null), (gone.Withdrawn, gone.WithdrawnBy));

        await archive.UseAsync(db => db.Articles.Where(a => a.Number == SchoolStory).ExecuteUpdateAsync(set => set.SetProperty(a => a.Withdrawn, true)));
        await archive.EditAsync(new ReadAgain());
        Assert.False((await archive.ArticleAsync(SchoolStory)).Withdrawn);
    }

    [Fact]
    public async Task A_contradicted_masthead_is_asked_about()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        Issue issue = await archive.IssueAsync();
        await archive.EditAsync(new CorrectMasthead(issue.Masthead with { Slogan = "订正的口号" }));
        await archive.UseAsync(async db =>
        {
            Issue stored = await db.Issues.SingleAsync();
            stored.MastheadParsed = stored.MastheadParsed! with { Slogan = "旧解析的口号" };
            await db.SaveChangesAsync();
        });

        Assert.True((await archive.EditAsync(new ReadAgain())).MastheadContested);
        Assert.Equal("订正的口号", (await archive.IssueAsync()).Masthead.Slogan);
        await archive.EditAsync(new ChooseReading(null, Parsers: true));
        Assert.Equal((issue.Masthead.Slogan, false), ((await archive.IssueAsync()).Masthead.Slogan, (await archive.IssueAsync()).MastheadContested));
    }

    private static ParsedArticle Unlike(string words) => new()
    {
        Kind = ArticleKind.Brief,
        Headline = EditingArchive.Text("独有"),
        Sections = [new ParsedSection { Paragraphs = [EditingArchive.Text(words)] }],
    };

    private static Task<List<string>> ContentsAsync(TestArchive archive) => archive.UseAsync(async db =>
        (await db.Articles.Include(a => a.Body).OrderBy(a => a.Number).ToListAsync()).ConvertAll(a => $"{a.Withdrawn} {ArticleText.Whole(a.Body!.Content)}"));

    // As if an earlier parser had read the article so, and an editor had made of it what stands.
    private static Task PretendAsync(TestArchive archive, int number, ParsedArticle parsed, ParsedArticle content) => archive.UseAsync(async db =>
    {
        Article article = await db.Articles.Include(a => a.Body).SingleAsync(a => a.Number == number);
        (article.Body!.Parsed, article.Body.Content, article.Headline) = (parsed, content, content.Headline?.Text);
        await db.SaveChangesAsync();
    });

    private static async Task<int> AddAsync(TestArchive archive, ParsedArticle parsed, ParsedArticle content)
    {
        int number = 0;
        await archive.UseAsync(async db =>
        {
            Issue issue = await db.Issues.Include(i => i.Articles).SingleAsync();
            number = ++issue.LastArticleNumber;
            issue.Articles.Add(new Article { Number = number, Position = 99, Body = new ArticleBody { Parsed = parsed, Content = content } });
            await db.SaveChangesAsync();
        });
        return number;
    }
}
