using CityEveningNews.Archive.Search.Analysis;
using CsCheck;

namespace CityEveningNews.Archive.Tests.Search.Analysis;

public sealed class CharacterFoldingTests
{
    [Theory]
    [InlineData("長春", "长春")]
    [InlineData("長春市區", "长春市区")]
    [InlineData("裡面裏面", "里面里面")]
    [InlineData("臺灣", "台湾")]
    [InlineData("頭髮發展", "头发发展")]
    [InlineData("ＧＤＰ", "gdp")]
    [InlineData("５Ｇ", "5g")]
    [InlineData("GDP", "gdp")]
    [InlineData("100％", "100%")]
    [InlineData("１９届", "19届")]
    [InlineData("你好，世界", "你好,世界")]
    [InlineData("　", " ")]
    [InlineData("⻓⼀", "长一")]
    [InlineData("皇后", "皇后")]
    [InlineData("😀長", "😀长")]
    [InlineData("", "")]
    public void What_a_reader_takes_for_the_same_folds_to_the_same(string text, string folded) =>
        Assert.Equal(folded, CharacterFolding.Fold(text));

    [Fact]
    public void Offsets_hold() =>
        Gen.String.Sample(text => CharacterFolding.Fold(text).Length == text.Length);

    [Fact]
    public void What_is_folded_stays_as_it_is()
    {
        for (int i = 0; i <= char.MaxValue; i++)
        {
            char once = CharacterFolding.Fold((char)i);
            Assert.Equal(once, CharacterFolding.Fold(once));
        }
    }

    [Fact]
    public void Surrogates_are_left_alone()
    {
        for (char unit = '\ud800'; unit <= '\udfff'; unit++) Assert.Equal(unit, CharacterFolding.Fold(unit));
    }
}
