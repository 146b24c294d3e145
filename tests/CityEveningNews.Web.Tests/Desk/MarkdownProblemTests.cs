using AngleSharp.Dom;

namespace CityEveningNews.Web.Tests.Desk;

public sealed class MarkdownProblemTests(ArchiveFactory archive) : IClassFixture<ArchiveFactory>
{
    private const string Story = "/editor/articles/20210219-3";

    [Theory]
    [InlineData("zh-CN", "---\nkind: Standard\n\n标题: x\n---\n正文。", "第 4 行：文首的“标题: x”无法识别。可用的有 kind、kicker、headline、deck、byline、dateline、jump、reporter。")]
    [InlineData("zh-CN", "---\nreporter: 刘佳雪 | 歌手\n---\n正文。", "第 2 行：“歌手”不是记者的分工。可用的有 Text、Photo、Correspondent、Intern。")]
    [InlineData("zh-CN", "---\nheadline: 年\n正文。", "第 1 行：文首从这里开始，却没有单独一行 --- 结束。")]
    [InlineData("zh-CN", "---\nreporter: | Text\n---\n正文。", "第 2 行：记者要有姓名，最多 60 个字符。")]
    [InlineData("en", "---\nreporter: | Text\n---\n正文。", "Line 2: a reporter has a name, of 60 characters at most.")]
    [InlineData("en", "---\nkind: Sotry\n---\n正文。", "Line 2: “Sotry” is no kind of article. There are Standard, Package, Brief, Pointer, Photograph, Advertisement.")]
    [InlineData("en", "---\nkind: Standard\n\n标题: x\n---\n正文。", "Line 4: “标题: x” is not understood in the front matter. It may have kind, kicker, headline, deck, byline, dateline, jump, reporter.")]
    [InlineData("en", "---\nreporter: 刘佳雪 | 歌手\n---\n正文。", "Line 2: “歌手” is not a reporter's role. There are Text, Photo, Correspondent, Intern.")]
    [InlineData("en", "---\nheadline: 年\n正文。", "Line 1: the front matter that begins here has no closing --- line.")]
    public async Task What_is_wrong_in_the_front_matter_is_said_with_its_line_in_the_editors_language(string language, string markdown, string said)
    {
        HttpClient editor = await archive.SignInAsync(Guid.NewGuid().ToString(), language: language);
        IDocument page = await (await editor.SubmitAsync(Story, ("version", "1"), ("markdown", markdown))).ReadPageAsync();
        Assert.Equal(said, page.QuerySelector("[role=alert] li")!.TextContent);

        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("markdown", markdown), KeyValuePair.Create("__RequestVerificationToken", DeskClient.Token(page))]);
        IDocument preview = await (await editor.PostAsync("/editor/preview", form)).ReadPageAsync();
        Assert.Equal(said, preview.QuerySelector("[data-preview] [role=alert]")!.TextContent);
    }
}
