using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Keeps account of the source lines: what no article took is unplaced, never lost.</summary>
internal static class LineAccount
{
    /// <summary>The lines, and parts of lines, of the page's body that no article holds.</summary>
    /// <param name="lines">The lines of the page's body.</param>
    /// <param name="written">Those of them that stand in articles: the very same, for two parts of a line may read alike.</param>
    public static IReadOnlyList<UnplacedLine> Unplaced(IReadOnlyList<SourceLine> lines, IReadOnlySet<SourceLine> written) =>
        [.. lines.Where(line => !line.IsBlank && !written.Contains(line)).SelectMany(Unplaced)];

    // A printed line that an extractor broke in two is unplaced as the two lines of the file.
    private static IEnumerable<UnplacedLine> Unplaced(SourceLine line) => line.Lines.Numbers.Zip(line.Printed, (number, raw) => new UnplacedLine(number, raw));
}
