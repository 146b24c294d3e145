using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>How well display lines serve as the headline of a text, in log odds.</summary>
/// <param name="likeness">How like in matter the page's texts are.</param>
/// <param name="stretch">What stands around the lines: the elements of the story they may belong to.</param>
internal sealed class HeadlineFit(Likeness likeness, IReadOnlyList<PageElement> stretch)
{
    /// <summary>What no story can be.</summary>
    public const double Never = -1000;

    // So many lines further another group stands between.
    private const int Near = 4;

    // A headline's line mostly shares at least so much with its text, by weight.
    private const double Alike = 0.2;

    /// <summary>How much display lines look like the headline of a text: a group of up to three lines that speaks of what the text speaks of; above 0 for a good one.</summary>
    /// <param name="headline">The lines, at least one.</param>
    /// <param name="texts">The text, whole or in parts.</param>
    /// <param name="alike">What one of them may be asked to share with the text, 0 to 1.</param>
    public double Of(List<PageElement> headline, IReadOnlyList<string> texts, double alike = Alike)
    {
        if (headline.Count > 4) return Never;
        double score = 3 - (headline.Count > 3 ? 2 : 0) - TwoGroups(headline);
        // A byline stands between two stories' headlines, not within one.
        if (stretch.SkipWhile(e => e != headline[0]).TakeWhile(e => e != headline[^1]).Any(e => e.Kind == BlockKind.Byline)) score -= 4;
        // A section's label, which its text names at once, heads no story by itself.
        if (headline is [var only] && Labels.IsNamed(only.Text, texts)) score -= 3;
        if (headline.Count == 2 && headline.Exists(e => Labels.IsNamedAtOnce(e.Text, texts[0]))) score -= 2;
        double[] likes = [.. headline.Select(e => likeness.Of(e.Text, texts))];
        // A line that stands apart and shares nothing with the text is another story's.
        if (likes.Length > 1) score -= likes.Sum(like => 8 * Math.Max(0, Math.Min(Alike, alike) - like));
        // Hardly a headline shares nothing with its text.
        score -= 10 * Math.Max(0, Math.Min(0.15, alike) - likes.Max());
        return score + 5 * Math.Min(0.6, likes.Max()) + 1.5 * (likes.Average() - 0.3);
    }

    /// <summary>The same over a package: where sections have labels, a label is no part of the headline; and it need share nothing with any one section.</summary>
    public double OverSections(List<PageElement> headline, IReadOnlyList<string> texts) =>
        Of(headline, texts, headline.Max(e => likeness.Of(e.Text, texts))) - (headline.Count > 1 ? 3 * headline.Count(e => Labels.IsNamed(e.Text, texts)) : 0);

    /// <summary>How much speaks for its being two groups, at least 0: kicker and headline printed together are a group of their own, and what stands apart from them, but for a deck, is another headline.</summary>
    public static double TwoGroups(List<PageElement> headline)
    {
        int together = headline.Count(e => e.Block.Lines.Count > 1);
        double penalty = together > 1 ? 3 * (together - 1) : 0;
        // A kicker may stand far from its headline; what has its kicker, or more lines, has all it needs beside it.
        if (headline.Count > 2 || together > 0) penalty += 1.5 * Enumerable.Range(1, headline.Count - 1).Count(i => headline[i].Block.FirstLine - headline[i - 1].Block.LastLine is < 0 or > Near);
        penalty += 3 * headline.Skip(1).Count(e => HeadlineGroup.IsKickerLine(e.Text));
        if (together == 1 && headline.Count == 2 && !headline.Exists(e => HeadlineGroup.IsDeckLine(e.Text))) penalty += 1;
        return penalty;
    }

    /// <summary>True for one phrase broken where the text's column ends, as a subhead is: headlines are set across columns, and broken where the sense allows.</summary>
    public static bool IsWrapped(Block display, double measure) =>
        display.Lines.Count is 2 or 3 && display.Lines.Take(display.Lines.Count - 1).All(line => Math.Abs(LineText.Width(line.Text) - measure) < 2.1)
        && LineText.Width(display.Lines[^1].Text) < LineText.Width(display.Lines[0].Text);
}
