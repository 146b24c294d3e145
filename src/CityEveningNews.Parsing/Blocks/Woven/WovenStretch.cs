using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Woven;

/// <summary>Lines between two blank ones, each cut into the pieces of columns that it may be made of.</summary>
internal sealed class WovenStretch
{
    /// <summary>So many lines with pieces of several columns show that a stretch was read across, and fewer only if they can be nothing else.</summary>
    public const int FewestLines = 3;

    // Beyond this a stretch is no page.
    private const int MostLines = 1500;

    // Of the lines of a stretch that was read across, at least so many hold pieces of several columns.
    private const double Share = 0.1;

    private readonly PieceCutter _cutter;
    private readonly IReadOnlyList<IReadOnlyList<SourceLine>> _rows;

    // Beside a column of some length stand a few lines of something else, such as a caption.
    private readonly bool _hasAside;

    /// <summary>Cuts the lines.</summary>
    /// <param name="lines">The lines, none of them blank.</param>
    /// <param name="page">How often each width, in em, stands between the gaps of the whole page.</param>
    public WovenStretch(IReadOnlyList<SourceLine> lines, IReadOnlyDictionary<double, int> page)
    {
        _cutter = new PieceCutter(lines, page);
        _rows = lines.Count > MostLines ? [] : [.. lines.Select(_cutter.Cut)];
        _hasAside = _rows.Count > 2 * FewestLines && _rows.All(row => row.Count <= 2) && _rows.Count(row => row.Count > 1) <= FewestLines && _rows.Any(Overruns);
    }

    /// <summary>True if the lines were read across columns.</summary>
    public bool IsWoven
    {
        get
        {
            if (_cutter.Measures.Count == 0) return false;
            List<IReadOnlyList<SourceLine>> across = [.. _rows.Where(row => row.Count > 1)];
            if (across.Count >= FewestLines && across.Count >= Share * _rows.Count) return true;
            if (_hasAside) return true;
            return across.Count is > 0 and < FewestLines && across.TrueForAll(row => _cutter.IsRow(row) && BylineReader.Read(string.Join(' ', row.Select(piece => piece.Text))) is null);
        }
    }

    private bool Overruns(IReadOnlyList<SourceLine> row) => _cutter.Overruns(row) && !CaptionForms.EndsCaption(string.Join(' ', row.Select(piece => piece.Text)));

    /// <summary>The lines of each column, the left one first, a blank line between each and the next.</summary>
    /// <param name="phrases">The runs of three characters on the page's lines.</param>
    public IEnumerable<SourceLine> Apart(Phrases phrases) => _hasAside
        ? [.. _rows.Select(row => row[0]), Blank(_rows[^1][0]), .. _rows.SelectMany(row => row.Skip(1))]
        : ColumnThreads.Share(_rows, _cutter.Measures, phrases).SelectMany((column, i) => i == 0 ? column : [Blank(column[0]), .. column]);

    /// <summary>How well one line reads on beneath another in its columns.</summary>
    /// <param name="phrases">The runs of three characters on the page's lines.</param>
    public ColumnFit Fit(Phrases phrases) => new(_cutter.Measures, phrases);

    private static SourceLine Blank(SourceLine before) => new(before.Number, "", "") { LastNumber = before.LastNumber };
}
