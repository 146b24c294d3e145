using System.Globalization;

namespace CityEveningNews.Web.Search;

/// <summary>Trends as lines, drawn on the server. Lengths are in the units of its view box.</summary>
internal sealed class LineChart
{
    public const int Width = 720;
    public const int Height = 240;
    private const int Left = 48;
    private const int Top = 12;

    /// <summary>Draws the trends, all on one scale.</summary>
    public LineChart(Trends trends)
    {
        Highest = trends.Lines.SelectMany(line => Enumerable.Range(0, trends.Years.Count).Select(i => trends.Share(line, i) ?? 0)).DefaultIfEmpty().Max();
        double scale = Highest > 0 ? Highest : 1;
        double step = (double)(Width - Left - Top) / Math.Max(trends.Years.Count - 1, 1);
        int every = Math.Max(1, (int)Math.Ceiling(trends.Years.Count / 12.0));
        Labels = [.. Enumerable.Range(0, trends.Years.Count).Where(i => i % every == 0).Select(i => (trends.Years[i], Math.Round(Left + (i * step), 1)))];
        Lines = [.. trends.Lines.Select(line => Stretches(PointsOf(line)))];

        IEnumerable<TrendPoint> PointsOf(Trend line)
        {
            for (int i = 0; i < trends.Years.Count; i++)
            {
                if (trends.Share(line, i) is { } share)
                    yield return new TrendPoint(trends.Years[i], line.Counts[i], share, Math.Round(Left + (i * step), 1), Math.Round(Height - (share / scale * (Height - Top)), 1));
            }
        }
    }

    /// <summary>The highest share, at the top of the chart: 0 to 1.</summary>
    public double Highest { get; }

    /// <summary>
    /// The points of each trend, in the order of the trends, in stretches of years that follow one another: a year without articles has no
    /// share and no point, and no line leads across it.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<TrendPoint>>> Lines { get; }

    /// <summary>The years that have room for a label, and where each stands.</summary>
    public IReadOnlyList<(int Year, double X)> Labels { get; }

    private static List<List<TrendPoint>> Stretches(IEnumerable<TrendPoint> points)
    {
        var stretches = new List<List<TrendPoint>>();
        foreach (TrendPoint point in points)
        {
            if (stretches.Count == 0 || stretches[^1][^1].Year + 1 < point.Year) stretches.Add([]);
            stretches[^1].Add(point);
        }

        return stretches;
    }

    /// <summary>The points of a line as SVG writes them.</summary>
    public static string Points(IEnumerable<TrendPoint> line) =>
        string.Join(' ', line.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X},{point.Y}")));
}

/// <summary>A year of a trend as drawn.</summary>
internal sealed record TrendPoint(int Year, int Count, double Share, double X, double Y);
