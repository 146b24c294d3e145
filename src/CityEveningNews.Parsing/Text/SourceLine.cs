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

    /// <summary>Cuts the line in two, each part with the source lines that it stands on.</summary>
    /// <param name="at">Where the second part begins in <see cref="Text"/>.</param>
    public (SourceLine Before, SourceLine After) CutAt(int at)
    {
        string before = Text[..at].TrimEnd(), after = Text[at..].TrimStart();
        string[] printed = Printed;
        if (printed.Length == 1 || LastNumber - Number + 1 != printed.Length) return (Part(before), Part(after));
        // Repairs change characters and blanks, and hardly how many characters there are.
        int left = before.Count(c => !char.IsWhiteSpace(c)), cut = 0;
        for (; cut + 1 < printed.Length && left >= Count(printed[cut]); cut++) left -= Count(printed[cut]);
        int column = 0;
        for (; column < printed[cut].Length && left > 0; column++) left -= char.IsWhiteSpace(printed[cut][column]) ? 0 : 1;
        string[] above = column == 0 ? printed[..cut] : [.. printed[..cut], printed[cut][..column]];
        return (
            this with { Raw = string.Join('\n', above), Text = before, LastNumber = Number + above.Length - 1 },
            this with { Raw = string.Join('\n', printed[cut..].Select((line, i) => i == 0 ? line[column..] : line)), Text = after, Number = Number + cut });

        static int Count(string line) => line.Count(c => !char.IsWhiteSpace(c));
    }

    /// <summary>What the source has on each of the lines it is made of; at least one.</summary>
    public string[] Printed => Raw.Split('\n');

    /// <summary>True if nothing is on the line.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The source lines it is made of.</summary>
    public LineSet Lines => new(Enumerable.Range(Number, LastNumber - Number + 1));
}
