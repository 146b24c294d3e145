using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Woven;

/// <summary>A stretch of lines that may be a column without its first line.</summary>
/// <param name="Start">The place of its first line on the page.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record FollowingColumn(int Start, IReadOnlyList<SourceLine> Lines);

/// <summary>
/// Puts the first lines of columns back. Where one column begins beneath a headline and its neighbours beside that, an extractor gives the first
/// line of each together, read across, and then the rest of each in turn.
/// </summary>
internal static class FirstLines
{
    // Between one column and the next other stretches may stand, so many for each: a caption, the part of a column beneath a picture.
    private const int MostBetween = 2;

    // In log odds: what their order alone speaks for a line's standing over a column.
    private const double InOrder = 1;

    /// <summary>How many stretches may follow some lines before the last of their columns has.</summary>
    /// <param name="lines">How many lines there are.</param>
    public static int Reach(int lines) => lines * (MostBetween + 1);

    /// <summary>Takes the lines that stand over a column out of those that were read across: of all ways to give them to columns in order the likeliest (dynamic programming).</summary>
    /// <param name="across">The lines from left to right, with blank ones between.</param>
    /// <param name="columns">What follows.</param>
    /// <param name="fit">How well one line reads on beneath another.</param>
    /// <param name="over">Receives the lines taken out, by the place of the line they stand over.</param>
    /// <returns>The lines that are left.</returns>
    public static IEnumerable<SourceLine> TakeOut(List<SourceLine> across, List<FollowingColumn> columns, ColumnFit fit, Dictionary<int, SourceLine> over)
    {
        var best = new double[across.Count + 1, columns.Count + 1];
        for (int a = across.Count - 1; a >= 0; a--)
        {
            for (int c = columns.Count - 1; c >= 0; c--) best[a, c] = Math.Max(Math.Max(best[a + 1, c], best[a, c + 1]), best[a + 1, c + 1] + Score(a, c));
        }

        var left = new List<SourceLine>();
        for (int a = 0, c = 0; a < across.Count; a++)
        {
            bool taken = best[a, c] > best[a + 1, c];
            while (taken && best[a, c] == best[a, c + 1]) c++;
            if (taken) over[columns[c++].Start] = across[a];
            else if (!across[a].IsBlank || left is [.., { IsBlank: false }]) left.Add(across[a]);
        }

        return left;

        double Score(int line, int column)
        {
            if (across[line].IsBlank) return double.NegativeInfinity;
            double widest = columns[column].Lines.Append(across[line]).Max(some => TextWidth.Of(some.Text));
            return InOrder + fit.Of(across[line], widest, columns[column].Lines[0]);
        }
    }
}
