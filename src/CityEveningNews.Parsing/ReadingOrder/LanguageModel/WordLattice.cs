using System.Runtime.CompilerServices;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>
/// All the ways to cut one run of characters into words, and the likeliest of them. Its arrays are kept from run to run, so that judging a
/// run allocates nothing; not safe for use by several threads at once.
/// </summary>
internal sealed class WordLattice(WordTable table)
{
    private const int LongestWord = 8;

    // Longer runs are not language; they are judged piece by piece so that memory stays small.
    private const int LongestRun = 512;

    // A number or a Latin word: the table holds none, and any may stand anywhere.
    private const float ForeignWord = -8f;
    private const int Foreign = -2;

    private readonly Edge[] _edges = new Edge[(LongestRun * LongestWord) + 1];
    private readonly int[] _lastEnding = new int[LongestRun + 1];
    private State[] _states = new State[4096];
    private readonly List<int> _wordStarts = [];
    private int _edgeCount;
    private int _stateCount;

    /// <summary>The log-probability of the likeliest cut of a run without punctuation.</summary>
    public double Solve(ReadOnlySpan<char> run)
    {
        double sum = 0;
        _wordStarts.Clear();
        for (int at = 0; at < run.Length; at += LongestRun) sum += SolvePiece(run.Slice(at, Math.Min(LongestRun, run.Length - at)), at);
        return sum;
    }

    /// <summary>Adds where the words of the run last solved begin.</summary>
    /// <param name="offset">Where the run stands in its text.</param>
    /// <param name="breaks">Receives the positions in the text, in order.</param>
    public void AppendBreaks(int offset, List<int> breaks)
    {
        foreach (int start in _wordStarts) breaks.Add(offset + start);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double SolvePiece(ReadOnlySpan<char> run, int offset)
    {
        _edgeCount = 0;
        _stateCount = 0;
        _lastEnding.AsSpan(0, run.Length + 1).Fill(-1);
        Span<int> words = stackalloc int[LongestWord];
        for (int start = 0; start < run.Length; start++)
        {
            if (start > 0 && _lastEnding[start] < 0) continue;
            int foreign = ForeignLength(run[start..]);
            if (foreign > 0)
            {
                AddEdge(start, foreign, Foreign);
                continue;
            }

            words.Fill(WordTable.Unknown);
            int longest = table.WordsAtStart(run[start..], words);
            int shortest = char.IsHighSurrogate(run[start]) && start + 1 < run.Length && char.IsLowSurrogate(run[start + 1]) ? 2 : 1;
            for (int length = shortest; length <= Math.Max(longest, shortest); length++)
            {
                if (length == shortest || words[length - 1] >= 0) AddEdge(start, length, words[length - 1]);
            }
        }

        return Trace(run.Length, offset);
    }

    /// <summary>True for a character of a number or a Latin word.</summary>
    public static bool IsForeign(char c) => c is < '\u0250' or '∶' or (>= '０' and <= 'ｚ');

    private static int ForeignLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && IsForeign(text[length])) length++;
        return length;
    }

    // A state is the word with the one before it: what a trigram needs to know of the past.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddEdge(int start, int length, int word)
    {
        int edge = _edgeCount++;
        int firstState = _stateCount;
        if (start == 0) Push(new State(Unigram(word), -1, -1, edge));
        for (int before = _lastEnding[start]; before >= 0; before = _edges[before].SameEnd)
        {
            Edge previous = _edges[before];
            float afterOne = Unigram(word);
            int context = -1;
            if (word != Foreign && previous.Word != Foreign) afterOne = table.PairProbability(previous.Word, word, out context);
            float best = float.NegativeInfinity;
            int bestState = -1;
            for (int i = previous.FirstState; i < previous.FirstState + previous.States; i++)
            {
                float score = _states[i].Score + (word == Foreign ? ForeignWord : table.TripleProbability(_states[i].Context, word, afterOne));
                if (score > best) (best, bestState) = (score, i);
            }

            Push(new State(best, context, bestState, edge));
        }

        _edges[edge] = new Edge(start, word, _lastEnding[start + length], firstState, _stateCount - firstState);
        _lastEnding[start + length] = edge;
    }

    private float Unigram(int word) => word == Foreign ? ForeignWord : table.WordProbability(word);

    private void Push(State state)
    {
        if (_stateCount == _states.Length) Array.Resize(ref _states, _states.Length * 2);
        _states[_stateCount++] = state;
    }

    private double Trace(int end, int offset)
    {
        float best = float.NegativeInfinity;
        int state = -1;
        for (int edge = _lastEnding[end]; edge >= 0; edge = _edges[edge].SameEnd)
        {
            for (int i = _edges[edge].FirstState; i < _edges[edge].FirstState + _edges[edge].States; i++)
            {
                if (_states[i].Score > best) (best, state) = (_states[i].Score, i);
            }
        }

        int from = _wordStarts.Count;
        for (; state >= 0; state = _states[state].Back) _wordStarts.Add(offset + _edges[_states[state].Edge].Start);
        _wordStarts.Reverse(from, _wordStarts.Count - from);
        return best;
    }

    private readonly record struct Edge(int Start, int Word, int SameEnd, int FirstState, int States);

    private readonly record struct State(float Score, int Context, int Back, int Edge);
}
