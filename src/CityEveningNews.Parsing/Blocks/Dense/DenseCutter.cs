using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Dense;

/// <summary>
/// Cuts lines between which no blank line and perhaps no indent is left into paragraphs, display lines, bylines and captions. Of all ways to
/// cut them it finds the one that is likeliest as a whole (dynamic programming over the lines, Bellman 1957): each paragraph fills one measure,
/// its first line less an indent, and ends with a sentence; what fills no measure and ends no sentence is set large.
/// </summary>
internal sealed class DenseCutter
{
    private const double Impossible = 1e6;
    private const double Indent = 2;

    // Two bylines seldom follow each other: they are one over two lines.
    private const double TwoBylines = 3.5;

    // In log odds.
    private const double ByForm = -4;
    private const double ShortestParagraph = 2.5;

    // In log odds, against: an item of a list is set flush in a column whose paragraphs are set in.
    private const double Flush = 1.5;

    // In em.
    private const double SameMeasure = 0.25;

    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly LineSetting[] _settings;
    private readonly IReadOnlyList<(double Measure, double Rare)>[] _measures;
    private readonly List<Node> _nodes = [];

    private DenseCutter(IReadOnlyList<SourceLine> lines, LineSetting[] settings, IReadOnlyList<(double Measure, double Rare)>[] measures)
    {
        _lines = lines;
        _settings = settings;
        _measures = measures;
    }

    private enum Role
    {
        Edge,
        First,
        Middle,
        Last,
        Display,
        Own,
    }

    /// <summary>A cutter for each stretch of a page, lines without a blank one among them; the measures are those of the whole page.</summary>
    public static DenseCutter[] Of(IReadOnlyList<IReadOnlyList<SourceLine>> stretches)
    {
        List<LineSetting[]> settings = [.. stretches.Select(lines => Enumerable.Range(0, lines.Count).Select(i => new LineSetting(lines, i)).ToArray())];
        IReadOnlyList<(double Measure, double Rare)>[] measures = MeasureChoice.Of([.. settings.SelectMany(s => s)]);
        int from = 0;
        var cutters = new DenseCutter[stretches.Count];
        for (int i = 0; i < stretches.Count; i++)
        {
            cutters[i] = new DenseCutter(stretches[i], settings[i], measures[from..(from + stretches[i].Count)]);
            from += stretches[i].Count;
        }

        return cutters;
    }

    /// <summary>Cuts the stretch into blocks.</summary>
    public IReadOnlyList<Block> Cut()
    {
        int n = _lines.Count;
        var at = new List<int>[n + 1];
        for (int i = 0; i <= n; i++) at[i] = [];
        at[0].Add(Add(new Node(0, Role.Edge, 0, 0, 0, -1, false, BlockKind.Body)));
        for (int i = 0; i < n; i++)
        {
            foreach ((double measure, double rare) in _measures[i])
            {
                Reach(at, i, 1, Role.First, measure, BlockKind.Body, _settings[i].BodyCost, rare);
                Reach(at, i, 1, Role.Middle, measure, BlockKind.Body, _settings[i].BodyCost, rare);
                Reach(at, i, 1, Role.Last, measure, BlockKind.Body, _settings[i].BodyCost, rare);
            }

            Reach(at, i, 1, Role.Display, 0, BlockKind.Display, 2 + _settings[i].DisplayCost);
            foreach ((int count, BlockKind kind, double cost) in OwnLines.At(_lines, i)) Reach(at, i, count, Role.Own, 0, kind, cost);
            if (OwnParagraph(i) is > 0 and int own) Reach(at, i, own, Role.Own, 0, BlockKind.Body, ByForm);
        }

        int best = at[n].MinBy(node => _nodes[node].Cost + (_nodes[node].Role == Role.First ? 4 : _nodes[node].Role == Role.Middle ? 1 : 0));
        return Blocks(best);
    }

    // A paragraph that is told by its form, though it fills no measure: a signature, a date, a note on who wrote the text above.
    private int OwnParagraph(int line)
    {
        if (_settings[line] is { Opens: true, Closes: true }) return 1;
        return line == 0 || _settings[line - 1].EndsSentence ? BlockForms.LinesOfNote(_lines, line) : 0;
    }

    // Finds the best way to come to a role at a line.
    private void Reach(List<int>[] at, int line, int count, Role role, double measure, BlockKind kind, double cost, double rare = 0)
    {
        double best = Impossible;
        int from = -1;
        bool begins = true;
        foreach (int node in at[line])
        {
            Node before = _nodes[node];
            if (before.IsOpen && before.Measure == measure && role is (Role.Middle or Role.Last))
            {
                double on = before.Cost + cost + GoesOn(line, role, measure);
                if (on < best) (best, from, begins) = (on, node, false);
            }

            double anew = before.Cost + cost + (role is Role.Display or Role.Own ? Leave(before, line, role) + (kind == BlockKind.Byline && before.Kind == BlockKind.Byline ? TwoBylines : 0) : rare + Begins(before, line, role, measure));
            if (anew < best) (best, from, begins) = (anew, node, true);
        }

        if (best < Impossible) at[line + count].Add(Add(new Node(best, role, measure, line, count, from, begins, kind)));
    }

    // The paragraph goes on, or ends, with this line.
    private double GoesOn(int line, Role role, double measure)
    {
        LineSetting setting = _settings[line], before = _settings[line - 1];
        double cost = -0.3 * setting.JoinGain + (setting.IsIndented || setting.BeginsStory || setting.Opens || before.Closes ? 6 : 0);
        if (before.EndsSentence) cost += 0.3;
        return cost + (role == Role.Middle ? setting.NotFull(measure) : setting.NotLast(measure));
    }

    // A paragraph or a part of one begins with this line.
    private double Begins(Node before, int line, Role role, double measure)
    {
        if (role == Role.Middle) return Impossible;
        LineSetting setting = _settings[line];
        double cost = Leave(before, line, role) + (setting.BeginsWithClosing ? 8 : 0);
        if (setting.BeginsStory) cost -= 4;
        bool sameColumn = before.Role is Role.Last && before.Measure == measure;

        // It begins a paragraph, its indent lost or kept; or it goes on with one from another column.
        double indented = (setting.IsIndented || setting is { Opens: true, IsText: true } ? -4 : 0) + (sameColumn ? 0.5 : before.Role is Role.Last or Role.First or Role.Middle ? 2 : 0.3);
        double full = setting.IsIndented ? 5 : setting.Opens ? indented + Flush : sameColumn ? 3 : 1.5 + (before.Role is Role.Last or Role.First or Role.Middle ? 1.5 : 0);
        if (role == Role.First) return cost + Math.Min(setting.NotFull(measure - Indent) + indented, setting.NotFull(measure) + full);
        return cost + 1.5 + Math.Min(setting.Width <= measure - Indent + 0.6 ? indented : Impossible, full) + setting.NotLast(measure);
    }

    private double Leave(Node before, int line, Role role)
    {
        double gain = _settings[line].JoinGain;
        return before.Role switch
        {
            Role.Edge => 0,
            Role.First => 5 + 0.4 * gain,
            Role.Middle => 3 + 0.4 * gain,
            // So short a paragraph over a headline is its kicker.
            Role.Last when role is Role.Display && before.Begins && BlockForms.IsExclamation(_settings[before.Line].Text) => ShortestParagraph,
            Role.Last => role is Role.Display or Role.Own ? 0.7 : 0,
            // A headline may be wrapped in the middle of a word, or but for its last word.
            Role.Display when role == Role.Display => 0.3 - _settings[line].NarrowCost - (_settings[line].BodyCost > 0 && _settings[line - 1].BodyCost > 0 ? 0.3 * Math.Max(0, gain - 1) : 0),
            _ => 0.3,
        };
    }

    private int Add(Node node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    private List<Block> Blocks(int last)
    {
        var blocks = new List<Block>();
        var lines = new List<SourceLine>();
        for (int at = last; _nodes[at].Role != Role.Edge; at = _nodes[at].Before)
        {
            Node node = _nodes[at];
            for (int i = node.Line + node.Count - 1; i >= node.Line; i--) lines.Add(_lines[i]);
            if (!node.Begins) continue;
            lines.Reverse();
            blocks.Add(new Block(node.Kind, lines, node is { Kind: BlockKind.Body, Role: not Role.Own } ? BodyMeasure(lines, node.Measure) : Measures.Of(lines)));
            lines = [];
        }

        blocks.Reverse();
        return blocks;
    }

    // The lines themselves tell it to the half em; but figures and squeezed marks mislead, where what they tell is another measure than they were cut by.
    private static double BodyMeasure(List<SourceLine> lines, double cut)
    {
        if (lines.Count < 4) return cut;
        double shared = Measures.Of(lines);
        return Math.Abs(shared - cut) < SameMeasure ? shared : cut;
    }

    private readonly record struct Node(double Cost, Role Role, double Measure, int Line, int Count, int Before, bool Begins, BlockKind Kind)
    {
        public bool IsOpen => Role is Role.First or Role.Middle;
    }
}
