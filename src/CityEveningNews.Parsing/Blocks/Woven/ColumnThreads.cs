using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Woven;

/// <summary>
/// Gives the pieces of lines that were read across to the columns they stood in. An extractor that goes down the page takes a line of each column in
/// turn, those of one height together from left to right. Of all ways to give them out the likeliest is kept (beam search): each column reads on from
/// piece to piece, has its turn as often as the others, begins once and ends once.
/// </summary>
internal sealed class ColumnThreads
{
    /// <summary>No page has more columns than this side by side.</summary>
    public const int MostColumns = 12;

    private const int Hypotheses = 150;

    // In log odds, all against: a column begins in the midst of others; with others, after a few lines that stand above them all; beside one that begins too.
    private const double Begins = 4;
    private const double BeginsWithOthers = 2.5;
    private const double BeginsBeside = 2;

    // A column has no line in its turn.
    private const double MissedTurn = 1.6;

    // Columns of one height are no longer so, or are so now.
    private const double OutOfStep = 1;
    private const double OutOfStepClosed = 0.5;

    // A column that had no line in so many turns has ended.
    private const int LongestPause = 3;

    private readonly ColumnFit _fit;
    private readonly ColumnMatter _matter;

    private ColumnThreads(IReadOnlyList<IReadOnlyList<SourceLine>> rows, IReadOnlyList<double> measures, Phrases phrases)
    {
        _fit = new ColumnFit(measures, phrases);
        _matter = new ColumnMatter(rows.SelectMany(row => row));
    }

    /// <summary>The columns from left to right, each with its lines in order.</summary>
    /// <param name="rows">The pieces of each line, from left to right.</param>
    /// <param name="measures">What the columns are set in, in em, from the narrowest; at least one.</param>
    /// <param name="phrases">The runs of three characters on the page's lines.</param>
    public static IReadOnlyList<IReadOnlyList<SourceLine>> Share(IReadOnlyList<IReadOnlyList<SourceLine>> rows, IReadOnlyList<double> measures, Phrases phrases)
    {
        var threads = new ColumnThreads(rows, measures, phrases);
        List<Hypothesis> beam = [Hypothesis.Nothing];
        for (int i = 0; i < rows.Count; i++)
        {
            int row = i + 1;
            foreach (SourceLine piece in rows[i]) beam = Best(beam.SelectMany(h => threads.Moves(h, piece)).OrderByDescending(move => move.Score).Select(move => Make(move, piece, row)));
            beam = Best(beam.Select(h => EndRow(h, row)).OrderByDescending(h => h.Score));
        }

        return Columns(beam[0]);
    }

    // The first of some hypotheses; of those that leave the columns alike only the best is of use.
    private static List<Hypothesis> Best(IEnumerable<Hypothesis> ordered)
    {
        var best = new List<Hypothesis>(Hypotheses);
        var seen = new HashSet<int>();
        foreach (Hypothesis h in ordered)
        {
            if (seen.Add(h.State)) best.Add(h);
            if (best.Count == Hypotheses) break;
        }

        return best;
    }

    // Where the next piece of a line may go: to any column that is not known to stand left of the piece before it, or to a new one.
    private IEnumerable<Move> Moves(Hypothesis h, SourceLine piece)
    {
        int barred = h.Used | (h.At < 0 ? 0 : h.Columns[h.At].Left);
        int free = -1, oldest = -1;
        bool any = false, together = true;
        for (int at = 0; at < MostColumns; at++)
        {
            Column column = h.Columns[at];
            if (column.Lines is null)
            {
                if (free < 0) free = at;
                continue;
            }

            together &= column.Before == 0;
            if ((h.Used & (1 << at)) == 0 && (oldest < 0 || column.Row < h.Columns[oldest].Row)) oldest = at;
            if ((barred & (1 << at)) != 0) continue;
            any = true;
            yield return new Move(h, at, false, h.Score + _fit.Of(column.Lines.Last, column.Widest, piece) + _matter.Of(column.Lines, piece));
        }

        if (free < 0 && any) yield break;
        bool beside = h.At >= 0 && h.Columns[h.At].Before == 0;
        yield return new Move(h, free < 0 ? oldest : free, true, h.Score - (beside ? BeginsBeside : together ? BeginsWithOthers : Begins));
    }

    private static Hypothesis Make(Move move, SourceLine piece, int row)
    {
        (Hypothesis h, int at, bool begins, double score) = move;
        var columns = (Column[])h.Columns.Clone();
        double width = TextWidth.Of(piece.Text);
        Column before = columns[at];
        if (begins) Forget(columns, at);
        columns[at] = begins ? new Column(h.Begun + 1, new ColumnLines(piece, null), width, row, 0, 0, 0) : before with { Lines = new ColumnLines(piece, before.Lines), Widest = Math.Max(before.Widest, width), Row = row, Before = before.Row, Missed = 0 };
        if (h.At >= 0)
        {
            // It stands right of the piece before it on the line, and so does all that is known to stand right of it.
            int left = columns[h.At].Left | (1 << h.At);
            for (int i = 0; i < columns.Length; i++)
            {
                if (i == at || (columns[i].Left & (1 << at)) != 0) columns[i] = columns[i] with { Left = columns[i].Left | left };
            }
        }

        return new Hypothesis(h, piece, columns, score, at, h.Begun + (begins ? 1 : 0), h.Used | (1 << at));
    }

    // A line is done: who has missed a turn, and who is out of step?
    private static Hypothesis EndRow(Hypothesis h, int row)
    {
        double score = h.Score;
        int turn = 0;
        foreach (Column fed in h.Columns)
        {
            if (fed.Lines is null || fed.Row != row || fed.Before == 0) continue;
            if (turn > 0 && fed.Before != turn) score -= OutOfStep;
            turn = Math.Max(turn, fed.Before);
        }

        var columns = (Column[])h.Columns.Clone();
        for (int at = 0; at < columns.Length; at++)
        {
            Column column = columns[at];
            if (column.Lines is null || column.Row == row || column.Row > turn) continue;
            if (column.Row == turn)
            {
                score -= LineText.EndsSentence(column.Lines.Last.Text) ? OutOfStepClosed : OutOfStep;
                continue;
            }

            score -= column.Missed == 0 ? MissedTurn : MissedTurn / 2;
            columns[at] = column with { Missed = column.Missed + 1, Row = turn };
            if (columns[at].Missed < LongestPause) continue;
            columns[at] = default;
            Forget(columns, at);
        }

        return h with { Columns = columns, Score = score, At = -1, Used = 0 };
    }

    private static void Forget(Column[] columns, int at)
    {
        for (int i = 0; i < columns.Length; i++) columns[i] = columns[i] with { Left = columns[i].Left & ~(1 << at) };
    }

    // From left to right as far as the lines tell, else from the one that begins first.
    private static List<IReadOnlyList<SourceLine>> Columns(Hypothesis best)
    {
        var columns = new SortedDictionary<int, List<SourceLine>>();
        var leftOf = new Dictionary<int, HashSet<int>>();
        for (Hypothesis h = best; h.Previous is { } previous; h = previous)
        {
            if (!columns.TryGetValue(h.Number, out List<SourceLine>? column)) (columns[h.Number], leftOf[h.Number]) = (column = [], []);
            column.Add(h.Piece!);
            if (previous.At >= 0) leftOf[h.Number].Add(previous.Number);
        }

        foreach (List<SourceLine> column in columns.Values) column.Reverse();
        var ordered = new List<IReadOnlyList<SourceLine>>(columns.Count);
        while (columns.Count > 0)
        {
            int next = columns.Keys.First(number => !leftOf[number].Overlaps(columns.Keys));
            ordered.Add(columns[next]);
            columns.Remove(next);
        }

        return ordered;
    }

    // A column as it stands: its pieces; the row of the last, or of the turn it missed; the row before that, 0 if there is none; how many turns it has missed;
    // and, as bits, the places of the columns that stand left of it.
    private readonly record struct Column(int Number, ColumnLines? Lines, double Widest, int Row, int Before, int Missed, int Left);

    // A way to go on: the piece goes to a place, where a column begins or goes on.
    private readonly record struct Move(Hypothesis From, int At, bool Begins, double Score);

    // One way to give the pieces out so far: the last piece, the columns by place, the place the piece went to, how many columns have begun, and, as
    // bits, the places that have had a piece of this line.
    private sealed record Hypothesis(Hypothesis? Previous, SourceLine? Piece, Column[] Columns, double Score, int At, int Begun, int Used)
    {
        public static Hypothesis Nothing { get; } = new(null, null, new Column[MostColumns], 0, -1, 0, 0);

        /// <summary>The number of the column that the piece went to.</summary>
        public int Number { get; } = At < 0 ? 0 : Columns[At].Number;

        /// <summary>The same for hypotheses after which the columns stand alike, whatever their places.</summary>
        public int State
        {
            get
            {
                int sum = 0;
                foreach (Column column in Columns)
                {
                    if (column.Lines?.Last is { Number: int line, Text: string text }) sum += Mix(Mix(Mix(Mix(line + (text[0] << 12)) + (text[^1] << 8) + text.Length) + column.Row) + (column.Before << 4) + column.Missed);
                }

                return sum;
            }
        }

        private static int Mix(int z)
        {
            uint mixed = (uint)z * 0x9E3779B9;
            return (int)(mixed ^ (mixed >> 15));
        }
    }
}
