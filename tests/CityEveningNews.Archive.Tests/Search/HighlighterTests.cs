using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;
using CsCheck;

namespace CityEveningNews.Archive.Tests.Search;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("长春", "走进長\n春，长春", "走进[長\n春]，[长春]")]
    [InlineData("哈哈", "哈哈哈", "[哈哈哈]")]
    [InlineData("5g", "５Ｇ与5G", "[５Ｇ]与[5G]")]
    [InlineData("<b>", "a<B>c", "a[<B>]c")]
    public void Matches_are_marked_in_the_original(string word, string text, string marked) =>
        Assert.Equal(marked, Mark(text, new Highlighter([new WordNode(word)]).Find(SearchField.Body, text)));

    [Fact]
    public void What_is_marked_is_exactly_what_matches() => Gen.Select(RandomArchive.Word, RandomArchive.Text).Sample((word, text) =>
    {
        string folded = BruteForce.Fold(word.Text);
        IReadOnlyList<TextSpan> spans = new Highlighter([word with { Field = SearchField.Any }]).Find(SearchField.Body, text);
        bool[] expected = new bool[text.Length];
        for (int start = 0; start < text.Length; start++)
        {
            for (int end = start + 1; end <= text.Length; end++)
            {
                string piece = text[start..end];
                if (piece.Trim().Length == piece.Length && BruteForce.Fold(piece) == folded) Array.Fill(expected, true, start, end - start);
            }
        }

        bool[] marked = new bool[text.Length];
        foreach (TextSpan span in spans) Array.Fill(marked, true, span.Start, span.Length);
        Assert.Equal(expected, marked);
    });

    [Fact]
    public void A_word_of_a_field_is_marked_in_that_field_alone()
    {
        var highlighter = new Highlighter([new WordNode("长春", SearchField.Headline)]);
        Assert.Single(highlighter.Find(SearchField.Headline, "长春"));
        Assert.Empty(highlighter.Find(SearchField.Body, "长春"));
    }

    [Theory]
    [InlineData("(甲 乙)~1", "甲乙，甲。。乙，乙甲", "[甲][乙]，[甲]。。乙，[乙][甲]")]
    [InlineData("(甲 乙)~0", "甲乙，甲。。乙，乙甲", "[甲][乙]，甲。。乙，[乙][甲]")]
    [InlineData("(甲 乙 丙)~1", "甲。乙。丙，。。乙。甲", "[甲]。[乙]。[丙]，。。乙。甲")]
    [InlineData("(甲 乙)~1 丙", "甲。乙。丙。。。乙", "[甲]。[乙]。[丙]。。。乙")]
    [InlineData("(甲 甲)~2", "甲。甲。。。甲", "[甲]。[甲]。。。甲")]
    [InlineData("(一 二 三 四 五 六 七 八 九 十)~0", "五，十九八七六五四三二一。一", "五，[十][九][八][七][六][五][四][三][二][一]。一")]
    public void Words_that_must_stand_near_are_marked_where_they_do(string query, string text, string marked)
    {
        var article = new ParsedArticle { Kind = ArticleKind.Brief, Headline = new ParsedText(text, LineSet.Empty) };
        Highlighter highlighter = Highlighter.For(QueryParser.Parse(query).Root);
        IReadOnlyList<TextSpan> found = highlighter.In(article).Find(SearchField.Headline, text);
        Assert.Equal(marked, Mark(text, found));
        Assert.Equal(found.Count, highlighter.Count(article));
    }

    [Fact]
    public void A_chain_of_near_words_may_reach_over_paragraphs()
    {
        var article = new ParsedArticle
        {
            Kind = ArticleKind.Brief,
            Sections = [new ParsedSection { Paragraphs = [new ParsedText("乙 甲", LineSet.Empty), new ParsedText("。乙。。甲", LineSet.Empty)] }],
        };
        Highlighter highlighter = Highlighter.For(QueryParser.Parse("(甲 乙)~2").Root).In(article);
        Assert.Equal("[乙] [甲]", Mark("乙 甲", highlighter.Find(SearchField.Body, "乙 甲")));
        Assert.Equal("。[乙]。。[甲]", Mark("。乙。。甲", highlighter.Find(SearchField.Body, "。乙。。甲")));
        Assert.Equal("。。甲乙", Mark("。。甲乙", highlighter.Find(SearchField.Kicker, "。。甲乙")));
    }

    [Fact]
    public void An_article_has_near_words_marked_exactly_when_it_is_found() =>
        Gen.Select(RandomArchive.Word.Array[2, 4], Gen.Int[0, 6], RandomArchive.Article).Sample((words, distance, article) =>
        {
            var near = new NearNode([.. words.Select(word => word with { Field = words[0].Field })], distance);
            Assert.Equal(BruteForce.Matches(article, near), Highlighter.For(near).Count(article) > 0);
        });

    [Fact]
    public void Snippets_of_a_paragraph_show_no_text_twice() => Gen.Select(RandomArchive.Word, RandomArchive.Text.Array[6].Select(string.Concat), Gen.Int[3, 12]).Sample((word, text, length) =>
    {
        var article = new ParsedArticle { Kind = ArticleKind.Brief, Sections = [new ParsedSection { Paragraphs = [new ParsedText(text, LineSet.Empty)] }] };
        IReadOnlyList<Snippet> snippets = Snippets.Of(article, new Highlighter([word]), 100, length);
        int at = 0;
        foreach (Snippet snippet in snippets)
        {
            int found = text.IndexOf(snippet.Text, at, StringComparison.Ordinal);
            Assert.InRange(found, at, text.Length);
            at = found + snippet.Text.Length;
        }

        Assert.Equal(new Highlighter([word]).Find(SearchField.Body, text).Count, snippets.Sum(snippet => snippet.Matches.Count));
    });

    [Fact]
    public void Snippets_hold_whole_matches_at_their_places() => Gen.Select(RandomArchive.Word, RandomArchive.Article, Gen.Int[3, 12]).Sample((word, article, length) =>
    {
        var highlighter = new Highlighter([word]);
        IReadOnlyList<Snippet> snippets = Snippets.Of(article, highlighter, 3, length);
        Assert.InRange(snippets.Count, 0, 3);
        foreach (Snippet snippet in snippets)
        {
            Assert.Contains(ArticleFields.Of(article), part => part.Text.Contains(snippet.Text, StringComparison.Ordinal));
            Assert.All(snippet.Matches, match => Assert.Contains(
                BruteForce.Fold(word.Text), BruteForce.Fold(snippet.Text.Substring(match.Start, match.Length)), StringComparison.Ordinal));
        }
    });

    [Fact]
    public void A_concordance_centres_each_match()
    {
        var article = new ParsedArticle { Kind = ArticleKind.Brief, Headline = new ParsedText("走进长春看长春", LineSet.Empty) };
        var hit = new SearchHit(1, new DateOnly(2021, 2, 19), 0);
        ConcordanceLine[] lines = [.. Concordance.Lines(hit, article, new Highlighter([new WordNode("长春")]), 2)];
        Assert.Equal([("走进", "长春", "看长"), ("春看", "长春", "")], lines.Select(line => (line.Left, line.Match, line.Right)));
        Assert.Equal([lines[1], lines[0]], Concordance.Sort(lines, ConcordanceOrder.Right));
        Assert.Equal([lines[1], lines[0]], Concordance.Sort(lines, ConcordanceOrder.Left));
    }

    private static string Mark(string text, IReadOnlyList<TextSpan> spans)
    {
        foreach (TextSpan span in spans.Reverse()) text = text.Insert(span.End, "]").Insert(span.Start, "[");
        return text;
    }
}
