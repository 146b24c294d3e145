namespace CityEveningNews.Web.Desk.History;

/// <summary>Part of a difference: lines to be read, or lines that stayed and are folded away.</summary>
/// <param name="Pieces">What it consists of.</param>
/// <param name="Folded">How many lines with words in them are folded away; 0 for lines to be read.</param>
internal sealed record DifferencePart(IReadOnlyList<DifferencePiece> Pieces, int Folded = 0)
{
    // Fewer are read as quickly as the words that stand in their place.
    private const int FewestFolded = 2;

    /// <summary>A difference as it is read: of what stayed, only the lines beside a change.</summary>
    public static IReadOnlyList<DifferencePart> Of(IReadOnlyList<DifferencePiece> pieces)
    {
        var parts = new List<DifferencePart>();
        var shown = new List<DifferencePiece>();
        for (int i = 0; i < pieces.Count; i++)
        {
            string[] lines = pieces[i].Kind == DifferenceKind.Same ? TextDifference.Lines(pieces[i].Text) : [];
            int from = i == 0 ? 0 : Beside(lines);
            int to = i == pieces.Count - 1 ? lines.Length : lines.Length - Beside([.. lines.Reverse()]);
            int folded = from < to ? lines[from..to].Count(HasWords) : 0;
            if (folded < FewestFolded)
            {
                shown.Add(pieces[i]);
                continue;
            }

            Show(lines[..from]);
            Flush();
            parts.Add(new DifferencePart([new DifferencePiece(DifferenceKind.Same, string.Concat(lines[from..to]))], folded));
            Show(lines[to..]);
        }

        Flush();
        return parts;

        void Show(string[] lines)
        {
            if (lines.Length > 0) shown.Add(new DifferencePiece(DifferenceKind.Same, string.Concat(lines)));
        }

        void Flush()
        {
            if (shown.Count > 0) parts.Add(new DifferencePart([.. shown]));
            shown.Clear();
        }
    }

    // The rest of the line that was changed, and the next with words in it.
    private static int Beside(string[] lines)
    {
        int next = Array.FindIndex(lines, Math.Min(1, lines.Length), HasWords);
        return next < 0 ? lines.Length : next + 1;
    }

    private static bool HasWords(string line) => !string.IsNullOrWhiteSpace(line);
}
