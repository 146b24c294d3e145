namespace CityEveningNews.Parsing.Blocks.Dense;

/// <summary>The measures that a line may be set in: the widths that several lines near it share.</summary>
internal static class MeasureChoice
{
    /// <summary>In em. A wider line is as good as this one: no column is so wide.</summary>
    public const double Widest = 90;

    // No column is narrower, in em.
    private const int Narrowest = 7;

    private const int Near = 12;
    private const int Beside = 2;
    private const int Most = 6;

    // A measure that one line less than this shares is not rare.
    private const double Shared = 5;
    private const double RareWeight = 1.5;

    /// <summary>The measures, in em, that each of some lines may be set in, and how much speaks against each for its being rare, in log odds.</summary>
    public static IReadOnlyList<(double Measure, double Rare)>[] Of(IReadOnlyList<LineSetting> lines)
    {
        var halves = new int[lines.Count];
        for (int i = 0; i < halves.Length; i++) halves[i] = (int)Math.Round(lines[i].Width * 2);
        var count = new double[(int)Widest * 2 + 6];
        var choices = new IReadOnlyList<(double, double)>[lines.Count];
        for (int i = -Near; i < lines.Count; i++)
        {
            if (i + Near < lines.Count) count[halves[i + Near]]++;
            if (i - Near - 1 >= 0) count[halves[i - Near - 1]]--;
            if (i < 0) continue;
            List<double> choice = MostShared(count);
            for (int near = Math.Max(0, i - Beside); near <= Math.Min(lines.Count - 1, i + Beside); near++)
            {
                if (halves[near] >= Narrowest * 2 && !choice.Contains(halves[near] / 2.0)) choice.Add(halves[near] / 2.0);
            }

            choices[i] = [.. choice.Select(measure => (measure, Rare(count, measure)))];
        }

        return choices;
    }

    // How much speaks against a measure, in log odds: a column is set in one measure, which most lines near it share.
    private static double Rare(double[] count, double measure)
    {
        int half = (int)(measure * 2);
        double sharing = count[half] + (half > 0 ? count[half - 1] : 0) + (half + 1 < count.Length ? count[half + 1] : 0);
        return RareWeight * Math.Max(0, Math.Log(Shared / (sharing + 1)));
    }

    private static List<double> MostShared(double[] count)
    {
        var found = new List<(int Half, double Weight)>();
        for (int half = Narrowest * 2; half < count.Length - 4; half++)
        {
            if (count[half] == 0) continue;
            double weight = count[half] + 0.4 * (count[half - 1] + count[half + 1]) + 0.02 * half;
            found.Add((half, weight));
        }

        var best = found.OrderByDescending(f => f.Weight).Take(Most).Select(f => f.Half / 2.0).ToList();
        if (found.Count > 0 && found.Count <= 4) best.Add((found[^1].Half + 4) / 2.0);
        return best;
    }
}
