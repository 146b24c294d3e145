using CityEveningNews.Parsing.Blocks.Dense;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class MeasureChoiceTests
{
    [Fact]
    public void A_line_may_be_set_in_the_widths_that_lines_near_it_share_and_in_its_own()
    {
        double[][] choices = Of([15, 15, 15, 13, 15, 9]);
        Assert.All(choices, choice => Assert.Contains(15, choice));
        Assert.Contains(9, choices[5]);
    }

    [Fact]
    public void What_stands_far_off_is_no_measure_of_a_line()
    {
        double[][] choices = Of([.. Enumerable.Repeat(15, 30), .. Enumerable.Repeat(20, 30)]);
        Assert.DoesNotContain(20, choices[0]);
        Assert.DoesNotContain(15, choices[59]);
    }

    [Fact]
    public void A_line_of_any_length_has_a_choice() => Assert.All(Of([1, 400]), Assert.NotNull);

    [Fact]
    public void A_measure_that_few_lines_share_has_more_against_it()
    {
        IReadOnlyList<(double Measure, double Rare)> choices = Choices([15, 15, 15, 13, 15, 9])[5];

        double shared = choices.Single(choice => choice.Measure == 15).Rare, own = choices.Single(choice => choice.Measure == 9).Rare;
        Assert.Equal(0, shared);
        Assert.True(own > 1);
    }

    private static double[][] Of(int[] widths) => [.. Choices(widths).Select(choices => choices.Select(choice => choice.Measure).ToArray())];

    private static IReadOnlyList<(double Measure, double Rare)>[] Choices(int[] widths)
    {
        List<SourceLine> lines = [.. widths.Select((width, i) => new SourceLine(i + 1, new string('字', width), new string('字', width)))];
        return MeasureChoice.Of([.. lines.Select((_, i) => new LineSetting(lines, i))]);
    }
}
