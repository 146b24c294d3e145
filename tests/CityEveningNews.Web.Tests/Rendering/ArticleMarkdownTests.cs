using System.Text.Json;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Rendering;
using CsCheck;

namespace CityEveningNews.Web.Tests.Rendering;

public sealed class ArticleMarkdownTests
{
    private static readonly string[] Pieces =
    [
        "#", "##", ">", "-", "*", "+", "|", "\\", "&", "&amp;", "1.", "12)", " ", "  ", "\u3000", "\t", "\n", "\r\n", "---", "===", "```", "~~~",
        "<b>", "<!--", "[a]:", "![x](y)", "_", "`", ":", "\"", "'", "：", "春节", "记者", "a", "7", "😀", "\u2028", "\u00a0",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 8].Select(pieces => string.Concat(pieces));

    private static readonly Gen<ParsedText> Texts = Gen.Select(Words, Gen.Int[1, 99], Gen.Double[0, 1],
        (words, line, confidence) => new ParsedText(words, new LineSet([line]), confidence));

    private static readonly Gen<ParsedSection> Sections = Gen.Select(Texts.Null(), Texts.Null(), Texts.List[0, 3],
        (subhead, label, paragraphs) => new ParsedSection { Subhead = subhead, Label = label, Paragraphs = paragraphs });

    private static readonly Gen<ParsedArticle> Articles = Gen.Select(
        Gen.Select(Texts.Null(), Texts.Null(), Texts.Null(), Texts.Null()),
        Gen.Select(Texts.Null(), Texts.Null(), Words.Null()),
        Gen.Select(Sections.List[0, 3], Texts.List[0, 3], Gen.Select(Words, Gen.Int[0, 15], (n, r) => new Credit(n, (CreditRole)r)).List[0, 2]),
        Gen.Enum<ArticleKind>(),
        (head, more, lists, kind) => new ParsedArticle
        {
            Kind = kind,
            Kicker = head.Item1,
            Headline = head.Item2,
            Deck = head.Item3,
            Byline = head.Item4,
            Jump = more.Item1,
            Standfirst = more.Item2,
            Dateline = more.Item3,
            Sections = lists.Item1,
            Captions = lists.Item2,
            Credits = lists.Item3,
        });

    [Fact]
    public void An_article_written_as_Markdown_and_read_back_is_the_same_article() => Articles.Sample(article =>
    {
        ArticleReading reading = ArticleMarkdownReader.Read(ArticleMarkdownWriter.Write(article), article);
        Assert.Empty(reading.Problems);
        Assert.Equal(Json(article), Json(reading.Article));
    }, iter: 2000);

    [Theory]
    [InlineData("___")]
    [InlineData("***")]
    [InlineData("---")]
    [InlineData("- - -")]
    public void A_caption_that_looks_like_a_rule_is_kept(string caption)
    {
        var article = new ParsedArticle { Kind = ArticleKind.Photograph, Captions = [new(caption, LineSet.Empty)] };
        Assert.Equal(article.Captions, ArticleMarkdownReader.Read(ArticleMarkdownWriter.Write(article)).Article.Captions);
    }

    [Fact]
    public void Any_text_at_all_is_read_without_an_exception() => Words.Sample(words =>
    {
        ArticleMarkdownReader.Read(words);
        ArticleMarkdownReader.Read("---\n" + words + "\n---\n" + words);
    });

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("**年** _货_ `街`", "**年** _货_ `街`")]
    [InlineData("第一行\n第二行", "第一行第二行")]
    [InlineData("one\ntwo", "one two")]
    [InlineData("1. 先到先得", "1. 先到先得")]
    [InlineData(@"\# 号", "# 号")]
    public void A_paragraph_is_words_and_nothing_else(string markdown, string words) =>
        Assert.Equal(words, ArticleMarkdownReader.Read(markdown).Article.Sections.Single().Paragraphs.Single().Text);

    [Theory]
    [InlineData("## 年货街 | 长春", "年货街", "长春")]
    [InlineData("## 年货街", "年货街", null)]
    [InlineData("## | 长春", null, "长春")]
    [InlineData(@"## 甲\|乙 | 丙", "甲|乙", "丙")]
    public void A_subhead_is_followed_by_its_label_after_a_bar(string markdown, string? subhead, string? label)
    {
        ParsedSection section = ArticleMarkdownReader.Read(markdown).Article.Sections.Single();
        Assert.Equal((subhead, label), (section.Subhead?.Text, section.Label?.Text));
    }

    [Theory]
    [InlineData("---\nheadlime: 年\n---\n", "unknown", 2, "headlime: 年")]
    [InlineData("---\r\nheadline: 年\r\n\r\nkind: Poem\r\n---\r\n", "no-kind", 4, "Poem")]
    [InlineData("---\nreporter: 刘佳雪 | singer\n---\n", "no-role", 2, "singer")]
    [InlineData("---\nreporter: 刘佳雪 | 3\n---\n", "no-role", 2, "3")]
    [InlineData("---\nreporter: | Text\n---\n", "no-name", 2, "")]
    [InlineData("---\nheadline: 年\nreporter:\n---\n", "no-name", 3, "")]
    [InlineData("---\nheadline: 年\n", "unclosed", 1, "")]
    public void What_the_front_matter_gets_wrong_is_named_with_its_line(string markdown, string code, int line, string detail) =>
        Assert.Equal([new MarkdownProblem(code, line, detail)], ArticleMarkdownReader.Read(markdown).Problems);

    [Fact]
    public void A_field_whose_words_are_taken_out_is_no_field_any_more()
    {
        ArticleReading reading = ArticleMarkdownReader.Read("---\nkicker:\nheadline: \ndeck: \u3000\nbyline:\ndateline:\njump:\n---\n");
        Assert.Empty(reading.Problems);
        Assert.Equal(Json(new ParsedArticle { Kind = ArticleKind.Standard }), Json(reading.Article));
    }

    [Fact]
    public void Words_left_alone_keep_their_lines_and_changed_ones_are_certain()
    {
        var before = new ParsedArticle
        {
            Kind = ArticleKind.Standard,
            Headline = new("旧题", new LineSet([3]), 0.5),
            Sections = [new ParsedSection { Paragraphs = [new("正文。", new LineSet([7]), 0.4)] }],
        };
        ParsedArticle after = ArticleMarkdownReader.Read(ArticleMarkdownWriter.Write(before).Replace("旧题", "新题", StringComparison.Ordinal), before).Article;
        Assert.Equal(new ParsedText("新题", LineSet.Empty), after.Headline);
        Assert.Equal(before.Sections[0].Paragraphs[0], after.Sections[0].Paragraphs[0]);
    }

    private static string Json(ParsedArticle article) => JsonSerializer.Serialize(article);
}
