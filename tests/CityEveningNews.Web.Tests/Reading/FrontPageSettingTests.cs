using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Reading;
using CsCheck;

namespace CityEveningNews.Web.Tests.Reading;

public class FrontPageSettingTests
{
    private static readonly Gen<SetArticle> AnyArticle =
        from kind in Gen.Enum<ArticleKind>()
        from characters in Gen.Int[0, 3000]
        from headline in Gen.Int[0, 40]
        select Article(kind, characters, headline == 0 ? null : new string('题', headline));

    [Fact]
    public void Every_article_stands_on_the_page_once_and_no_band_is_without_text() =>
        AnyArticle.Array[0, 30].Sample(articles =>
        {
            SetArticle[] numbered = [.. articles.Select((article, i) => article with { Number = i + 1 })];
            FrontPageSetting setting = FrontPageSetting.Of(numbered);
            IEnumerable<SetArticle> shown = setting.Pointers.Concat(setting.Bands.SelectMany(band => band.Shorts.Prepend(band.Main!).Where(article => article is not null)));
            Assert.Equal(numbered.Select(article => article.Number), shown.Select(article => article.Number).Order());
            Assert.All(setting.Bands, band => Assert.True(band.Main is not null || band.Shorts.Count > 0));
            Assert.All(setting.Bands, band => Assert.InRange(band.Columns, 1, 5));
            Assert.InRange(setting.Pointers.Count, 0, 4);
        });

    [Fact]
    public void The_first_story_with_a_headline_and_a_text_leads()
    {
        FrontPageSetting setting = FrontPageSetting.Of(
        [
            Article(ArticleKind.Pointer, 0, "导读"), Article(ArticleKind.Photograph, 0, null), Article(ArticleKind.Brief, 80, "简讯"), Article(ArticleKind.Standard, 900, "长稿"),
        ]);
        Assert.Equal("简讯", setting.Bands[0].Main!.Content.Headline!.Text);
        Assert.Equal(["导读"], setting.Pointers.Select(pointer => pointer.Content.Headline!.Text));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(500)]
    [InlineData(2000)]
    public void A_lead_of_any_length_fills_the_width_of_the_page_where_there_are_stories_to_fill_it(int characters)
    {
        SetArticle[] shorts = [.. Enumerable.Range(0, 8).Select(_ => Article(ArticleKind.Brief, 100, "简讯"))];
        Assert.Equal(5, FrontPageSetting.Of([Article(ArticleKind.Standard, characters, "头条"), .. shorts]).Bands[0].Columns);
    }

    [Fact]
    public void Many_short_stories_stand_in_several_bands_of_about_the_same_weight()
    {
        SetArticle[] articles = [Article(ArticleKind.Standard, 600, "头条"), .. Enumerable.Repeat(Article(ArticleKind.Standard, 340, "短稿"), 30)];
        int[] weights = [.. FrontPageSetting.Of(articles).Bands.Skip(1).Select(band => band.Shorts.Sum(story => story.Characters + 60))];
        Assert.True(weights.Length > 3);
        Assert.All(weights, weight => Assert.InRange(weight, weights.Max() - 400, 2800));
    }

    [Fact]
    public void A_short_lead_takes_the_last_story_that_fills_the_page_whole() =>
        Assert.Equal([1, 2], FrontPageSetting.Of([.. Enumerable.Range(1, 4).Select(number => Article(ArticleKind.Standard, 390, "短稿") with { Number = number })]).Bands.Select(band => band.Shorts.Count));

    [Fact]
    public void A_last_short_story_has_no_strip_of_its_own() =>
        Assert.Single(FrontPageSetting.Of([Article(ArticleKind.Standard, 2000, "头条"), .. Enumerable.Repeat(Article(ArticleKind.Photograph, 20, null), 15)]).Bands);

    private static SetArticle Article(ArticleKind kind, int characters, string? headline) => new(
        1, "/articles/20210219-1", characters,
        new ParsedArticle { Kind = kind, Headline = headline is null ? null : new ParsedText(headline, LineSet.Empty) });
}
