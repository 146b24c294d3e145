using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>Which fragment goes on where: one assignment over the page of the paragraphs cut in mid-sentence to those that begin in one.</summary>
internal static class FragmentJoiner
{
    // Weights are natural log-odds: what a sub-editor would stake on each sign, beside the language model's own log-odds.
    private const double NextInFile = 5;
    private const double EarlierInFile = -2;
    private const double OtherMeasure = -2.5;
    private const double IndentedHead = -9;
    private const double CannotStart = 5;
    private const double QuoteGoesOn = 3;
    private const double MustGoOn = 2;
    private const double Topic = 6;
    private const int Window = 400;

    /// <summary>One join.</summary>
    /// <param name="Head">The block that goes on.</param>
    /// <param name="Margin">By how much, in log-odds, the join beats the next best for its tail.</param>
    /// <param name="RunnerUp">The next best block, or −1.</param>
    internal sealed record Join(int Head, double Margin, int RunnerUp);

    /// <summary>For each block that is cut and goes on elsewhere: where.</summary>
    public static IReadOnlyDictionary<int, Join> Match(IReadOnlyList<Block> blocks, ParseHints hints)
    {
        int[] bodies = [.. Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Kind == BlockKind.Body)];
        bool indents = UsesIndents(blocks, bodies);
        int[] tails = [.. bodies.Where(i => IsCut(blocks[i]) || hints.Joins.ContainsKey(LastLine(blocks[i])))];
        int[] heads = [.. bodies.Where(i => !(indents && blocks[i].Indented))];
        var joins = new Dictionary<int, Join>();
        if (tails.Length == 0 || heads.Length == 0) return joins;

        var likeness = new Likeness(bodies.Select(i => blocks[i].Text));
        foreach ((int[] someTails, int[] someHeads) in Windows(tails, heads))
        {
            var gain = new double[someTails.Length, someHeads.Length];
            for (int t = 0; t < someTails.Length; t++)
            {
                for (int h = 0; h < someHeads.Length; h++)
                    gain[t, h] = Gain(blocks, someTails[t], someHeads[h], indents, likeness, hints);
            }

            int[] best = Assignment.Best(gain);
            for (int t = 0; t < someTails.Length; t++)
            {
                if (best[t] >= 0) joins[someTails[t]] = Explain(gain, t, best[t], someHeads);
            }
        }

        return joins;
    }

    private static bool UsesIndents(IReadOnlyList<Block> blocks, int[] bodies)
    {
        int fresh = 0, indented = 0;
        for (int k = 1; k < bodies.Length; k++)
        {
            if (!blocks[bodies[k - 1]].Closed) continue;
            fresh++;
            if (blocks[bodies[k]].Indented) indented++;
        }

        return fresh > 0 && indented > 0.6 * fresh;
    }

    private static bool IsCut(Block block) => !block.Closed && !block.Text.EndsWith('：');

    private static int LastLine(Block block) => block.Lines[^1].LastNumber;

    // A page has some dozens of each; a file of megabytes is matched window by window, so that the cost stays in proportion.
    private static IEnumerable<(int[] Tails, int[] Heads)> Windows(int[] tails, int[] heads)
    {
        if (tails.Length <= Window && heads.Length <= 2 * Window)
        {
            yield return (tails, heads);
            yield break;
        }

        const int Step = 60;
        int nextHead = 0;
        for (int t = 0; t < tails.Length; t += Step)
        {
            int[] some = tails[t..Math.Min(tails.Length, t + Step)];
            int[] near = [.. heads.Skip(nextHead).SkipWhile(h => h <= some[0]).Take(3 * Step)];
            if (near.Length == 0) yield break;
            near = [.. near.TakeWhile(h => h <= some[^1] + Step)];
            nextHead += heads.Skip(nextHead).TakeWhile(h => h <= some[^1] + Step).Count();
            if (near.Length > 0) yield return (some, near);
        }
    }

    private static double Gain(IReadOnlyList<Block> blocks, int tail, int head, bool indents, Likeness likeness, ParseHints hints)
    {
        if (tail == head) return double.NegativeInfinity;
        Block t = blocks[tail], h = blocks[head];
        if (hints.Joins.TryGetValue(LastLine(t), out int settled)) return settled == h.Lines[0].Number ? 1000 : double.NegativeInfinity;
        double gain = LanguageModel.Shared.JoinGain(t.Text, h.Text);
        if (head == tail + 1) gain += NextInFile;
        else if (head < tail) gain += EarlierInFile;
        if (t.HasMeasure && h.HasMeasure) gain += OtherMeasure * Math.Min(3, Math.Max(0, Math.Abs(t.Measure - h.Measure) - t.MeasureSlack - h.MeasureSlack + 0.4));
        if (h.Indented) gain += IndentedHead;
        else if (indents) gain += MustGoOn;
        if ("，。、；：！？”’）》".Contains(h.Text[0], StringComparison.Ordinal)) gain += CannotStart;
        gain += QuoteGoesOn * Quotes(t.Text, h.Text);
        gain += Topic * (likeness.Share(h.Text, t.Text) - 0.05);
        return gain;
    }

    // 1 if the tail leaves a quote or bracket open that the head closes, −1 if it is left open or closed for nothing, else 0.
    private static double Quotes(string tail, string head)
    {
        double sum = 0;
        foreach ((char open, char close) in (ReadOnlySpan<(char, char)>)[('“', '”'), ('《', '》'), ('（', '）')])
        {
            bool leftOpen = tail.LastIndexOf(open) > tail.LastIndexOf(close);
            int firstClose = head.IndexOf(close, StringComparison.Ordinal), firstOpen = head.IndexOf(open, StringComparison.Ordinal);
            bool closes = firstClose >= 0 && (firstOpen < 0 || firstClose < firstOpen);
            if (leftOpen && closes) sum++;
            else if (leftOpen != closes) sum--;
        }

        return sum;
    }

    private static Join Explain(double[,] gain, int tail, int head, int[] heads)
    {
        int second = -1;
        for (int h = 0; h < heads.Length; h++)
        {
            if (h != head && (second < 0 || gain[tail, h] > gain[tail, second])) second = h;
        }

        double next = second < 0 ? 0 : Math.Max(0, gain[tail, second]);
        return new Join(heads[head], gain[tail, head] - next, second < 0 || gain[tail, second] <= 0 ? -1 : heads[second]);
    }
}
