using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class PhrasesTests
{
    private static readonly Phrases Page = new(["七十七岁的周承云，出身木匠世家", "云集渡口"], 3);

    [Theory]
    [InlineData("他叫周承", "云打造了一条船", 1, true)]
    [InlineData("今年七", "十七岁的他", 2, true)]
    [InlineData("他叫周承", "业打造了一条船", 1, false)]
    // Too few characters, and characters that a mark parts.
    [InlineData("承", "云打造了一条船", 1, false)]
    [InlineData("承云，", "出身木匠", 1, false)]
    public void What_the_page_has_whole_is_known(string first, string second, int after, bool whole) => Assert.Equal(whole, Page.HasWhole(first, second, after));

    [Theory]
    [InlineData("他叫周承", "云打造了一条船", true)]
    [InlineData("今年七", "十七岁的他", true)]
    [InlineData("他叫周承", "业打造了一条船", false)]
    public void The_cut_may_part_a_run_anywhere(string first, string second, bool whole) => Assert.Equal(whole, Page.HasWhole(first, second));

    [Fact]
    public void No_run_goes_from_one_text_to_the_next() => Assert.False(Page.HasWhole("木匠世家", "云集渡口", 1));
}
