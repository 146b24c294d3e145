using System.Text.Encodings.Web;
using System.Text.Unicode;
using CityEveningNews.Web.Reading;
using CsCheck;

namespace CityEveningNews.Web.Tests.Reading;

public class WordBrokenTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [Theory]
    [InlineData("公交增开三条通勤快线", "三条")]
    [InlineData("老师傅的三十年管网记忆", "三十年")]
    [InlineData("全市一百二十个社区食堂年内开放", "一百二十个")]
    public void A_number_is_not_parted_from_what_it_counts(string headline, string together) =>
        Assert.Contains(together, Written(headline), StringComparison.Ordinal);

    [Theory]
    [InlineData("各级窗口单位从“节日状态”迅速转入“工作状态”", "“节日状态”", "“工作状态”")]
    [InlineData("《城市晚报》记者直击窗口", "《城市晚报》", "记者")]
    public void A_short_quotation_is_not_parted(string headline, string first, string second)
    {
        Assert.Contains(first, Written(headline), StringComparison.Ordinal);
        Assert.Contains(second, Written(headline), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("换季时节 医生提醒添衣莫急", " ", 2)]
    [InlineData("坚持以营商环境建设为突破口 掀起解放思想深化改革热潮", "<br>", 2)]
    [InlineData("社区养老添新家", "", 0)]
    public void The_parts_the_paper_left_a_space_between_are_phrases(string headline, string between, int phrases)
    {
        string written = Written(headline);
        Assert.Equal(phrases, written.Split("<span class=\"phrase\">").Length - 1);
        if (between.Length > 0) Assert.Contains("</span>" + between + "<span", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<b>与&")]
    public void A_headline_is_written_as_text(string headline) => Assert.Contains("&lt;b&gt;", Written(headline).Replace("<wbr>", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void No_line_may_begin_with_a_closing_mark_or_end_with_an_opening_one() =>
        Gen.Char["市民一三年条，。（）“”《》、办理"].Array[1, 24].Select(characters => new string(characters)).Sample(headline =>
        {
            foreach (string[] pair in Written(headline).Split("<wbr>") is { Length: > 1 } lines ? lines.Zip(lines.Skip(1), (a, b) => new[] { a, b }) : [])
            {
                Assert.DoesNotContain(pair[0][^1], "（《“");
                Assert.DoesNotContain(pair[1][0], "，。）”》、");
            }
        });

    private static string Written(string headline)
    {
        using var writer = new StringWriter();
        new WordBroken(headline).WriteTo(writer, Encoder);
        return writer.ToString();
    }
}
