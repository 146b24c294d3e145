namespace CityEveningNews.Parsing.Model;

/// <summary>
/// Why a page was read as it was. Handed to <see cref="FrontPageParser.Parse"/>, which fills it; without one the parser keeps no reasons.
/// </summary>
public sealed class ParseTrace
{
    /// <summary>What the masthead was read from, in source order.</summary>
    public IReadOnlyList<TracedField> Fields { get; internal set; } = [];

    /// <summary>The blocks the page was cut into, in source order.</summary>
    public IReadOnlyList<TracedBlock> Blocks { get; internal set; } = [];

    /// <summary>The joins that were made, in source order.</summary>
    public IReadOnlyList<TracedJoin> Joins { get; internal set; } = [];

    /// <summary>The headline groups, each with the story it was given to, in the order of the articles.</summary>
    public IReadOnlyList<TracedHeadline> Headlines { get; internal set; } = [];
}

/// <summary>A piece of the masthead.</summary>
/// <param name="Field">What it states, e.g. <c>Weekday</c>.</param>
/// <param name="Text">The piece as printed.</param>
/// <param name="Lines">Where it stands.</param>
public sealed record TracedField(string Field, string Text, LineSet Lines);

/// <summary>A block of lines that stand together.</summary>
/// <param name="Kind">What it was taken for, e.g. <c>Body</c>.</param>
/// <param name="Text">Its lines joined.</param>
/// <param name="Lines">Where it stands.</param>
/// <param name="Measure">The width of the column it was set in, in em.</param>
/// <param name="Reasons">What speaks for it, in words.</param>
public sealed record TracedBlock(string Kind, string Text, LineSet Lines, double Measure, IReadOnlyList<string> Reasons);

/// <summary>A fragment that was cut, and the one that was taken to go on with it.</summary>
/// <param name="Tail">The end of the fragment that is cut.</param>
/// <param name="TailLine">The source line it breaks off in.</param>
/// <param name="Head">The beginning of the fragment that goes on with it.</param>
/// <param name="HeadLine">The source line that begins in.</param>
/// <param name="Gain">How much all the evidence speaks for the join, in log odds.</param>
/// <param name="Margin">How much more it has than the next best choice for the fragment that is cut, no join counting 0.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="RunnerUpLine">The source line the next best choice begins in; null if that was to join nothing.</param>
/// <param name="Weights">The evidence piece by piece.</param>
public sealed record TracedJoin(
    string Tail, int TailLine, string Head, int HeadLine, double Gain, double Margin, double Confidence, int? RunnerUpLine, IReadOnlyList<Weight> Weights);

/// <summary>A piece of evidence.</summary>
/// <param name="Odds">How much it speaks for what was decided, in log odds; below 0 it speaks against.</param>
/// <param name="Reason">What it is, in words.</param>
public sealed record Weight(double Odds, string Reason);

/// <summary>A headline group and the story it was given to.</summary>
/// <param name="Article">The article's number on the page, from 1.</param>
/// <param name="Text">The group's lines.</param>
/// <param name="Lines">Where it stands.</param>
/// <param name="Likeness">The share of its pairs of characters, weighted by rarity, that the story's text has too: 0 to 1; null if the story has no text.</param>
/// <param name="RunnerUp">The number of the other article whose text is likest to it, or null if no other has text.</param>
/// <param name="RunnerUpLikeness">How like that one is.</param>
/// <param name="Reasons">What speaks for it, in words.</param>
public sealed record TracedHeadline(int Article, string Text, LineSet Lines, double? Likeness, int? RunnerUp, double RunnerUpLikeness, IReadOnlyList<string> Reasons);
