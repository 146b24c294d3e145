using CityEveningNews.Web.Desk.History;
using CsCheck;

namespace CityEveningNews.Web.Tests.Desk;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("开学时间确定", "开学时间已定", "开学时间[-确-]{+已+}定")]
    [InlineData("", "新", "{+新+}")]
    [InlineData("旧", "", "[-旧-]")]
    [InlineData("同", "同", "同")]
    [InlineData("一行\n二行\n三行", "一行\n二行改\n三行", "一行\n二行{+改+}\n三行")]
    [InlineData("甲乙丙", "子乙丑", "[-甲乙丙-]{+子乙丑+}")]
    [InlineData("日期：2021-02-19", "日期：2000-09-09", "日期：[-2021-02-19-]{+2000-09-09+}")]
    [InlineData("共30件", "共31件", "共[-30-]{+31+}件")]
    [InlineData("𠮷野家", "吉野家", "[-𠮷-]{+吉+}野家")]
    public void A_difference_is_by_characters_and_easy_to_read(string old, string fresh, string marked) =>
        Assert.Equal(marked, string.Concat(TextDifference.Between(old, fresh).Select(p => p.Kind switch
        {
            DifferenceKind.Deleted => $"[-{p.Text}-]",
            DifferenceKind.Inserted => $"{{+{p.Text}+}}",
            _ => p.Text,
        })));

    [Fact]
    public void What_stayed_is_folded_away_but_for_the_lines_beside_a_change()
    {
        string old = string.Concat(Enumerable.Range(1, 9).Select(n => $"第{n}段\n\n")), fresh = old.Replace("第5段", "第五段", StringComparison.Ordinal);
        IReadOnlyList<DifferencePiece> pieces = TextDifference.Between(old, fresh);
        IReadOnlyList<DifferencePart> parts = DifferencePart.Of(pieces);
        Assert.Equal([3, 0, 3], parts.Select(p => p.Folded));
        Assert.Equal("第4段\n\n第5五段\n\n第6段\n", Text(parts[1].Pieces));
        Assert.Equal(Text(pieces), Text(parts.SelectMany(p => p.Pieces)));

        static string Text(IEnumerable<DifferencePiece> pieces) => string.Concat(pieces.Select(p => p.Text));
    }

    [Fact]
    public void Both_texts_can_be_read_out_of_a_difference()
    {
        Gen<string> text = Gen.Char["甲乙丙\n"].Array[0, 40].Select(chars => new string(chars));
        Gen.Select(text, text).Sample((old, fresh) =>
        {
            IReadOnlyList<DifferencePiece> pieces = TextDifference.Between(old, fresh);
            return string.Concat(pieces.Where(p => p.Kind != DifferenceKind.Inserted).Select(p => p.Text)) == old
                && string.Concat(pieces.Where(p => p.Kind != DifferenceKind.Deleted).Select(p => p.Text)) == fresh;
        });
    }
}
