using System.Text.Json;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Citations;

namespace CityEveningNews.Web.Tests.Citations;

public class CitationFormatTests
{
    private static readonly CitedArticle Article = new()
    {
        Key = "20210219-1",
        Title = "春节后上班第一天 记者直击“窗口”看状态",
        Authors = ["刘佳雪", "王强"],
        Publication = "城市晚报",
        Date = new DateOnly(2021, 2, 19),
        IssueNumber = 12328,
        Url = "https://archive.example/articles/20210219-1",
    };

    [Fact]
    public void The_standard_s_own_example_is_written_as_the_standard_prints_it()
    {
        CitedArticle example = Article with
        {
            Title = "创造学习的思路",
            Authors = ["谢希德"],
            Publication = "人民日报",
            Date = new DateOnly(1998, 12, 25),
            Page = 10,
        };
        Assert.Equal("谢希德. 创造学习的思路[N]. 人民日报, 1998-12-25(10).\n", CitationFormat.GbT7714.Write([example]));
    }

    [Theory]
    [InlineData("", "题[N]. 城市晚报, 2021-02-19(1).\n")]
    [InlineData("甲", "甲. 题[N]. 城市晚报, 2021-02-19(1).\n")]
    [InlineData("甲 乙 丙", "甲, 乙, 丙. 题[N]. 城市晚报, 2021-02-19(1).\n")]
    [InlineData("甲 乙 丙 丁", "甲, 乙, 丙, 等. 题[N]. 城市晚报, 2021-02-19(1).\n")]
    public void Three_authors_are_named_and_the_rest_are_等(string authors, string expected) =>
        Assert.Equal(expected, CitationFormat.GbT7714.Write([Article with { Title = "题", Authors = authors.Split(' ', StringSplitOptions.RemoveEmptyEntries) }]));

    [Fact]
    public void Ris_runs_from_type_to_end_a_record_an_article()
    {
        string[] lines = CitationFormat.Ris.Write([Article, Article with { Title = "换\r\n行", IssueNumber = null, Authors = [] }]).Split("\r\n");
        Assert.Equal(
            [
                "TY  - NEWS", "TI  - 春节后上班第一天 记者直击“窗口”看状态", "AU  - 刘佳雪", "AU  - 王强", "T2  - 城市晚报", "PY  - 2021", "DA  - 2021/02/19/",
                "IS  - 12328", "SP  - 1", "LA  - zh-CN", "UR  - https://archive.example/articles/20210219-1", "ER  - ",
                "TY  - NEWS", "TI  - 换 行", "T2  - 城市晚报", "PY  - 2021", "DA  - 2021/02/19/", "SP  - 1", "LA  - zh-CN",
                "UR  - https://archive.example/articles/20210219-1", "ER  - ", "",
            ],
            lines);
    }

    [Fact]
    public void Bibtex_braces_names_and_escapes_what_tex_would_read()
    {
        string text = CitationFormat.BibTeX.Write([Article with { Title = @"50% & {甲}_乙\" }]);
        Assert.StartsWith("@article{cen20210219-1,\n", text, StringComparison.Ordinal);
        Assert.Contains("  author = {{刘佳雪} and {王强}},\n", text, StringComparison.Ordinal);
        Assert.Contains(@"  title = {{50\% \& \{甲\}\_乙\textbackslash{}}}," + "\n", text, StringComparison.Ordinal);
        Assert.Contains("  month = feb,\n", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Csl_json_is_an_array_of_newspaper_articles()
    {
        using JsonDocument json = JsonDocument.Parse(CitationFormat.CslJson.Write([Article, Article with { Key = "20210219-2" }]));
        Assert.Equal(2, json.RootElement.GetArrayLength());
        JsonElement first = json.RootElement[0];
        Assert.Equal("article-newspaper", first.GetProperty("type").GetString());
        Assert.Equal("刘佳雪", first.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal([2021, 2, 19], first.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal("12328", first.GetProperty("issue").GetString());
    }

    [Fact]
    public void Who_only_took_the_photographs_is_an_author_only_where_nobody_wrote()
    {
        Credit writer = new("刘佳雪", CreditRole.Text | CreditRole.Photo), photographer = new("王强", CreditRole.Photo), unstated = new("李明", CreditRole.None);
        Assert.Equal(["刘佳雪", "李明"], Of(photographer, writer, unstated).Authors);
        Assert.Equal(["王强"], Of(photographer).Authors);

        static CitedArticle Of(params Credit[] credits) =>
            CitedArticle.Of("城市晚报", new DateOnly(2021, 2, 19), 2, 3, "题", credits, 12328, "https://archive.example");
    }

    [Fact]
    public void A_citation_carries_the_permanent_address() =>
        Assert.Equal(
            "https://archive.example/articles/20210219-ed2-3",
            CitedArticle.Of("城市晚报", new DateOnly(2021, 2, 19), 2, 3, "题", [], null, "https://archive.example").Url);

    [Theory]
    [InlineData("gbt7714")]
    [InlineData("ris")]
    [InlineData("bib")]
    [InlineData("csljson")]
    public void Every_form_is_found_by_its_name(string name) => Assert.Equal(name, CitationFormat.Find(name)?.Name);

    [Fact]
    public void A_form_nobody_knows_is_null() => Assert.Null(CitationFormat.Find("apa"));
}
