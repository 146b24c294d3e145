using CityEveningNews.Archive.Editing;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;
using CsCheck;

namespace CityEveningNews.Archive.Tests.Editing;

public sealed class ArticleSurgeryTests
{
    private static readonly Gen<ParsedText> GenText = Gen.Int[0, 9999].Select(n => new ParsedText($"字{n}", LineSet.Empty));

    private static readonly Gen<ParsedText?> GenField = Gen.Bool.SelectMany(there => there ? GenText.Select(t => (ParsedText?)t) : Gen.Const((ParsedText?)null));

    private static readonly Gen<ParsedSection> GenSection = Gen.Select(GenField, GenField, GenText.Array[0, 4])
        .Select((subhead, label, paragraphs) => new ParsedSection { Subhead = subhead, Label = label, Paragraphs = paragraphs });

    private static readonly Gen<ParsedArticle> GenArticle = Gen.Select(GenField.Array[6], GenSection.Array[0, 4], GenText.Array[0, 3])
        .Select((fields, sections, captions) => new ParsedArticle
        {
            Kind = ArticleKind.Standard,
            Kicker = fields[0],
            Headline = fields[1],
            Deck = fields[2],
            Byline = fields[3],
            Standfirst = fields[4],
            Jump = fields[5],
            Sections = sections,
            Captions = captions,
        });

    [Fact]
    public void Splitting_loses_no_word_and_doubles_none()
    {
        Gen.Select(GenArticle, Gen.Int[0, 4], Gen.Int[0, 4]).Sample((article, section, index) =>
        {
            if (ArticleSurgery.Split(article, new PartAddress(section, index)) is not var (first, second))
                return section >= article.Sections.Count || index >= article.Sections[section].Paragraphs.Count;
            return Words(first, second).SequenceEqual(Words(article));
        });
    }

    [Fact]
    public void Merging_loses_no_word_and_doubles_none()
    {
        Gen.Select(GenArticle, GenArticle).Sample((first, second) =>
        {
            second = second with { Byline = second.Byline is null ? null : new ParsedText(second.Byline.Text + "摄", LineSet.Empty) };
            return Words(ArticleSurgery.Merge(first, second)).SequenceEqual(Words(first, second));
        });
    }

    [Fact]
    public void Taking_parts_out_loses_no_word_and_doubles_none()
    {
        Gen.Select(GenArticle, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).Array[1, 4], Gen.Bool).Sample((article, places, caption) =>
        {
            var parts = places.Select(p => new PartAddress(p.Item1, p.Item2)).ToList();
            if (caption) parts.Add(new PartAddress(null, 0));
            return ArticleSurgery.Take(article, parts) is not var (left, taken) || Words(left, taken).SequenceEqual(Words(article));
        });
    }

    [Fact]
    public void A_subhead_above_the_cut_becomes_the_second_headline()
    {
        ParsedArticle article = Article("甲", ("", "一"), ("小标题", "二"));
        var (first, second) = ArticleSurgery.Split(article, new PartAddress(1, 0))!.Value;
        Assert.Equal(("小标题", "二", null), (second.Headline?.Text, second.Sections[0].Paragraphs[0].Text, second.Sections[0].Subhead));
        Assert.Equal("一", Assert.Single(first.Sections).Paragraphs[0].Text);
    }

    [Fact]
    public void The_second_headline_becomes_a_subhead_where_the_first_has_one()
    {
        ParsedArticle merged = ArticleSurgery.Merge(Article("甲", ("", "一")), Article("乙", ("", "二")));
        Assert.Equal(["甲|一", "乙|二"], merged.Sections.Select(s => $"{(s.Subhead ?? merged.Headline)!.Text}|{s.Paragraphs[0].Text}"));
    }

    [Fact]
    public void Text_without_a_head_goes_on_where_the_other_ends()
    {
        ParsedArticle merged = ArticleSurgery.Merge(Article("甲", ("", "一")), Article(null, ("", "二")));
        Assert.Equal(["一", "二"], Assert.Single(merged.Sections).Paragraphs.Select(p => p.Text));
        Assert.Equal("乙", ArticleSurgery.Merge(Article(null, ("", "一")), Article("乙", ("", "二"))).Headline?.Text);
    }

    [Theory]
    [InlineData("0.2", true)]
    [InlineData("c.0", true)]
    [InlineData("12.34", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("0", false)]
    [InlineData("-1.2", false)]
    [InlineData("c.-1", false)]
    [InlineData("1.2.3", false)]
    [InlineData("99999999999.1", false)]
    public void A_part_is_read_as_it_is_written(string? text, bool good)
    {
        Assert.Equal(good, PartAddress.TryParse(text, out PartAddress part));
        if (good) Assert.Equal(text, part.ToString());
    }

    private static List<string> Words(params ParsedArticle[] articles) =>
        [.. articles.SelectMany(a => ArticleText.Parts(a).Append(a.Byline).Append(a.Jump)).OfType<ParsedText>().Select(t => t.Text).Order(StringComparer.Ordinal)];

    private static ParsedArticle Article(string? headline, params (string Subhead, string Text)[] sections) => new()
    {
        Kind = ArticleKind.Standard,
        Headline = headline is null ? null : EditingArchive.Text(headline),
        Sections =
        [
            .. sections.Select(s => new ParsedSection
            {
                Subhead = s.Subhead.Length == 0 ? null : EditingArchive.Text(s.Subhead),
                Paragraphs = [EditingArchive.Text(s.Text)],
            }),
        ],
    };
}
