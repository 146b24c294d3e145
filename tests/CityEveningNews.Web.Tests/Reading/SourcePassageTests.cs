using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Desk.History;
using CityEveningNews.Web.Reading;

namespace CityEveningNews.Web.Tests.Reading;

public class SourcePassageTests
{
    private static readonly string[] Lines = ["题目", "市民昨天到窗口办理业务，", "窗口没有排长队。", "记者 刘佳雪"];

    [Fact]
    public void A_passage_as_it_was_read_shows_its_lines_and_no_change()
    {
        ParsedArticle read = Article(("题目", "1"), ("市民昨天到窗口办理业务，窗口没有排长队。", "2-3"));
        Assert.Equal(
            ["None 题目 1", "None 市民昨天到窗口办理业务，窗口没有排长队。 2-3"],
            SourcePassage.Of(View(read, read)).Select(Written));
    }

    [Theory]
    [InlineData("市民昨日到窗口办理业务，窗口没有排长队。", "Reworded 市民昨[-天][+日]到窗口办理业务，窗口没有排长队。 2-3")]
    [InlineData("图书馆周一闭馆。", "Added [+图书馆周一闭馆。] ")]
    public void A_passage_an_editor_wrote_shows_the_old_wording_and_the_new_with_the_old_lines(string now, string expected)
    {
        ParsedArticle read = Article(("题目", "1"), ("市民昨天到窗口办理业务，窗口没有排长队。", "2-3"));
        Assert.Equal(expected, SourcePassage.Of(View(Article(("题目", "1"), (now, "")), read)).Select(Written).ElementAt(1));
    }

    [Fact]
    public void A_headline_in_wholly_other_words_is_still_the_headline_reworded() =>
        Assert.Equal("Reworded [-题目][+别的] 1", SourcePassage.Of(View(Article(("别的", "")), Article(("题目", "1")))).Select(Written).Single());

    [Fact]
    public void What_an_editor_left_out_is_shown_last_with_its_lines() =>
        Assert.Equal(
            ["None 题目 1", "LeftOut [-市民昨天到窗口办理业务，窗口没有排长队。] 2-3"],
            SourcePassage.Of(View(Article(("题目", "1")), Article(("题目", "1"), ("市民昨天到窗口办理业务，窗口没有排长队。", "2-3")))).Select(Written));

    [Fact]
    public void Of_an_article_an_editor_made_everything_is_added() =>
        Assert.All(SourcePassage.Of(View(Article(("题目", ""), ("正文。", "")), null)), passage => Assert.Equal(PassageChange.Added, passage.Change));

    [Fact]
    public void Lines_beyond_the_source_are_left_out() =>
        Assert.Equal([4], SourcePassage.Of(View(Article(("题目", "4-9")), Article(("题目", "4-9")))).Single().Source.Select(line => line.Line));

    private static string Written(SourcePassage passage) =>
        $"{passage.Change} {string.Concat(passage.Pieces.Select(piece => piece.Kind switch
        {
            DifferenceKind.Deleted => $"[-{piece.Text}]",
            DifferenceKind.Inserted => $"[+{piece.Text}]",
            _ => piece.Text,
        }))} {passage.Lines}";

    private static ParsedArticle Article(params (string Text, string Lines)[] texts) => new()
    {
        Kind = ArticleKind.Standard,
        Headline = Text(texts[0]),
        Sections = [new ParsedSection { Paragraphs = [.. texts[1..].Select(Text)] }],
    };

    private static ParsedText Text((string Text, string Lines) text) => new(text.Text, LineSet.Parse(text.Lines));

    private static ArticleView View(ParsedArticle content, ParsedArticle? parsed) => new()
    {
        Publication = "城市晚报",
        Date = new DateOnly(2021, 2, 19),
        Edition = 1,
        IssueNumber = 12328,
        Number = 1,
        Withdrawn = false,
        CharacterCount = 20,
        UpdatedAt = ArchiveFactory.Now,
        Content = content,
        Parsed = parsed,
        SamePage = [],
        SourceLines = Lines,
    };
}
