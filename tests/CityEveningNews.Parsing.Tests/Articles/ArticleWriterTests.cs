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

    [Fact]
    public void A_lead_is_taken_off_a_standfirst_too()
    {
        const string standfirst = "本报讯（记者 苗青）跨江大桥的检修提前两天结束，今天零时恢复通车，两岸的渡口和菜场也跟着热闹起来，记者昨天走了两处地方。";
        const string section = "北岸渡口的木船今天只开了三|班，船工老赵说，桥一通，来坐|船的就都是看风景的人了。";
        string page = string.Join("\n\n", "跨江大桥检修提前结束", standfirst, "渡口只开了三班船", section, "菜场的菜早到一刻钟", section.Replace("北岸渡口的木船", "南岸菜场的货车", StringComparison.Ordinal)).Replace('|', '\n');
        ParsedArticle article = Assert.Single(FrontPageParser.Parse(page).Articles);

        Assert.StartsWith("跨江大桥的检修", article.Standfirst?.Text, StringComparison.Ordinal);
        Assert.Equal("本报讯（记者 苗青）", article.Byline?.Text);
        Assert.Equal([3], article.Byline?.Lines.Numbers);
    }

    [Theory]
    [InlineData("（据新华社）", "")]
    [InlineData("本报综合报道", "")]
    [InlineData("（苗青峰）", "苗青峰")]
    [InlineData("本报记者 苗青/文 韦峰/图", "苗青 韦峰")]
    public void What_signs_a_story_is_its_byline_and_heads_nothing(string signed, string names)
    {
        ParsedArticle article = Read("跨江大桥的检修提前两天结束，今天零时恢复通车。", signed);

        Assert.Equal(signed, article.Byline?.Text);
        Assert.Equal(names, string.Join(' ', article.Credits.Select(credit => credit.Name)));
        Assert.Equal("跨江大桥检修提前结束", article.Headline?.Text);
    }

    [Theory]
    [InlineData("（记者 苗青）")]
    [InlineData("记者 苗青")]
    public void A_signature_on_the_last_line_is_no_part_of_the_paragraph(string signed)
    {
        ParsedArticle article = Assert.Single(FrontPageParser.Parse($"跨江大桥检修提前结束\n\n跨江大桥的检修提前两天结束，今天零时恢\n复通车。{signed}").Articles);

        Assert.Equal(signed, article.Byline?.Text);
        Assert.Equal("跨江大桥的检修提前两天结束，今天零时恢复通车。", Assert.Single(article.Sections[0].Paragraphs).Text);
    }

    private static ParsedArticle Read(string text, string byline) => Assert.Single(FrontPageParser.Parse($"跨江大桥检修提前结束\n\n{text}\n\n{byline}").Articles);
}
