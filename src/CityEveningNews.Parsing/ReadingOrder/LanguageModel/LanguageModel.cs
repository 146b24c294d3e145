namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>What stands at a fragment's edge, where it is cut.</summary>
/// <param name="Run">The characters nearest to the cut, as far as the next punctuation; none if punctuation stands at the cut.</param>
/// <param name="LogProbability">Their log-probability by themselves, natural.</param>
internal readonly record struct CutEdge(string Run, double LogProbability);

/// <summary>
/// How likely a run of Chinese is, by a trigram model over words: the best way to cut the run into words is found (Viterbi, 1967) and its
/// probability taken, backing off to shorter histories (Katz, 1987). Safe for use by many threads.
/// </summary>
public sealed class LanguageModel
{
    // What stands within this many characters of a cut decides whether the two sides belong together.
    private const int Reach = 10;

    private static readonly Lazy<LanguageModel> LazyShared = new(() => new LanguageModel());

    [ThreadStatic]
    private static WordLattice? _lattice;

    private readonly WordTable _table = new();

    private LanguageModel()
    {
    }

    /// <summary>The model shipped with the program.</summary>
    public static LanguageModel Shared => LazyShared.Value;

    private WordLattice Lattice => _lattice ??= new WordLattice(_table);

    /// <summary>The natural logarithm of the probability of a text: 0 for an empty one, else below. Punctuation and spaces count for nothing.</summary>
    /// <param name="text">The text, of any length.</param>
    public double LogProbability(ReadOnlySpan<char> text)
    {
        double sum = 0;
        while (NextRun(ref text, out ReadOnlySpan<char> run)) sum += Lattice.Solve(run);
        return sum;
    }

    /// <summary>
    /// How much likelier two fragments are as one run than apart: log p(tail+head) − log p(tail) − log p(head), natural. Above 0 the
    /// fit speaks for the join. 0 where the tail ends, or the head begins, with punctuation, or where two figures meet: there the text says nothing.
    /// </summary>
    /// <param name="tail">The fragment that is cut; only what follows its last punctuation counts, ten characters at most.</param>
    /// <param name="head">The fragment that may go on with it; only what precedes its first punctuation counts, ten characters at most.</param>
    public double JoinGain(ReadOnlySpan<char> tail, ReadOnlySpan<char> head) => JoinGain(Tail(tail), Head(head));

    /// <summary>The same of edges taken before.</summary>
    internal double JoinGain(CutEdge tail, CutEdge head)
    {
        // Two figures, or two Latin words, make one of any two.
        if (tail.Run.Length == 0 || head.Run.Length == 0 || (WordLattice.IsForeign(tail.Run[^1]) && WordLattice.IsForeign(head.Run[0]))) return 0;
        Span<char> joined = stackalloc char[tail.Run.Length + head.Run.Length];
        tail.Run.CopyTo(joined);
        head.Run.CopyTo(joined[tail.Run.Length..]);
        return Lattice.Solve(joined) - tail.LogProbability - head.LogProbability;
    }

    /// <summary>What counts of a fragment that is cut at its end.</summary>
    internal CutEdge Tail(ReadOnlySpan<char> fragment) => Edge(LastRun(fragment.TrimEnd()));

    /// <summary>What counts of a fragment that may go on with another.</summary>
    internal CutEdge Head(ReadOnlySpan<char> fragment) => Edge(FirstRun(fragment.TrimStart()));

    /// <summary>Where words begin: every index inside the text at which a new word, number or punctuation mark begins, in order.</summary>
    /// <param name="text">The text, of any length.</param>
    public IReadOnlyList<int> WordBreaks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var breaks = new List<int>();
        int at = 0;
        while (at < text.Length)
        {
            int end = at;
            while (end < text.Length && (IsWordCharacter(text[end]) || IsInsideNumber(text, end))) end++;
            if (end == at)
            {
                breaks.Add(at++);
                continue;
            }

            Lattice.Solve(text.AsSpan(at, end - at));
            Lattice.AppendBreaks(at, breaks);
            at = end;
        }

        breaks.Remove(0);
        return breaks;
    }

    private CutEdge Edge(ReadOnlySpan<char> run) => new(run.ToString(), run.IsEmpty ? 0 : Lattice.Solve(run));

    private static ReadOnlySpan<char> LastRun(ReadOnlySpan<char> text)
    {
        int start = text.Length;
        while (start > 0 && text.Length - start < Reach && IsWordCharacter(text[start - 1])) start--;
        return text[start..];
    }

    private static ReadOnlySpan<char> FirstRun(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && end < Reach && IsWordCharacter(text[end])) end++;
        return text[..end];
    }

    private static bool NextRun(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> run)
    {
        int start = 0;
        while (start < text.Length && !IsWordCharacter(text[start])) start++;
        int end = start;
        while (end < text.Length && IsWordCharacter(text[end])) end++;
        run = text[start..end];
        text = text[end..];
        return !run.IsEmpty;
    }

    // 5.3, 1:12, 24-28: a sign between two digits belongs to the number.
    private static bool IsInsideNumber(string text, int at) =>
        ".,:∶/-".Contains(text[at]) && at > 0 && at + 1 < text.Length
        && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '%';
}
