using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>Lines of the page that stand together as one thing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">Its lines, in order.</param>
internal sealed record Block(BlockKind Kind, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>The lines joined as print would join them.</summary>
    public string Text { get; } = LineText.Join(Lines.Select(l => l.Text));

    /// <summary>The measure: the width in em of its full lines, or of its widest where it has too few to tell.</summary>
    public double Measure { get; } = MeasureOf(Lines);

    /// <summary>Whether its measure can be trusted: a column shows its measure from the second line on.</summary>
    public bool HasMeasure => Lines.Count >= 3 || (Lines.Count == 2 && LineText.Width(Lines[1].Text) <= Measure);

    /// <summary>By how much in em the measure may be off: few lines tell it less well.</summary>
    public double MeasureSlack => Lines.Count >= 5 ? 0.6 : 1.1;

    /// <summary>Whether its first line is indented as a paragraph's first line is.</summary>
    public bool Indented => LineText.Indent(Lines[0].Text) >= 1.5;

    /// <summary>Whether it ends as a sentence ends.</summary>
    public bool Closed => LineText.EndsSentence(Text);

    /// <summary>The source lines it came from.</summary>
    public LineSet Source => new(Lines.SelectMany(l => Enumerable.Range(l.Number, l.LastNumber - l.Number + 1)));

    // Squeezed marks let a line take more characters than its neighbours: the middle one of the inner lines tells the measure.
    private static double MeasureOf(IReadOnlyList<SourceLine> lines)
    {
        double[] inner = [.. lines.Skip(1).SkipLast(1).Select(l => LineText.Width(l.Text.Trim())).Order()];
        return inner.Length >= 1 ? inner[inner.Length / 2] : lines.Max(l => LineText.Width(l.Text.Trim()));
    }
}

/// <summary>What a block can be.</summary>
internal enum BlockKind
{
    /// <summary>Running text: a paragraph or a part of one.</summary>
    Body,

    /// <summary>Set in display type: a headline, kicker, deck, subhead or label.</summary>
    Display,

    /// <summary>署名.</summary>
    Byline,

    /// <summary>图片说明.</summary>
    Caption,

    /// <summary>下转, 上接, 详见.</summary>
    Jump,

    /// <summary>What is no story: a web address, a page number, a notice of the paper's own.</summary>
    Furniture,
}
