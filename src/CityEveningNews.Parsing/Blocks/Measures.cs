using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>The measure of a column: how many em a full line of it holds.</summary>
internal static class Measures
{
    /// <summary>The measure of lines set in one column: the width that most of them share, the last and first lines counting least.</summary>
    public static double Of(IReadOnlyList<SourceLine> lines)
    {
        if (lines.Count == 1) return LineText.Width(lines[0].Text);
        var votes = new Dictionary<int, double>();
        double widest = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            double width = LineText.Width(lines[i].Text);
            widest = Math.Max(widest, width);
            int half = (int)Math.Round(width * 2);
            double weight = i == lines.Count - 1 ? 0.2 : i == 0 ? 0.6 : 1;
            for (int near = half - 1; near <= half + 1; near++) votes[near] = votes.GetValueOrDefault(near) + (near == half ? weight : weight * 0.5);
        }

        return votes.OrderByDescending(v => v.Value).ThenByDescending(v => v.Key).First().Key / 2.0;
    }
}
