using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Forms;

/// <summary>Names in rows under a colon (城关区：甲、乙、丙): each row is a paragraph, though none ends as a sentence does.</summary>
internal static partial class Roster
{
    private const int Fewest = 2;

    // In em: so little goes on from the row above and names nobody by itself.
    private const double Leftover = 3.1;

    /// <summary>Marks the rows and the line above them.</summary>
    public static void Mark(IReadOnlyList<SourceLine> lines, ParagraphEdges[] edges)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Text.TrimEnd().EndsWith('：')) continue;
            List<(int First, int Last)> rows = Rows(lines, i);
            if (rows.Count < Fewest) continue;
            edges[i] |= ParagraphEdges.Closes | ParagraphEdges.Text;
            foreach ((int first, int last) in rows)
            {
                edges[first] |= ParagraphEdges.Opens | ParagraphEdges.Text;
                edges[last] |= ParagraphEdges.Closes | ParagraphEdges.Text;
            }

            i = rows[^1].Last;
        }
    }

    private static List<(int First, int Last)> Rows(IReadOnlyList<SourceLine> lines, int above)
    {
        var rows = new List<(int, int)>();
        for (int first = Next(lines, above); first < lines.Count && Row().IsMatch(lines[first].Text);)
        {
            int last = first;
            while (last + 1 < lines.Count && GoesOn(lines[last + 1])) last++;
            rows.Add((first, last));
            first = Next(lines, last);
        }

        return rows;
    }

    private static bool GoesOn(SourceLine line) => !line.IsBlank && !Row().IsMatch(line.Text) && (line.Text.Contains('、') || LineText.Width(line.Text) < Leftover);

    // A blank line may stand between.
    private static int Next(IReadOnlyList<SourceLine> lines, int at) => at + 1 < lines.Count && lines[at + 1].IsBlank ? at + 2 : at + 1;

    [GeneratedRegex(@"^\s*[\u4E00-\u9FFF]{2,8}：[^，。：；？！]+、[^，。：；？！]+$")]
    private static partial Regex Row();
}
