using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Tests.Editing;

public sealed class UndoActTests
{
    private const int SchoolStory = 3;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Undoing_a_new_parse_leaves_withdrawn_what_was_withdrawn_before_it(bool byMerging)
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        await archive.EditAsync(byMerging ? new MergeArticles(1, SchoolStory) : new WithdrawArticle(SchoolStory));
        await PretendAnEarlierReadingAsync(archive, "旧解析的标题");
        EditResult read = await archive.EditAsync(new ReadAgain());
        Assert.Contains(read.Revisions, r => r.ArticleNumber == SchoolStory && r.Withdrawn);

        await UndoLastAsync(archive);

        Article school = await archive.ArticleAsync(SchoolStory);
        Assert.Equal((true, "沈编辑", "旧解析的标题"), (school.Withdrawn, school.WithdrawnBy, school.Headline));
        Assert.DoesNotContain(SchoolStory, await archive.OrderAsync());
        Assert.Equal(0, await FoundAsync(archive, "\"旧解析的标题\""));
    }

    [Fact]
    public async Task Bringing_an_article_back_is_undone_and_so_is_undoing_it()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        string headline = (await archive.ArticleAsync(SchoolStory)).Headline!;
        await archive.EditAsync(new WithdrawArticle(SchoolStory));
        await archive.EditAsync(new BringBackArticle(SchoolStory));

        await UndoLastAsync(archive);
        Article school = await archive.ArticleAsync(SchoolStory);
        Assert.Equal((true, "沈编辑"), (school.Withdrawn, school.WithdrawnBy));
        Assert.Equal(0, await FoundAsync(archive, $"\"{headline}\""));

        await UndoLastAsync(archive);
        Assert.False((await archive.ArticleAsync(SchoolStory)).Withdrawn);
        Assert.Equal(1, await FoundAsync(archive, $"\"{headline}\""));
    }

    private static async Task UndoLastAsync(TestArchive archive) =>
        await archive.EditAsync(new UndoAct(await archive.UseAsync(db => db.Revisions.MaxAsync(r => r.IssueVersion))));

    // As if an earlier parser had read the article's headline so.
    private static Task PretendAnEarlierReadingAsync(TestArchive archive, string headline) => archive.UseAsync(async db =>
    {
        Article school = await db.Articles.Include(a => a.Body).SingleAsync(a => a.Number == SchoolStory);
        ParsedArticle earlier = school.Body!.Content with { Headline = EditingArchive.Text(headline) };
        (school.Body.Parsed, school.Body.Content, school.Headline) = (earlier, earlier, headline);
        await db.SaveChangesAsync();
    });

    private static async Task<int> FoundAsync(TestArchive archive, string query) =>
        (await archive.Service<ArticleSearch>().SearchAsync(new SearchRequest { Query = QueryParser.Parse(query).Root })).Total;
}
