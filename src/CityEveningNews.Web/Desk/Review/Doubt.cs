using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Desk.Review;

/// <summary>Something for an editor to look at.</summary>
/// <param name="Code">The diagnostic's code, or one of the desk's own.</param>
/// <param name="Message">What is doubtful and why, in English.</param>
/// <param name="Lines">The source lines it speaks of.</param>
/// <param name="Confidence">How sure the parser is of the choice it made: 0 to 1.</param>
public sealed record Doubt(string Code, string Message, LineSet Lines, double Confidence)
{
    /// <summary>A text of which the parser is not sure that it stands where it should, and whole.</summary>
    public const string DoubtfulText = "doubtful-text";

    /// <summary>What the parser would have chosen next, in words, or null.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>The two ways to join a fragment, or null.</summary>
    public JoinChoice? Join { get; init; }

    /// <summary>The passage it is about, or null.</summary>
    public ReviewPassage? Passage { get; init; }

    /// <summary>What the words of its message are about, in the order the message names them.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
}
