using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.Text;

/// <summary>
/// Puts printed lines together again of the pieces an extractor made of them. Where two marks meet, typesetters set them closer by half an em, and
/// extractors that go by the gaps between characters begin a new line there (…程度。 / “以前…). Of all ways to put the pieces of a stretch together
/// the likeliest is kept (dynamic programming over the lines, Bellman 1957): lines fill a measure, a paragraph's first is two em short of it, its last
/// ends a sentence.
/// </summary>
internal sealed class PrintedLines
{
    // A printed line of more pieces than this has not been seen.
    private const int MostPieces = 9;

    // How many lines above and below tell the measures a line may have, and how many measures are tried.
    private const int Near = 16;
    private const int MostMeasures = 6;
    private const double Narrowest = 7;
    private const double Indent = 2;

    // In log odds, all against: a line that is none of a paragraph's; one of another measure than the line before; a paragraph left unfinished;
    // a paragraph's last line; a line that begins with a closing mark; two sentences put together, for each may begin a paragraph.
    private const double Other = 3;
    private const double OtherMeasure = 3;
    private const double Unfinished = 1.5;
    private const double Last = 0.7;
    private const double BeginsWithClosing = 6;
    private const double TwoSentences = 2;

    // Pieces put together before an opening mark: where they make no line of a measure; and where no line of the page begins with a closing mark,
    // so that its extractor broke none.
    private const double NoMeasure = 3;
    private const double NothingTorn = 3;
    private const double TooWide = 12;

    // What is so much worse than the best so far is not followed.
    private const double Hopeless = 20;

    private readonly IReadOnlyList<SourceLine> _page;
    private readonly double[] _widths;
    private readonly bool[] _seams;
    private readonly bool _isTorn;

    private PrintedLines(IReadOnlyList<SourceLine> page)
    {
        _page = page;
        _widths = [.. page.Select(line => TextWidth.Of(line.Text))];
        _seams = [.. page.Select((line, i) => i > 0 && IsSeam(page[i - 1].Text.AsSpan().TrimEnd(), line.Text) && !HeadsText(i))];
        _isTorn = page.Any(line => !line.IsBlank && TextWidth.ClosingMarks.Contains(line.Text[0]));
    }

    // What the printed line before was: none of a paragraph's, one that goes on, a paragraph's last.
    private enum Place
    {
        Outside,
        Within,
        Ended,
    }

    /// <summary>Puts the pieces of a page's printed lines together.</summary>
    public static List<SourceLine> Mend(IReadOnlyList<SourceLine> lines)
    {
        var page = new PrintedLines(lines);
        var mended = new List<SourceLine>(lines.Count);
        for (int i = 0; i < lines.Count;)
        {
            int end = i;
            while (end < lines.Count && !lines[end].IsBlank) end++;
            mended.AddRange(page.Mend(i, end));
            if (end < lines.Count) mended.Add(lines[end]);
            i = end + 1;
        }

        return mended;
    }

    // A line may have been broken where two marks meet, or before a mark that no line begins with.
    private static bool IsSeam(ReadOnlySpan<char> left, string right)
    {
        if (left.IsEmpty || string.IsNullOrWhiteSpace(right) || StandsAlone(right)) return false;
        return TextWidth.ClosingMarks.Contains(right[0]) || (TextWidth.OpeningMarks.Contains(right[0]) && (IsMark(left[^1]) || char.IsAsciiLetterOrDigit(left[^1])));
    }

    // （记者…）, （详见第三版）: whether or not it was printed on the same line, it is no part of the text.
    private static bool StandsAlone(string line) =>
        line[0] is '（' or '(' && (BylineReader.Read(line) is not null || ReadOnForms.IsPointer(line.Trim()) || ReadOnForms.IsJump(line.Trim()));

    // After a sentence, somebody's words by themselves over a line that begins with none of the marks: a subhead, and no part of the text.
    private bool HeadsText(int at)
    {
        if (!LineText.EndsSentence(_page[at - 1].Text)) return false;
        int count = BlockForms.LinesOfQuotation(_page, at);
        return count > 0 && at + count < _page.Count && _page[at + count] is { IsBlank: false, Text: [var first, ..] } && (first == '“' || !IsMark(first));
    }

    private static bool IsMark(char c) => TextWidth.ClosingMarks.Contains(c) || TextWidth.OpeningMarks.Contains(c);

    private IEnumerable<SourceLine> Mend(int from, int to)
    {
        if (!_seams.AsSpan(from, to - from).Contains(true)) return _page.Skip(from).Take(to - from);
        var at = new Dictionary<(double Measure, Place Place), Step>[to - from + 1];
        at[0] = new() { [(0, Place.Outside)] = new Step(0, null, from) };
        for (int i = 1; i < at.Length; i++) at[i] = [];
        for (int i = from; i < to; i++)
        {
            List<double> measures = Measures(i);
            double hopeless = at[i - from].Values.Min(step => step.Cost) + Hopeless;
            for (int end = i; end < to && end < i + MostPieces && (end == i || _seams[end]); end++)
            {
                var line = new Line(this, i, end, to);
                foreach (((double Measure, Place Place) state, Step step) in at[i - from].Where(reached => reached.Value.Cost < hopeless)) Reach(at[end + 1 - from], state, step, line, measures);
            }
        }

        var mended = new List<SourceLine>();
        int next = to;
        for (Step? step = at[^1].Values.MinBy(s => s.Cost); step?.Before is not null; step = step.Before)
        {
            mended.Add(next - step.Start == 1 ? _page[step.Start] : SourceLine.Join([.. Enumerable.Range(step.Start, next - step.Start).Select(i => _page[i])]));
            next = step.Start;
        }

        mended.Reverse();
        return mended;
    }

    // Finds the best way to come to each state after a line.
    private void Reach(Dictionary<(double, Place), Step> reached, (double Measure, Place Place) before, Step step, Line line, List<double> measures)
    {
        double cost = step.Cost + (line.Sentences * TwoSentences) + (_isTorn ? 0 : line.Openings * NothingTorn) + (line.BeginsTorn ? BeginsWithClosing : 0);
        double unfinished = before.Place != Place.Within ? 0 : LineText.EndsSentence(_page[line.Start - 1].Text) ? Last : Unfinished;
        double room = before.Measure > 0 ? before.Measure : measures.DefaultIfEmpty().Max();
        Keep((before.Measure, Place.Outside), Other + unfinished + (line.Openings * NoMeasure) + (line.Pieces > 1 && line.Width - line.Closer > room + 2 ? TooWide : 0));
        foreach (double measure in measures)
        {
            double other = before.Measure == 0 || before.Measure == measure ? 0 : OtherMeasure;
            bool open = before.Place == Place.Within && other == 0;
            Keep((measure, Place.Within), other + line.NotFull(measure) + (open ? 0 : before.Place == Place.Outside ? 1 : 3));
            if (!open) Keep((measure, Place.Within), other + line.NotFull(measure - Indent) + 0.3 + (before.Place == Place.Within ? 3 : 0));
            if (line.Ends && line.Width - line.Closer <= measure + 0.6) Keep((measure, Place.Ended), other + Last + (open ? 0 : before.Place == Place.Ended ? 1 : 1.5));
        }

        void Keep((double, Place) state, double more)
        {
            if (!reached.TryGetValue(state, out Step? best) || cost + more < best.Cost) reached[state] = new Step(cost + more, step, line.Start);
        }
    }

    // The widths that most lines near this one have.
    private List<double> Measures(int index)
    {
        var count = new Dictionary<double, double>();
        for (int i = Math.Max(0, index - Near); i < Math.Min(_widths.Length, index + Near); i++)
        {
            double width = Math.Round(_widths[i] * 2) / 2;
            if (width >= Narrowest) count[width] = count.GetValueOrDefault(width) + 1;
        }

        // Of widths that are as frequent the greater: the others are first and last lines.
        return [.. count.OrderByDescending(c => c.Value + (0.02 * c.Key)).Take(MostMeasures).Select(c => c.Key)];
    }

    private sealed record Step(double Cost, Step? Before, int Start);

    // Pieces as one line.
    private sealed class Line
    {
        private readonly bool _hangs;
        private readonly double _following;

        public Line(PrintedLines page, int start, int end, int to)
        {
            IReadOnlyList<SourceLine> lines = page._page;
            Start = start;
            Pieces = end - start + 1;
            BeginsTorn = page._seams[start] && TextWidth.ClosingMarks.Contains(lines[start].Text[0]);
            for (int i = start; i <= end; i++)
            {
                Width += page._widths[i];
                if (i == start) continue;
                char left = lines[i - 1].Text.TrimEnd()[^1];
                if (IsMark(left)) Closer += 0.5;
                if (!TextWidth.OpeningMarks.Contains(lines[i].Text[0])) continue;
                Openings++;
                if (EndsSentence(i - 1)) Sentences++;
            }

            Ends = EndsSentence(end);
            _hangs = TextWidth.ClosingMarks.Contains(lines[end].Text.TrimEnd()[^1]);
            _following = end + 1 < to ? TextWidth.OfFirstUnit(lines[end + 1].Text) : 0;

            // A closing quote may have been torn off the end of the sentence.
            bool EndsSentence(int at)
            {
                while (at > start && lines[at].Text.AsSpan().Trim().TrimEnd(LineText.SentenceClosing).IsEmpty) at--;
                return LineText.EndsSentence(lines[at].Text);
            }
        }

        public int Start { get; }

        public int Pieces { get; }

        public bool BeginsTorn { get; }

        public double Width { get; }

        // How much narrower it may be, for marks that meet.
        public double Closer { get; }

        public int Openings { get; }

        public int Sentences { get; }

        public bool Ends { get; }

        // How much speaks against its filling a measure; marks are set closer, or spread again to fill the line.
        public double NotFull(double measure)
        {
            double over = TextWidth.Beyond(Width, Closer, measure);
            return over switch
            {
                > 1.6 => 20,
                > 0.6 when _hangs => 0.3,
                > 0.6 => (3 * (over - 0.6)) + 0.6,
                > -0.6 => 0,
                _ => _following > 0 && over + _following > 0.05 ? 0.3 - (0.3 * over) : Math.Min(12, -2.4 * over),
            };
        }
    }
}
