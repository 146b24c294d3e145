using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.Text;

/// <summary>One line of the page as the parser reads it: mostly one source line, sometimes several put together or a part of one.</summary>
/// <param name="Number">The number, from 1, of the source line it begins in.</param>
/// <param name="Raw">What the source has there, as it came; lines put together are separated by a line feed.</param>
/// <param name="Text">The same with radicals, widths and invisible characters repaired. Indents are kept.</param>
public sealed record SourceLine(int Number, string Raw, string Text)
{
    /// <summary>The last source line it is made of; the same as <see cref="Number"/> unless lines were put together.</summary>
    public int LastNumber { get; init; } = Number;

    /// <summary>True if its characters were set apart to fill the measure, as a paragraph's last line never is.</summary>
    public bool IsSetWide { get; init; }

    /// <summary>True if it is one line of type that was wrapped over several printed lines.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>What its form says about the paragraph it stands in.</summary>
    public ParagraphEdges Edges { get; init; }

    /// <summary>True if its form says that a paragraph or a line of its own begins with it.</summary>
    public bool Opens => Edges.HasFlag(ParagraphEdges.Opens);

    /// <summary>True if its form says that a paragraph ends with it, though no sentence may.</summary>
    public bool Closes => Edges.HasFlag(ParagraphEdges.Closes);

    /// <summary>True if its form says that it is running text.</summary>
    public bool IsText => Edges.HasFlag(ParagraphEdges.Text);

    /// <summary>Lines put together as one.</summary>
    /// <param name="parts">The lines, one after the other in the source; at least one.</param>
    public static SourceLine Join(IReadOnlyList<SourceLine> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new(parts[0].Number, string.Join('\n', parts.Select(p => p.Raw)), string.Concat(parts.Select((p, i) => i == 0 ? p.Text.TrimEnd() : p.Text.Trim())))
        {
            LastNumber = parts[^1].LastNumber,
        };
    }

    /// <summary>A part of the line.</summary>
    /// <param name="text">What stands in that part.</param>
    public SourceLine Part(string text) => this with { Raw = text, Text = text };

    /// <summary>What the source has on each of the lines it is made of; at least one.</summary>
    public string[] Printed => Raw.Split('\n');

    /// <summary>True if nothing is on the line.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The source lines it is made of.</summary>
    public LineSet Lines => new(Enumerable.Range(Number, LastNumber - Number + 1));
}
