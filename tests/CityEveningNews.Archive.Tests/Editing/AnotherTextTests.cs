using System.Text;
using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Editing.Changes;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore;

namespace CityEveningNews.Archive.Tests.Editing;

/// <summary>An issue that is read from another text, whose lines have other numbers.</summary>
public sealed class AnotherTextTests
{
    private const int SchoolStory = 3;

    // A number alone on its line fits nowhere.
    private const string Page = """
        城市晚报

        2021年2月19日 星期五 辛丑年正月初八

        全市春季植树本周开始

        市林业和园林局昨日介绍，今年春
        季植树从本周开始，全市计划栽植乔木
        三十万株，市民可以到就近的公园报名。

        12
        """;

    [Fact]
    public async Task A_line_set_aside_is_known_by_its_words_and_another_that_has_its_number_is_brought_up()
    {
        await using TestArchive archive = await CreateAsync(Page);
        Assert.Equal([new UnplacedLine(11, "12")], (await archive.IssueAsync()).Unplaced);
        await archive.EditAsync(new SetLinesAside([11]));

        await IngestAsync(archive, Page.Replace("12", "07\n12", StringComparison.Ordinal));
        Assert.Equal([new UnplacedLine(11, "07")], (await archive.IssueAsync()).Unplaced);

        await IngestAsync(archive, "\n\n" + Page);
        Assert.Empty((await archive.IssueAsync()).Unplaced);
    }

    [Fact]
    public async Task A_line_that_was_settled_by_its_number_alone_holds_for_its_text_and_is_then_known_by_its_words()
    {
        await using TestArchive archive = await CreateAsync(Page);
        await archive.UseAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE Issues SET Unplaced = '[]', SettledLines = '"11"'"""));

        await archive.EditAsync(new ReadAgain());
        Assert.Empty((await archive.IssueAsync()).Unplaced);

        await IngestAsync(archive, Page.Replace("12", "07\n12", StringComparison.Ordinal));
        Assert.Equal([new UnplacedLine(11, "07")], (await archive.IssueAsync()).Unplaced);
    }

    [Fact]
    public async Task What_an_editor_left_alone_in_a_corrected_article_has_the_lines_of_the_new_text_and_what_is_not_in_it_has_none()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        Article school = await archive.ArticleAsync(SchoolStory);
        ParsedSection opening = school.Body!.Content.Sections[0];
        await archive.EditAsync(new EditArticle(SchoolStory, school.Version, school.Body.Content with
        {
            Deck = new ParsedText("新文本没有的副题", new LineSet([5])),
            Sections = [opening with { Paragraphs = [EditingArchive.Text("订正的一段"), .. opening.Paragraphs.Skip(1)] }, .. school.Body.Content.Sections.Skip(1)],
        }));
        // The second half of a story that the parser reads as one is an article that it does not find.
        int longest = await archive.UseAsync(db => db.Articles.OrderByDescending(a => a.CharacterCount).Select(a => a.Number).FirstAsync());
        await archive.EditAsync(new SplitArticle(longest, new PartAddress(0, 1), "另起一篇"));
        List<(string Words, LineSet Lines)> before = await TextsAsync(archive);

        await archive.IngestAsync(EditingArchive.Seed(("\n城市晚报编辑部出版", "\n\n\n城市晚报编辑部出版")));

        List<(string Words, LineSet Lines)> after = await TextsAsync(archive);
        Assert.Equal(before.Select(text => text.Words), after.Select(text => text.Words));
        Assert.Equal(before.Select(text => text.Words == "新文本没有的副题" ? LineSet.Empty : new LineSet(text.Lines.Numbers.Select(n => n + 2))), after.Select(text => text.Lines));
    }

    [Fact]
    public async Task An_article_that_went_with_the_old_text_is_uncorrected_still()
    {
        await using TestArchive archive = await EditingArchive.CreateAsync();
        string words = (await archive.ContentAsync(SchoolStory)).Headline!.Text;
        await IngestAsync(archive, Page);
        Article gone = await archive.ArticleAsync(SchoolStory);
        Assert.Equal((true, words, LineSet.Empty), (gone.Withdrawn, gone.Headline, gone.Body!.Content.Headline!.Lines));
        Assert.True(ArticleText.Same(gone.Body.Content, gone.Body.Parsed!));
    }

    private static async Task<TestArchive> CreateAsync(string page)
    {
        TestArchive archive = await TestArchive.CreateAsync();
        Assert.Equal(IngestOutcome.Created, (await archive.IngestAsync(Encoding.UTF8.GetBytes(page))).Outcome);
        return archive;
    }

    private static async Task IngestAsync(TestArchive archive, string page) =>
        Assert.Equal(IngestOutcome.Updated, (await archive.IngestAsync(Encoding.UTF8.GetBytes(page))).Outcome);

    private static Task<List<(string Words, LineSet Lines)>> TextsAsync(TestArchive archive) => archive.UseAsync(async db =>
        (await db.ArticleBodies.OrderBy(b => b.ArticleId).ToListAsync()).SelectMany(b => ArticleText.Parts(b.Content)).Select(text => (text.Text, text.Lines)).ToList());
}
