using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Tests.Ingest;

public sealed class CorrectionMergeTests
{
    [Theory]
    [InlineData("甲", "甲", "甲", "甲", false)]
    [InlineData("甲", "甲", "乙", "乙", false)]
    [InlineData("改", "甲", "甲", "改", false)]
    [InlineData("改", "甲", "改", "改", false)]
    [InlineData("改", "甲", "乙", "改", true)]
    [InlineData("改", null, "乙", "改", true)]
    [InlineData(null, "甲", "甲", null, false)]
    [InlineData(null, "甲", "乙", null, true)]
    public void What_the_editor_changed_stays_and_what_both_changed_is_asked(string? mine, string? old, string? fresh, string? merged, bool contested)
    {
        var answer = CorrectionMerge.Merge(Article(mine), Article(old), Article(fresh));
        Assert.Equal((merged, contested), (answer.Content.Headline?.Text, answer.Contested));
    }

    [Fact]
    public void Fields_are_merged_one_by_one()
    {
        ParsedArticle old = Article("甲", "段落一");
        var answer = CorrectionMerge.Merge(old with { Headline = Text("改") }, old, Article("甲", "段落一二"));
        Assert.False(answer.Contested);
        Assert.Equal(("改", "段落一二"), (answer.Content.Headline?.Text, answer.Content.Sections[0].Paragraphs[0].Text));
    }

    [Fact]
    public void An_article_an_editor_made_is_contested_only_by_other_words()
    {
        ParsedArticle made = Article("甲", "段落一");
        Assert.False(CorrectionMerge.Merge(made, null, made with { Headline = new ParsedText("甲", new LineSet([7]), 0.4) }).Contested);
        Assert.True(CorrectionMerge.Merge(made, null, Article("甲", "段落二")).Contested);
    }

    [Fact]
    public void A_corrected_masthead_field_stays_and_the_others_follow_the_parser()
    {
        var old = new ParsedMasthead { Weekday = "星期五", IssueNumber = 8, Staff = [new("责校", "吴建")] };
        var merged = CorrectionMerge.Merge(old with { IssueNumber = 9 }, old, old with { Weekday = "星期四", Slogan = "新" });
        Assert.Equal((9, "星期四", "新", false), (merged.Masthead.IssueNumber, merged.Masthead.Weekday, merged.Masthead.Slogan, merged.Contested));
        Assert.Equal(old.Staff, merged.Masthead.Staff);
        Assert.True(CorrectionMerge.Merge(old with { IssueNumber = 9 }, old, old with { IssueNumber = 10 }).Contested);
    }

    private static ParsedArticle Article(string? headline, params string[] paragraphs) => new()
    {
        Kind = ArticleKind.Standard,
        Headline = headline is null ? null : Text(headline),
        Sections = paragraphs.Length == 0 ? [] : [new ParsedSection { Paragraphs = [.. paragraphs.Select(Text)] }],
    };

    private static ParsedText Text(string words) => new(words, LineSet.Empty);
}
