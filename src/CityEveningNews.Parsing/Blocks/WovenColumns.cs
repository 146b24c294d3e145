using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>
/// Takes apart lines of columns side by side that an extractor gave back by their height on the page: a line of the one, a line of the other, two lines
/// on one. Each line reads on from some line above it; of all ways to follow the columns the likeliest is kept (beam search over the lines), and where
/// columns turn out to be woven into each other each is put together.
/// </summary>
internal sealed class WovenColumns
{
    private const int Hypotheses = 24;
    private const int MostThreads = 5;

    // A column whose next line does not come within so many lines has ended.
    private const int Patience = 12;

    // In lines.
    private const int Lately = 4;

    // A text of more lines is no front page.
    private const int LongestPage = 3000;

    // In em.
    private const double Indent = 2;
    private const double NarrowestPiece = 4;

    // In log odds, all against: a column begins; the next line stands in another column than the line before, for most pages are not woven, and the same
    // shortly after that happened; a text breaks off; a line holds two.
    private const double Begins = 2;
    private const double Switches = 10;
    private const double SwitchesAgain = 0.5;
    private const double BreaksOff = 3;
    private const double TwoOnOne = 3;

    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly Dictionary<(SourceLine, SourceLine), double> _gains = [];
    private readonly Dictionary<SourceLine, Kind> _kinds = new(ReferenceEqualityComparer.Instance);

    private WovenColumns(IReadOnlyList<SourceLine> lines) => _lines = lines;

    private enum Kind
    {
        Display,
        Open,
        Closed,
    }

    /// <summary>Takes woven columns apart wherever the lines of a page show them.</summary>
    public static IReadOnlyList<SourceLine> Unweave(IReadOnlyList<SourceLine> lines) =>
        lines.Count > LongestPage ? lines : new WovenColumns(lines).Unweave();

    private IReadOnlyList<SourceLine> Unweave()
    {
        List<Step> steps = Follow();
        // Every line with the place in the list of the line it follows, and whether a blank line stands before it.
        var order = new List<SourceLine>();
        for (int i = 0; i < steps.Count;)
        {
            int end = RegionEnd(steps, i);
            if (end == i) order.AddRange(Plain(steps[i++]));
            else
            {
                order.AddRange(Region(steps, i, end));
                i = end + 1;
            }
        }

        return order;
    }

    private static IEnumerable<SourceLine> Plain(Step step)
    {
        foreach (SourceLine blank in step.Blanks) yield return blank;
        yield return step.Line;
    }

    // The last line of the woven lines that begin with this one; the line itself if it begins none.
    private static int RegionEnd(List<Step> steps, int start)
    {
        int end = start;
        bool woven = false;
        for (int i = start + 1; i < steps.Count; i++)
        {
            if (steps[i].Follows >= start && steps[i].Follows < i - 1)
            {
                if (!woven && steps[i].Follows > start) return start;
                end = i;
                woven = true;
            }
            else if (i > end + Patience)
            {
                break;
            }
        }

        if (!woven) return start;
        // The column that goes on below is taken along to where its paragraph ends.
        while (end + 1 < steps.Count && steps[end + 1].Follows == end && !LineText.EndsSentence(steps[end].Line.Text) && steps[end + 1].Blanks.Count == 0) end++;
        return end;
    }

    // Each column's lines together, the one that goes on below last.
    private static IEnumerable<SourceLine> Region(List<Step> steps, int start, int end)
    {
        var columns = new List<List<int>>();
        var columnOf = new Dictionary<int, List<int>>();
        for (int i = start; i <= end; i++)
        {
            if (steps[i].Follows >= start && columnOf.TryGetValue(steps[i].Follows, out List<int>? column) && column[^1] == steps[i].Follows) column.Add(i);
            else columns.Add(column = [i]);
            columnOf[i] = column;
        }

        List<int> last = columnOf[end];
        foreach (List<int> column in columns.OrderBy(c => c == last))
        {
            bool apart = column[0] != start;
            foreach (int i in column)
            {
                if (apart && i == column[0]) yield return new SourceLine(steps[i].Line.Number, "", "");
                else if (!apart && i == start) foreach (SourceLine blank in steps[i].Blanks) yield return blank;
                yield return steps[i].Line;
            }
        }

        yield return new SourceLine(steps[end].Line.Number, "", "");
    }

    private List<Step> Follow()
    {
        List<Hypothesis> beam = [new Hypothesis(null, null, -1, [], 0, 0, -100)];
        var blanks = new List<SourceLine>();
        foreach (SourceLine line in _lines)
        {
            if (line.IsBlank)
            {
                blanks.Add(line);
                continue;
            }

            List<SourceLine> above = blanks;
            blanks = [];
            var next = new List<Hypothesis>();
            foreach (Hypothesis h in beam) Put(next, h, line, above, 0, -1);
            foreach ((SourceLine left, SourceLine right) in Pieces(line))
            {
                foreach (Hypothesis h in beam)
                {
                    var first = new List<Hypothesis>();
                    Put(first, h, left, above, TwoOnOne, -1);
                    foreach (Hypothesis f in first) Put(next, f, right, [], 0, f.Thread);
                }
            }

            beam = [.. next.OrderByDescending(h => h.Score).Take(Hypotheses)];
        }

        var steps = new List<Step>();
        for (Hypothesis? h = beam.MaxBy(h => h.Score - h.Threads.Sum(t => KindOf(t.Line) == Kind.Open ? BreaksOff : 0)); h?.Step is not null; h = h.Before) steps.Add(h.Step);
        steps.Reverse();
        if (blanks.Count > 0) steps.Add(new Step(blanks[^1], blanks[..^1], -1));
        return steps;
    }

    // Gives a line to each column it may stand in, and to one of its own.
    private void Put(List<Hypothesis> next, Hypothesis h, SourceLine line, IReadOnlyList<SourceLine> blanks, double cost, int not)
    {
        for (int t = 0; t < h.Threads.Count; t++)
        {
            Thread thread = h.Threads[t];
            if (thread.Id == not) continue;
            bool straight = thread.Id == h.Thread;
            double gain = Gain(thread.Line, line, straight && blanks.Count == 0);
            if (!straight && gain < 1) continue;
            List<Thread> threads = [.. h.Threads];
            threads[t] = new Thread(thread.Id, line, h.Count);
            next.Add(Then(h, threads, thread.Id, new Step(line, blanks, thread.At), gain - cost - (straight ? 0 : h.Count - h.Switched <= Lately ? SwitchesAgain : Switches) - (straight && blanks.Count > 0 && KindOf(thread.Line) == Kind.Open ? 1 : 0), !straight));
        }

        int id = h.Count;
        next.Add(Then(h, [.. h.Threads, new Thread(id, line, h.Count)], id, new Step(line, blanks, -1), -cost - Begins, false));
    }

    private Hypothesis Then(Hypothesis h, List<Thread> threads, int thread, Step step, double gain, bool switched)
    {
        for (int t = threads.Count - 1; t >= 0; t--)
        {
            if (threads[t].At >= h.Count - Patience && threads.Count <= MostThreads) continue;
            if (threads[t].Id == thread) continue;
            if (threads[t].At >= h.Count - Patience && threads.Min(x => x.At) < threads[t].At) continue;
            if (KindOf(threads[t].Line) == Kind.Open) gain -= BreaksOff;
            threads.RemoveAt(t);
        }

        return new Hypothesis(h, step, thread, threads, h.Score + gain, h.Count + 1, switched ? h.Count : h.Switched);
    }

    // How much one line speaks for standing below another in one column, in log odds.
    private double Gain(SourceLine above, SourceLine line, bool straight)
    {
        if (_gains.TryGetValue((above, line), out double known)) return known;
        double gain = Weigh(above, line, straight);
        _gains[(above, line)] = gain;
        return gain;
    }

    private double Weigh(SourceLine above, SourceLine line, bool straight)
    {
        Kind upper = KindOf(above), lower = KindOf(line);
        double difference = TextWidth.Of(line.Text) - TextWidth.Of(above.Text);
        if (upper == Kind.Closed) return straight ? 0.5 : 0;
        if (upper == Kind.Display)
        {
            if (lower != Kind.Display) return straight ? 0.5 : 0;
            double wraps = difference < 0.6 ? LanguageModel.Shared.JoinGain(above.Text, line.Text) : 0;
            return wraps > 3 ? Math.Min(wraps, 8) : 0.5;
        }

        // The line fills the column, or is a paragraph's first; only the last line may be shorter.
        double set = difference > 3.2 ? -5 : lower == Kind.Closed ? (difference > Indent + 1.2 ? -3 : 0) : Math.Abs(difference) < 1.1 || Math.Abs(difference - Indent) < 1.1 ? 1 : -3;
        return set + Math.Clamp(LanguageModel.Shared.JoinGain(above.Text, line.Text), -6, 8) - (lower == Kind.Display ? 2 : 0);
    }

    private Kind KindOf(SourceLine line)
    {
        if (_kinds.TryGetValue(line, out Kind kind)) return kind;
        string text = line.Text.Trim();
        kind = LineText.EndsSentence(text) ? Kind.Closed
            : (text.IndexOfAny(['，', '。', '；']) >= 0 || TextWidth.Of(text) > 24) && BylineReader.Read(text) is null ? Kind.Open
            : Kind.Display;
        return _kinds[line] = kind;
    }

    // The ways to part a line in two at a gap.
    private static IEnumerable<(SourceLine Left, SourceLine Right)> Pieces(SourceLine line)
    {
        string text = line.Text.Trim();
        for (int i = 1; i + 1 < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) || char.IsWhiteSpace(text[i - 1])) continue;
            string left = text[..i], right = text[i..].TrimStart();
            if (TextWidth.Of(left) < NarrowestPiece || TextWidth.Of(right) < NarrowestPiece || left[^1] < 0x2E80 || right[0] < 0x2E80) continue;
            yield return (line with { Raw = left, Text = left }, line with { Raw = right, Text = right });
        }
    }

    // A line, the blank lines before it, and the place of the line it follows; -1 if it begins a column.
    private sealed record Step(SourceLine Line, IReadOnlyList<SourceLine> Blanks, int Follows);

    private sealed record Thread(int Id, SourceLine Line, int At);

    private sealed record Hypothesis(Hypothesis? Before, Step? Step, int Thread, List<Thread> Threads, double Score, int Count, int Switched);
}
