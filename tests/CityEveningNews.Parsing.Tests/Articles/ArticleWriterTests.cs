using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.Tests.Articles;

public class ArticleWriterTests
{
    [Fact]
    public void A_lead_and_a_byline_name_together_who_wrote_a_story()
    {
        ParsedArticle article = Read("本报讯（记者 苗青）跨江大桥的检修提前两天结束，今天零时恢复通车。", "本报记者 乐知远");

        Assert.Equal("本报讯（记者 苗青） 本报记者 乐知远", article.Byline?.Text);
        Assert.Equal([3, 5], article.Byline?.Lines.Numbers);
        Assert.Equal(["苗青", "乐知远"], article.Credits.Select(credit => credit.Name));
        Assert.Equal(["跨江大桥的检修提前两天结束，今天零时恢复通车。"], article.Sections.SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void The_dateline_of_a_wire_stays_with_the_text()
    {
        ParsedArticle article = Read("新华社北京2月18日电（记者 苗青）跨江大桥的检修提前两天结束，今天零时恢复通车。", "本报记者 乐知远");

        Assert.Equal("本报记者 乐知远", article.Byline?.Text);
        Assert.Equal(["乐知远"], article.Credits.Select(credit => credit.Name));
        Assert.StartsWith("新华社北京", article.Sections[0].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    private static ParsedArticle Read(string text, string byline) => Assert.Single(FrontPageParser.Parse($"跨江大桥检修提前结束\n\n{text}\n\n{byline}").Articles);
}
