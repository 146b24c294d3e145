using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>One fragment goes on in another, in the middle of a paragraph.</summary>
/// <param name="Tail">The index of the block that is cut.</param>
/// <param name="Head">The index of the block that goes on with it.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record Join(int Tail, int Head, double Confidence);

/// <summary>What goes on where on a page.</summary>
/// <param name="Joins">The joins.</param>
/// <param name="Gain">How much they speak for themselves together, in log odds.</param>
/// <param name="Doubts">Joins that are doubtful, with the runner-up.</param>
internal sealed record JoinPlan(IReadOnlyList<Join> Joins, double Gain, IReadOnlyList<Diagnostic> Doubts);

/// <summary>
/// Finds which fragment goes on where: one assignment over the whole page, weighing in log odds the fit of the text across the cut, whether
/// the head begins as a paragraph does, the columns' measure, quotes left open, and distance in the file.
/// </summary>
internal sealed class ColumnJoiner(IReadOnlyList<Block> blocks, ParseHints hints, JoinFit fit)
{
    // An assignment grows with the cube of what it weighs: beyond this many cuts a page is no page, and each window is solved by itself.
    private const int Window = 160;

    // Before any evidence, each of the page's cuts may go on in any of several places.
    private const double OneOfMany = 1.2;

    // Of a paragraph's first line, in em.
    private const double Indent = 2;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly double[] _continuation = NotANumber(blocks.Count);
    private double _gain;

    /// <summary>Finds the joins.</summary>
    public JoinPlan Find()
    {
        List<int> bodies = [.. Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Kind == BlockKind.Body)];
        List<int> tails = [.. bodies.Where(MayGoOn)], heads = [.. bodies.Where(MayContinue)];
        var joins = new List<Join>();
        for (int start = 0; start < tails.Count; start += Window)
        {
            List<int> some = tails.GetRange(start, Math.Min(Window, tails.Count - start));
            List<int> near = heads.Count <= Window * 2 ? heads : [.. heads.Where(h => h > some[0] - 50).Take(Window * 2)];
            Solve(some, [.. near.Where(h => joins.TrueForAll(j => j.Head != h))], joins);
        }

        return new JoinPlan(joins, _gain, _diagnostics);
    }

    /// <summary>How much the first line speaks for a block's going on with another, in log odds.</summary>
    public double Continuation(int index)
    {
        if (double.IsNaN(_continuation[index])) _continuation[index] = WeighContinuation(index);
        return _continuation[index];
    }

    private double WeighContinuation(int index)
    {
        Block block = blocks[index];
        string text = block.Text;
        if (block.Lines[0].Opens || LineText.IsIndented(block.Lines[0].Text)) return -6;
        if (block.HasLead) return -8;
        double odds = -0.5;
        if (text.Length > 0 && "，。、；：？！”’）》…—%".Contains(text[0])) return 6;
        if (block.Lines.Count == 1)
        {
            // A paragraph's only line is set in too; one that fills the measure goes on with something.
            double left = block.Measure - LineText.Width(text);
            return !LineText.EndsSentence(text) ? odds : left < 0.8 ? 1.5 : 0.5;
        }

        double set = block.Measure - LineText.Width(block.Lines[0].Text);
        // Two lines show their measure only together with the column they stand in.
        bool sure = block.Lines.Count >= 3 || block.Measure > LineText.Width(block.Lines[1].Text) + 1.6;
        // What begins the next line found no room on this one.
        double unit = TextWidth.OfFirstUnit(block.Lines[1].Text.Trim());
        if (set > 1.2 && (set < 3 || set - Indent < unit - 0.05)) odds -= sure ? 3 : 2;
        else if (set < 0.8) odds += sure && block.Measure < 45 ? 3 : 1;
        if (text[0] is '“' or '‘' or '《' && set > 0.4) odds -= 1.5;
        return odds;
    }

    private static double[] NotANumber(int count)
    {
        var numbers = new double[count];
        Array.Fill(numbers, double.NaN);
        return numbers;
    }

    private bool MayGoOn(int index)
    {
        Block block = blocks[index];
        if (hints.Joins.ContainsKey(block.LastLine)) return true;
        return !block.IsClosed || LineText.Width(block.Lines[^1].Text) > block.Measure - 1.1;
    }

    private bool MayContinue(int index) => hints.Joins.Values.Contains(blocks[index].FirstLine) || Continuation(index) > -4.6;

    private void Solve(List<int> tails, List<int> heads, List<Join> joins)
    {
        if (tails.Count == 0 || heads.Count == 0) return;
        var gain = new double[tails.Count, heads.Count];
        for (int t = 0; t < tails.Count; t++)
        {
            for (int h = 0; h < heads.Count; h++) gain[t, h] = Gain(tails[t], heads[h]);
        }

        int[] chosen = Assignment.Solve(gain);
        for (int t = 0; t < tails.Count; t++)
        {
            if (chosen[t] < 0) continue;
            int best = chosen[t], second = -1;
            // What is told elsewhere says which head it is, and not that there is one: a subhead says again what its text says.
            _gain += Math.Min(gain[t, best] - Told(tails[t], heads[best]), 30);
            for (int h = 0; h < heads.Count; h++)
            {
                if (h != best && (second < 0 || gain[t, h] > gain[t, second])) second = h;
            }

            double lead = gain[t, best] - Math.Max(0, second < 0 ? 0 : gain[t, second]);
            double confidence = 1 / (1 + Math.Exp(-Math.Clamp(lead, -20, 20) / 2 - 0.5));
            joins.Add(new Join(tails[t], heads[best], confidence));
            if (confidence < 0.75) Doubt(tails[t], heads[best], second < 0 || gain[t, second] <= 0 ? null : heads[second], confidence);
        }
    }

    /// <summary>How much all the evidence speaks for one block's going on in another, in log odds.</summary>
    /// <param name="tail">The block that is cut.</param>
    /// <param name="head">The block that may go on with it.</param>
    /// <param name="weights">Receives the evidence piece by piece; null if nobody asks.</param>
    internal double Gain(int tail, int head, List<Weight>? weights = null)
    {
        if (tail == head || StandsAbove(head, tail)) return 0;
        Block from = blocks[tail], to = blocks[head];
        if (hints.Joins.TryGetValue(from.LastLine, out int settled)) return settled == to.FirstLine ? 1000 : 0;
        if (hints.Joins.Values.Contains(to.FirstLine)) return 0;

        double gain = 0;
        Weigh(Continuation(head), "by how the next fragment begins");
        Weigh(-OneOfMany, "for the many places it might go on in");
        bool closed = from.IsClosed;
        Weigh(closed ? -4 : 3, closed ? "it ends a sentence" : "it breaks off in mid-sentence");

        if (!closed) Weigh(Math.Clamp(fit.Gain(tail, head), -8, 12) * 0.7, "for the words across the cut");
        Weigh(Told(tail, head), "for words across the cut that stand whole elsewhere");

        double difference = Math.Abs(from.Measure - to.Measure);
        bool shown = from.Lines.Count >= 4 && to.Lines.Count >= 4;
        Weigh(difference < 0.6 ? 1.5 : difference < 1.1 ? (shown ? -1.5 : 0.5) : -Math.Min(5, difference * (shown ? 2 : 1.2)), "by the columns' measures");
        Weigh(fit.Topic(tail, head), "for what the columns speak of");

        Weigh(fit.Balance(tail, head), "for quotes and brackets left open");
        if (LineText.CutsFigure(from.Text, to.Text)) Weigh(1, "for a figure cut from what it counts");

        // The next column comes next, else later in the file.
        if (head == tail + 1) Weigh(closed && to.FirstLine > from.LastLine + 1 ? 0.5 : 2, "it stands next");
        else if (head < tail) Weigh(-1.5, "it stands before it");

        // A sentence that ends with its column mostly ends its paragraph: only what stands next may still go on with it.
        if (closed && head != tail + 1) Weigh(-3, "a paragraph that ends with its column goes on nowhere");
        return gain;

        void Weigh(double odds, string reason)
        {
            gain += odds;
            weights?.Add(new Weight(odds, reason));
        }
    }

    private double Told(int tail, int head) => blocks[tail].IsClosed ? 0 : fit.Told(tail, head);

    // What stands above another block in one column cannot go on with it.
    private bool StandsAbove(int upper, int lower)
    {
        if (upper >= lower) return false;
        for (int i = upper + 1; i <= lower; i++)
        {
            if (blocks[i].Kind != BlockKind.Body || Math.Abs(blocks[i].Measure - blocks[upper].Measure) > 1.1) return false;
            if (!blocks[i - 1].IsClosed && Continuation(i) < 0) return false;
            if (blocks[i - 1].IsClosed && Continuation(i) > 2) return false;
        }

        return true;
    }

    private void Doubt(int tail, int head, int? runnerUp, double confidence)
    {
        Block from = blocks[tail], to = blocks[head];
        _diagnostics.Add(new Diagnostic(
            "doubtful-join",
            DiagnosticSeverity.Info,
            $"The text that breaks off in line {from.LastLine} was joined to line {to.FirstLine}, but the evidence is thin.",
            new LineSet([from.LastLine, to.FirstLine]))
        {
            Confidence = confidence,
            RunnerUp = runnerUp is { } other ? $"Line {blocks[other].FirstLine}" : "No join",
            Join = new JoinChoice(from.LastLine, to.FirstLine, runnerUp is { } next ? blocks[next].FirstLine : null),
        });
    }
}
