using System.Text;
using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>How well the text of one block goes on in another, by the statistics of the language and by what both speak of; remembered for the page.</summary>
internal sealed class JoinFit(IReadOnlyList<Block> blocks, Likeness likeness)
{
    // As much of a column as tells what it is about, in characters.
    private const int Context = 500;

    // In log odds, that two fragments belong together which make a run of four, three or two characters that the page has whole elsewhere: of the right
    // ones 13, 5 and 15 in a hundred do, of others 3, 4 and 10 in a thousand.
    private readonly (Phrases Runs, double Odds)[] _whole = [.. new[] { (4, 4.0), (3, 2.0), (2, 1.5) }.Select(whole => (new Phrases(blocks.Select(block => block.Text), whole.Item1), whole.Item2))];

    // What is opened before a cut is closed after it.
    private static readonly (char Opening, char Closing)[] Paired = [('“', '”'), ('（', '）'), ('《', '》')];

    private readonly Dictionary<(int Tail, int Head), double> _gains = [], _told = [], _topics = [];
    private readonly CutEdge?[] _tails = new CutEdge?[blocks.Count], _heads = new CutEdge?[blocks.Count];
    private readonly bool[]?[] _leftOpen = new bool[blocks.Count][], _closedFirst = new bool[blocks.Count][];
    private readonly Dictionary<int, (string, int)> _above = [], _below = [];

    /// <summary>The gain of reading on from one block to another, in nats; above 0 if the cut stands in the middle of a word or phrase.</summary>
    public double Gain(int tail, int head)
    {
        if (_gains.TryGetValue((tail, head), out double known)) return known;
        CutEdge left = _tails[tail] ??= LanguageModel.Shared.Tail(blocks[tail].Text), right = _heads[head] ??= LanguageModel.Shared.Head(blocks[head].Text);
        return _gains[(tail, head)] = LanguageModel.Shared.JoinGain(left, right);
    }

    /// <summary>How much quotes and brackets speak for reading on from one block to another, in log odds: what the one leaves open the other closes.</summary>
    public double Balance(int tail, int head)
    {
        bool[] open = _leftOpen[tail] ??= Array.ConvertAll(Paired, marks => LineText.Open(blocks[tail].Text, marks.Opening, marks.Closing) > 0);
        bool[] closes = _closedFirst[head] ??= Array.ConvertAll(Paired, marks => ClosesFirst(blocks[head].Text, marks.Opening, marks.Closing));
        double odds = 0;
        for (int i = 0; i < Paired.Length; i++) odds += open[i] != closes[i] ? -1.5 : open[i] ? 2 : 0.2;
        return odds;
    }

    /// <summary>How much the page's other texts speak for reading on from one block to another, in log odds: what the cut parts may stand there whole.</summary>
    public double Told(int tail, int head)
    {
        if (_told.TryGetValue((tail, head), out double known)) return known;
        return _told[(tail, head)] = _whole.FirstOrDefault(whole => whole.Runs.HasWhole(blocks[tail].Text, blocks[head].Text)).Odds;
    }

    /// <summary>How much two columns, one ending with a block and one beginning with another, speak of the same things, in log odds; near 0 where they are too short to tell.</summary>
    public double Topic(int tail, int head)
    {
        if (_topics.TryGetValue((tail, head), out double known)) return known;
        ((string above, int top), (string below, _)) = (Column(_above, tail, -1), Column(_below, head, 1));
        // A column speaks of the same things as itself.
        if (head >= top && head <= tail) return _topics[(tail, head)] = 0;
        // From one column to the next a story may turn to another of its matters.
        return _topics[(tail, head)] = Math.Max(-1, likeness.Cohesion(above, below));
    }

    private static bool ClosesFirst(string text, char opening, char closing)
    {
        int close = text.IndexOf(closing), open = text.IndexOf(opening);
        return close >= 0 && (open < 0 || close < open);
    }

    // The block and its neighbours of the same measure in one direction.
    private (string Text, int Reach) Column(Dictionary<int, (string, int)> known, int index, int step)
    {
        if (known.TryGetValue(index, out (string, int) column)) return column;
        var text = new StringBuilder(blocks[index].Text);
        double measure = blocks[index].Measure;
        int at = index + step;
        for (; at >= 0 && at < blocks.Count && text.Length < Context; at += step)
        {
            if (blocks[at].Kind != BlockKind.Body || Math.Abs(blocks[at].Measure - measure) > 1.6) break;
            text.Append(blocks[at].Text);
        }

        return known[index] = (text.ToString(), at - step);
    }
}
