using System.Net;
using CsCheck;

namespace CityEveningNews.Web.Tests.Search;

public sealed class AnyQueryTests(SearchableArchive archive) : IClassFixture<SearchableArchive>
{
    // What a query is made of, and what nobody expects in one.
    private static readonly string[] Pieces =
    [
        "春节", "长", "(", ")", "（", "）~", "~3", "\"", "“", "”", "「", "-", "--", " ", "　", "OR", " 或 ", "|", "NOT ", "AND", "标题:", "记者：", "正文:", ":",
        "\0", "\u0007", "\u001b[0m", "\r\n", "\ud800", "\udc00", "😀", "👨‍👩‍👧", "\u202e", "שלום", "سلام", "％", "%", "<b>", "&amp;", "'", "总第", "期", "2021年", "*", "\\",
    ];

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("%00")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%FF%FE")]
    [InlineData("*")]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("\"")]
    [InlineData("((((((((((((((((((((((((((((((((")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("-春节")]
    [InlineData("，。")]
    [InlineData("(a b)~999999999999999999999")]
    [InlineData("OR")]
    [InlineData("标题:")]
    [InlineData("%E2%80%AE%D7%A9%D7%9C%D7%95%D7%9D %D8%B3%D9%84%D8%A7%D9%85")]
    public async Task No_query_fails(string query)
    {
        HttpResponseMessage response = await archive.Client().GetAsync($"/search?q={query}&after=nonsense&skipped=99999999999");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("<script>alert", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_of_ten_thousand_characters_is_answered_with_a_page_of_ordinary_size()
    {
        HttpResponseMessage response = await archive.Client().GetAsync("/search?q=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat("春节 庙会（", 1667))));
        string page = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("检索式过长", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1, 400_000);
    }

    [Fact]
    public void Any_text_is_a_valid_query()
    {
        HttpClient client = archive.Client();
        Gen<string> query = Gen.OneOf(
            Gen.String[0, 40],
            OneOf(Pieces).Array[0, 12].Select(string.Concat),
            Gen.Select(OneOf(Pieces), Gen.Int[1, 2000], (piece, times) => string.Concat(Enumerable.Repeat(piece, Math.Min(times, 10_000 / piece.Length)))));
        Gen.Select(query, OneOf("/search", "/trends", "/search/suggest"), OneOf("", "&view=kwic", "&sort=oldest&size=3", "&format=json"))
            .Sample(
                (text, path, rest) =>
                {
                    using HttpResponseMessage response = client.GetAsync($"{path}?q={Uri.EscapeDataString(text)}{(path == "/search" ? rest.Replace("&format=json", "", StringComparison.Ordinal) : rest)}").GetAwaiter().GetResult();
                    return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect;
                },
                iter: 120,
                threads: 1);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
