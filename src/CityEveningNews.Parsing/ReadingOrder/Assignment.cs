namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>The best assignment of rows to columns: the Hungarian method (Kuhn 1955) in the O(n³) form of Jonker and Volgenant 1987.</summary>
internal static class Assignment
{
    /// <summary>For each row the column it gets, or −1 where leaving it alone (gain 0) is better.</summary>
    /// <param name="gain">Rows × columns; a gain of 0 or less is never taken.</param>
    public static int[] Best(double[,] gain)
    {
        int rows = gain.GetLength(0), columns = gain.GetLength(1) + rows;
        var rowPotential = new double[rows + 1];
        var columnPotential = new double[columns + 1];
        var owner = new int[columns + 1];
        for (int row = 1; row <= rows; row++)
        {
            owner[0] = row;
            int column = 0;
            var least = new double[columns + 1];
            Array.Fill(least, double.PositiveInfinity);
            var used = new bool[columns + 1];
            var way = new int[columns + 1];
            do
            {
                used[column] = true;
                int current = owner[column], nearest = 0;
                double delta = double.PositiveInfinity;
                for (int c = 1; c <= columns; c++)
                {
                    if (used[c]) continue;
                    double reduced = Cost(gain, current, c) - rowPotential[current] - columnPotential[c];
                    if (reduced < least[c]) (least[c], way[c]) = (reduced, column);
                    if (least[c] < delta) (delta, nearest) = (least[c], c);
                }

                for (int c = 0; c <= columns; c++)
                {
                    if (used[c])
                    {
                        rowPotential[owner[c]] += delta;
                        columnPotential[c] -= delta;
                    }
                    else
                    {
                        least[c] -= delta;
                    }
                }

                column = nearest;
            }
            while (owner[column] != 0);

            for (; column != 0; column = way[column]) owner[column] = owner[way[column]];
        }

        var best = new int[rows];
        Array.Fill(best, -1);
        for (int c = 1; c <= gain.GetLength(1); c++)
        {
            if (owner[c] > 0 && gain[owner[c] - 1, c - 1] > 0) best[owner[c] - 1] = c - 1;
        }

        return best;
    }

    // The columns beyond the real ones stand for "left alone".
    private static double Cost(double[,] gain, int row, int column) =>
        column <= gain.GetLength(1) ? -Math.Max(0, gain[row - 1, column - 1]) : 0;
}
