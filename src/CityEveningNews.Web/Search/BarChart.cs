namespace CityEveningNews.Web.Search;

/// <summary>A bar chart whose bars are links, drawn on the server. Lengths are in the units of its view box.</summary>
internal sealed class BarChart
{
    public const int Width = 720;
    public const int Height = 120;
    private const int Gap = 2;
    private const int Ceiling = 10;

    // Half of a label of four figures, as large as a phone has it.
    private const int HalfLabel = 28;

    /// <summary>Draws a bar for each column in the order given.</summary>
    public BarChart(string title, IReadOnlyList<BarColumn> columns)
    {
        Title = title;
        double step = (double)Width / Math.Max(columns.Count, 1);
        double highest = Math.Max(1, columns.Select(column => column.Value).DefaultIfEmpty().Max());
        Bars = [.. columns.Select((column, i) =>
        {
            // A column that is not empty is always seen.
            double height = column.Value == 0 ? 0 : Math.Max(2, column.Value / highest * (Height - Ceiling));
            return new Bar(column, Round(i * step), Round(Height - height), Round(Math.Max(1, step - Gap)), Round(height), Round((i + 0.5) * step), Round(step));
        })];
    }

    public string Title { get; }

    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>Every how many bars a label has room.</summary>
    public int LabelEvery => Math.Max(1, (int)Math.Ceiling(Bars.Count / 12.0));

    /// <summary>Where a bar's label stands: under its middle, and at either end within the chart.</summary>
    public static (double At, string Anchor) LabelOf(Bar bar) =>
        bar.Middle < HalfLabel ? (bar.X, "start")
        : bar.Middle > Width - HalfLabel ? (bar.X + bar.Width, "end")
        : (bar.Middle, "middle");

    private static double Round(double length) => Math.Round(length, 2);
}

/// <summary>What a bar says.</summary>
/// <param name="Label">The label beneath, e.g. a year.</param>
/// <param name="Description">The bar in words, for those who hear it.</param>
/// <param name="Value">How high it stands, from 0.</param>
/// <param name="Address">Where it leads.</param>
internal sealed record BarColumn(string Label, string Description, double Value, string Address);

/// <summary>A bar as drawn.</summary>
internal sealed record Bar(BarColumn Column, double X, double Y, double Width, double Height, double Middle, double Step);
