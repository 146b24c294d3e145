namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>
/// The assignment of rows to columns with the greatest total gain, each row to at most one column and each column to at most one row
/// (the Hungarian method by shortest augmenting paths: Kuhn, 1955; Jonker and Volgenant, 1987). A pair whose gain is not above 0 is never made.
/// </summary>
internal static class Assignment
{
    /// <summary>Solves the assignment.</summary>
    /// <param name="gain">The gain of a row and a column; at or below 0 where they had better stay apart.</param>
    /// <returns>For each row its column, or −1.</returns>
    public static int[] Solve(double[,] gain)
    {
        int rows = gain.GetLength(0), real = gain.GetLength(1);
        // A column of gain 0 for each row: it stays open.
        int columns = real + rows;
        var rowPrice = new double[rows + 1];
        var columnPrice = new double[columns + 1];
        var rowOf = new int[columns + 1];
        var way = new int[columns + 1];
        for (int row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            int column = 0;
            var least = new double[columns + 1];
            Array.Fill(least, double.PositiveInfinity);
            var used = new bool[columns + 1];
            do
            {
                used[column] = true;
                int current = rowOf[column], next = 0;
                double delta = double.PositiveInfinity;
                for (int j = 1; j <= columns; j++)
                {
                    if (used[j]) continue;
                    double cost = (j <= real ? -Math.Max(0, gain[current - 1, j - 1]) : 0) - rowPrice[current] - columnPrice[j];
                    if (cost < least[j])
                    {
                        least[j] = cost;
                        way[j] = column;
                    }

                    if (least[j] < delta)
                    {
                        delta = least[j];
                        next = j;
                    }
                }

                for (int j = 0; j <= columns; j++)
                {
                    if (used[j])
                    {
                        rowPrice[rowOf[j]] += delta;
                        columnPrice[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = way[column]) rowOf[column] = rowOf[way[column]];
        }

        var answer = new int[rows];
        Array.Fill(answer, -1);
        for (int j = 1; j <= real; j++)
        {
            if (rowOf[j] > 0 && gain[rowOf[j] - 1, j - 1] > 0) answer[rowOf[j] - 1] = j - 1;
        }

        return answer;
    }
}
