using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Articles;

public class LineAccountTests
{
    private static readonly SourceLine Left = new(3, "左栏", "左栏"), Right = new(3, "左栏", "左栏"), Broken = new(4, "断\n行", "断行") { LastNumber = 5 };

    [Fact]
    public void What_is_not_written_is_unplaced_under_its_number_and_blank_lines_are_not() =>
        Assert.Equal([new UnplacedLine(3, "左栏"), new UnplacedLine(4, "断"), new UnplacedLine(5, "行")], Unplaced());

    [Fact]
    public void Of_two_parts_of_a_line_that_read_alike_the_other_is_unplaced() =>
        Assert.Equal([new UnplacedLine(3, "左栏")], LineAccount.Unplaced([Left, Right], Written(Right)));

    [Fact]
    public void What_is_written_is_not_unplaced() => Assert.Empty(Unplaced(Left, Broken));

    private static IReadOnlyList<UnplacedLine> Unplaced(params SourceLine[] written) => LineAccount.Unplaced([Left, new SourceLine(9, " ", " "), Broken], Written(written));

    private static HashSet<SourceLine> Written(params SourceLine[] lines) => new(lines, ReferenceEqualityComparer.Instance);
}
