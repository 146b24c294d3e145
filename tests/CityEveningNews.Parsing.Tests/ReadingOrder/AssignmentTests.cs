using CityEveningNews.Parsing.ReadingOrder;
using CsCheck;

namespace CityEveningNews.Parsing.Tests.ReadingOrder;

public class AssignmentTests
{
    [Theory]
    [InlineData("5", "0")]
    [InlineData("-1", "-1")]
    [InlineData("0", "-1")]
    [InlineData("5 4/4 1", "1 0")]
    [InlineData("5 4/4 3", "0 1")]
    [InlineData("5 4/3 -2", "1 0")]
    [InlineData("9 9 9", "0")]
    [InlineData("3/4/2", "-1 0 -1")]
    [InlineData("1 2 3/2 4 6/3 6 9", "0 1 2")]
    public void The_assignment_has_the_greatest_gain_in_all(string gain, string columns)
    {
        double[][] rows = [.. gain.Split('/').Select(row => row.Split(' ').Select(cell => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)).ToArray())];

        int[] solved = Assignment.Solve(Matrix(rows));

        // Where several are best any will do.
        int[] expected = [.. columns.Split(' ').Select(int.Parse)];
        Assert.Equal(Total(rows, expected), Total(rows, solved));
        Assert.Equal(expected.Count(c => c >= 0), solved.Count(c => c >= 0));
    }

    [Fact]
    public void No_other_assignment_gains_more_and_no_column_is_taken_twice() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5]).SelectMany((rows, columns) => Gen.Double[-5, 10].Array[columns].Array[rows]).Sample(
            gain =>
            {
                int[] solved = Assignment.Solve(Matrix(gain));

                int[] taken = [.. solved.Where(column => column >= 0)];
                Assert.Equal(taken.Length, taken.Distinct().Count());
                Assert.All(solved.Index().Where(pair => pair.Item >= 0), pair => Assert.True(gain[pair.Index][pair.Item] > 0));
                Assert.Equal(Best(gain, 0, 0), Total(gain, solved), 9);
            },
            iter: 300);

    private static double[,] Matrix(double[][] rows)
    {
        var matrix = new double[rows.Length, rows[0].Length];
        for (int r = 0; r < rows.Length; r++)
        {
            for (int c = 0; c < rows[r].Length; c++) matrix[r, c] = rows[r][c];
        }

        return matrix;
    }

    private static double Total(double[][] gain, int[] columns) => columns.Select((column, row) => column < 0 ? 0 : gain[row][column]).Sum();

    // Every assignment is tried.
    private static double Best(double[][] gain, int row, int taken)
    {
        if (row == gain.Length) return 0;
        double best = Best(gain, row + 1, taken);
        for (int column = 0; column < gain[row].Length; column++)
        {
            if ((taken & (1 << column)) == 0) best = Math.Max(best, gain[row][column] + Best(gain, row + 1, taken | (1 << column)));
        }

        return best;
    }
}
