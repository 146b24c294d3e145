using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Forms;

/// <summary>
/// Paragraphs given on one line each, as a word processor keeps them: lines wider than any column, nearly all of which end a sentence, and which fill no
/// measure together. Where a text is set so wide, its lines break off wherever they are full.
/// </summary>
internal static class WholeParagraphs
{
    private const int Fewest = 2;

    // In em: no column of text is so wide.
    private const double WidestColumn = 40;

    // Of such lines so many end a sentence.
    private const double Share = 0.85;

    // In em: lines that differ by more fill no measure together.
    private const double SameMeasure = 1.1;

    /// <summary>Marks them, if the page has such.</summary>
    public static void Mark(IReadOnlyList<SourceLine> lines, ParagraphEdges[] edges)
    {
        int[] wide = [.. Enumerable.Range(0, lines.Count).Where(i => LineText.Width(lines[i].Text) > WidestColumn)];
        int[] whole = [.. wide.Where(i => LineText.EndsSentence(lines[i].Text))];
        if (whole.Length < Fewest || whole.Length < Share * wide.Length) return;
        double[] widths = [.. whole.Select(i => LineText.Width(lines[i].Text))];
        if (widths.Max() - widths.Min() < SameMeasure) return;
        foreach (int i in whole) edges[i] |= ParagraphEdges.Opens | ParagraphEdges.Closes | ParagraphEdges.Text;
    }
}
