using System.Text;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Text;

public class TextDecoderTests
{
    private const string Simplified = "江城晚报\n2023年5月9日 星期二\n昨日，记者从市图书馆了解到，新馆将于下月开放，市民可凭身份证入内阅览。\n";
    private const string Traditional = "江城晚報\n2023年5月9日 星期二\n昨日，記者從市圖書館瞭解到，新館將於下月開放，市民可憑身份證入內閱覽。\n";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", Simplified, false)]
    [InlineData("utf-8", Simplified, true)]
    [InlineData("utf-8", Traditional, false)]
    [InlineData("utf-16", Simplified, true)]
    [InlineData("utf-16", Simplified, false)]
    [InlineData("utf-16BE", Simplified, true)]
    [InlineData("utf-16BE", Traditional, false)]
    [InlineData("utf-32", Simplified, true)]
    [InlineData("gb18030", Simplified, false)]
    [InlineData("gb18030", Traditional, false)]
    [InlineData("gb2312", Simplified, false)]
    [InlineData("big5", Traditional, false)]
    [InlineData("gb18030", "江城晚报", false)]
    [InlineData("big5", "頭版新聞", false)]
    [InlineData("utf-8", "", false)]
    [InlineData("utf-8", "plain ASCII 2023", false)]
    public void Every_encoding_a_newsroom_has_is_told_by_its_bytes(string encoding, string text, bool mark)
    {
        Encoding writer = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? writer.GetPreamble() : [], .. writer.GetBytes(text)];

        DecodedText decoded = TextDecoder.Decode(bytes);

        Assert.Equal(text, decoded.Text);
        Assert.Empty(decoded.BadOffsets);
        Assert.Equal(BinaryKind.None, FileSniffer.Sniff(bytes));
    }

    [Fact]
    public void What_cannot_be_decoded_is_reported_by_its_place_in_the_file()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("江城晚报，昨日，记者从市图书馆了解到"), 0xFF, .. Encoding.UTF8.GetBytes("新馆将于下月开放。")];

        DecodedText decoded = TextDecoder.Decode(bytes);

        Assert.Equal("utf-8", decoded.EncodingName);
        Assert.Equal([54L], decoded.BadOffsets);
        Assert.Equal("江城晚报，昨日，记者从市图书馆了解到\uFFFD新馆将于下月开放。", decoded.Text);
    }

    [Fact]
    public void A_broken_byte_in_GB18030_does_not_hide_the_encoding()
    {
        byte[] bytes = [.. Encoding.GetEncoding("gb18030").GetBytes(Simplified), 0xFF, (byte)'\n'];

        DecodedText decoded = TextDecoder.Decode(bytes);

        Assert.Equal("gb18030", decoded.EncodingName);
        Assert.Equal([bytes.Length - 2L], decoded.BadOffsets);
    }

    [Theory]
    [InlineData("%PDF-1.7", BinaryKind.Pdf)]
    [InlineData("\u0089PNG\r\n", BinaryKind.Image)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", BinaryKind.Image)]
    [InlineData("GIF89a", BinaryKind.Image)]
    [InlineData("PK\u0003\u0004....word/document.xml", BinaryKind.Word)]
    [InlineData("PK\u0003\u0004....page.txt", BinaryKind.Zip)]
    [InlineData("{\\rtf1\\ansi", BinaryKind.RichText)]
    [InlineData("\u0001\u0002\u0003\u0004", BinaryKind.Other)]
    [InlineData("PK is no archive", BinaryKind.None)]
    public void Files_that_are_no_text_are_told_by_their_first_bytes(string start, BinaryKind expected) =>
        Assert.Equal(expected, FileSniffer.Sniff(Encoding.Latin1.GetBytes(start)));
}
