using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Tests.Editing;

public sealed class IssueEditorTests
{
    private const int SchoolStory = 3;

    [Fact]
    public async Task An_edit_writes_who_when_why_and_both_texts_and_is_found_at_once()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        Article before = await archive.ArticleAsync(SchoolStory);
        await archive.EditAsync(new EditArticle(SchoolStory, before.Version, before.Body!.Content with { Headline = EditingArchive.Text("长春中小学定于三月开学") }));

        Article after = await archive.ArticleAsync(SchoolStory);
        Revision revision = await archive.UseAsync(db => db.Revisions.SingleAsync());
        Assert.Equal(
            (SchoolStory, RevisionKind.Edit, "沈编辑", "校对", after.Version, 2026),
            (revision.ArticleNumber, revision.Kind, revision.By, revision.Why, revision.Version, revision.At.Year));
        Assert.Equal(before.Version + 1, after.Version);
        Assert.Contains(before.Headline!, revision.Before, StringComparison.Ordinal);
        Assert.Contains("长春中小学定于三月开学", revision.After, StringComparison.Ordinal);
        Assert.Equal(1, await FoundAsync(archive, "定于三月开学"));
    }

    [Fact]
    public async Task Saving_what_stands_already_changes_nothing()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        Issue issue = await archive.IssueAsync();
        Article article = await archive.ArticleAsync(SchoolStory);
        await archive.EditAsync(new EditArticle(SchoolStory, article.Version, article.Body!.Content));
        Assert.Equal(0, await archive.UseAsync(db => db.Revisions.CountAsync()));
        Assert.Equal((issue.Version, article.Version), ((await archive.IssueAsync()).Version, (await archive.ArticleAsync(SchoolStory)).Version));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_refused_and_nothing_is_overwritten()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        (int issue, Article article) = ((await archive.IssueAsync()).Version, await archive.ArticleAsync(SchoolStory));
        await archive.EditAsync(new EditArticle(SchoolStory, article.Version, article.Body!.Content with { Headline = EditingArchive.Text("先存") }));

        Assert.Equal("stale", await archive.RefusalAsync(new EditArticle(SchoolStory, article.Version, article.Body.Content with { Headline = EditingArchive.Text("后存") })));
        Assert.Equal("stale", await archive.RefusalAsync(new WithdrawArticle(1), issue));
        Assert.Equal("先存", (await archive.ArticleAsync(SchoolStory)).Headline);
    }

    [Fact]
    public async Task A_split_gives_the_second_the_next_number_and_place_and_both_are_found()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        int last = (await archive.IssueAsync()).LastArticleNumber;
        (int number, ParsedArticle whole) = await LongestAsync(archive);
        List<int> order = await archive.OrderAsync();
        var at = Parts(whole).First(p => p.Section > 0 || p.Index > 0);

        EditResult result = await archive.EditAsync(new SplitArticle(number, at, "另起一篇的标题"));

        Assert.Equal(last + 1, result.NewArticle);
        order.Insert(order.IndexOf(number) + 1, last + 1);
        Assert.Equal(order, await archive.OrderAsync());
        Assert.Equal(
            ArticleText.Parts(whole).Count() + 1,
            ArticleText.Parts(await archive.ContentAsync(number)).Count() + ArticleText.Parts(await archive.ContentAsync(last + 1)).Count());
        Assert.Equal(1, await FoundAsync(archive, "另起一篇的标题"));
        Assert.Equal(order.Count, (await archive.IssueAsync()).ArticleCount);
    }

    [Fact]
    public async Task A_merge_withdraws_the_second_and_undoing_it_brings_both_back_as_they_were()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        (ParsedArticle first, ParsedArticle second) = (await archive.ContentAsync(1), await archive.ContentAsync(SchoolStory));
        List<int> order = await archive.OrderAsync();

        await archive.EditAsync(new MergeArticles(1, SchoolStory));
        Assert.True((await archive.ArticleAsync(SchoolStory)).Withdrawn);
        Assert.Contains(second.Headline!.Text, ArticleText.Whole(await archive.ContentAsync(1)), StringComparison.Ordinal);
        Assert.DoesNotContain(SchoolStory, await archive.OrderAsync());

        int act = await archive.UseAsync(db => db.Revisions.MaxAsync(r => r.IssueVersion));
        await archive.EditAsync(new UndoAct(act));
        Assert.True(ArticleText.Same(first, await archive.ContentAsync(1)));
        Assert.True(ArticleText.Same(second, await archive.ContentAsync(SchoolStory)));
        Assert.Equal(order.Order(), (await archive.OrderAsync()).Order());
    }

    [Fact]
    public async Task An_act_whose_articles_changed_since_is_not_undone()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        await archive.EditAsync(new MergeArticles(1, SchoolStory));
        int act = await archive.UseAsync(db => db.Revisions.MaxAsync(r => r.IssueVersion));
        await archive.EditAsync(new ChangeKind(1, ArticleKind.Advertisement));
        Assert.Equal("changed-since", await archive.RefusalAsync(new UndoAct(act)));
    }

    [Fact]
    public async Task A_paragraph_moves_to_another_article_or_to_one_of_its_own()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        (int number, ParsedArticle whole) = await LongestAsync(archive);
        int other = (await archive.OrderAsync()).First(n => n != number);
        PartAddress part = Parts(whole)[^1];
        string words = whole.Sections[part.Section!.Value].Paragraphs[part.Index].Text;

        await archive.EditAsync(new MoveText(number, [part], other));
        Assert.Contains(words, ArticleText.Whole(await archive.ContentAsync(other)), StringComparison.Ordinal);
        Assert.DoesNotContain(words, ArticleText.Whole(await archive.ContentAsync(number)), StringComparison.Ordinal);

        EditResult own = await archive.EditAsync(new MoveText(number, [Parts(await archive.ContentAsync(number))[^1]], null));
        Assert.NotNull(own.NewArticle);
    }

    [Fact]
    public async Task A_withdrawn_article_leaves_search_and_comes_back_with_its_number()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        string headline = (await archive.ArticleAsync(SchoolStory)).Headline!;
        Assert.Equal(1, await FoundAsync(archive, $"\"{headline}\""));
        await archive.EditAsync(new WithdrawArticle(SchoolStory));
        Assert.Equal(0, await FoundAsync(archive, $"\"{headline}\""));
        Assert.Equal("no-article", await archive.RefusalAsync(new ChangeKind(SchoolStory, ArticleKind.Brief)));
        await archive.EditAsync(new BringBackArticle(SchoolStory));
        Assert.Equal(1, await FoundAsync(archive, $"\"{headline}\""));
    }

    [Fact]
    public async Task Any_version_can_be_restored_the_first_too()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        Article first = await archive.ArticleAsync(SchoolStory);
        await archive.EditAsync(new EditArticle(SchoolStory, first.Version, first.Body!.Content with { Headline = EditingArchive.Text("第二稿") }));
        await archive.EditAsync(new EditArticle(SchoolStory, first.Version + 1, first.Body.Content with { Headline = EditingArchive.Text("第三稿") }));
        List<int> ids = await archive.UseAsync(db => db.Revisions.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync());

        await archive.EditAsync(new RestoreVersion(ids[0], Before: true));
        Assert.True(ArticleText.Same(first.Body.Content, await archive.ContentAsync(SchoolStory)));
        await archive.EditAsync(new RestoreVersion(ids[0], Before: false));
        Assert.Equal("第二稿", (await archive.ArticleAsync(SchoolStory)).Headline);
        Assert.Equal(4, await archive.UseAsync(db => db.Revisions.CountAsync()));
        Assert.Equal("no-revision", await archive.RefusalAsync(new RestoreVersion(9999, Before: true)));
    }

    [Fact]
    public async Task The_order_an_editor_sets_is_kept_and_a_wrong_one_is_refused()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        List<int> order = await archive.OrderAsync();
        List<int> reversed = [.. Enumerable.Reverse(order)];
        await archive.EditAsync(new ReorderArticles(reversed));
        Assert.Equal(reversed, await archive.OrderAsync());
        Assert.Equal("bad-order", await archive.RefusalAsync(new ReorderArticles([.. order.Skip(1)])));
        Assert.Equal("bad-order", await archive.RefusalAsync(new ReorderArticles([.. order.Skip(1), order[1]])));

        Revision revision = await archive.UseAsync(db => db.Revisions.SingleAsync());
        await archive.EditAsync(new RestoreVersion(revision.Id, Before: true));
        Assert.Equal(order, await archive.OrderAsync());
    }

    [Fact]
    public async Task An_unplaced_line_is_taken_in_or_set_aside_and_not_brought_up_again()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        await archive.UseAsync(async db =>
        {
            (await db.Issues.SingleAsync()).Unplaced = [new UnplacedLine(20, "  多出来的"), new UnplacedLine(21, "一行字　"), new UnplacedLine(22, "零售价")];
            await db.SaveChangesAsync();
        });

        await archive.EditAsync(new PlaceLines([20, 21], SchoolStory, PlacedAs.Paragraph));
        await archive.EditAsync(new SetLinesAside([22]));

        ParsedText last = (await archive.ContentAsync(SchoolStory)).Sections[^1].Paragraphs[^1];
        Assert.Equal(("多出来的一行字", "20-21"), (last.Text, last.Lines.ToString()));
        Issue issue = await archive.IssueAsync();
        Assert.Empty(issue.Unplaced);
        Assert.Equal([new SettledLine(20, "  多出来的"), new SettledLine(21, "一行字　"), new SettledLine(22, "零售价")], issue.SettledLines);
        Assert.Equal("no-line", await archive.RefusalAsync(new SetLinesAside([22])));
        Assert.Equal("no-line", await archive.RefusalAsync(new SetLinesAside([])));
    }

    [Fact]
    public async Task A_taken_field_is_not_overwritten_by_an_unplaced_line()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        await archive.UseAsync(async db =>
        {
            (await db.Issues.SingleAsync()).Unplaced = [new UnplacedLine(20, "又一个标题")];
            await db.SaveChangesAsync();
        });
        Assert.Equal("field-taken", await archive.RefusalAsync(new PlaceLines([20], SchoolStory, PlacedAs.Headline)));
        EditResult made = await archive.EditAsync(new PlaceLines([20], null, PlacedAs.Headline));
        Assert.Equal("又一个标题", (await archive.ArticleAsync(made.NewArticle!.Value)).Headline);
    }

    private static async Task<int> FoundAsync(TestArchive archive, string query) =>
        (await archive.Service<ArticleSearch>().SearchAsync(new SearchRequest { Query = QueryParser.Parse(query).Root })).Total;

    private static async Task<(int Number, ParsedArticle Content)> LongestAsync(TestArchive archive)
    {
        Article longest = await archive.UseAsync(db => db.Articles.Include(a => a.Body).OrderByDescending(a => a.CharacterCount).FirstAsync());
        return (longest.Number, longest.Body!.Content);
    }

    private static List<PartAddress> Parts(ParsedArticle article) =>
        [.. article.Sections.SelectMany((section, s) => section.Paragraphs.Select((_, p) => new PartAddress(s, p)))];
}
