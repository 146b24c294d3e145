using System.Buffers;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Forms;

/// <summary>
/// Marks the lines whose form says that a paragraph begins or ends with them: what one of two speakers says, an item of a list, the salutation of a
/// letter, the signature and the date beneath a notice, a paragraph that was given on one line.
/// </summary>
internal static class ParagraphForms
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：、？！");

    /// <summary>The lines, marked; nothing of their text is changed.</summary>
    public static IReadOnlyList<SourceLine> Mark(IReadOnlyList<SourceLine> lines)
    {
        var edges = new ParagraphEdges[lines.Count];
        WholeParagraphs.Mark(lines, edges);
        Conversation.Mark(lines, edges);
        Enumeration.Mark(lines, edges);
        Roster.Mark(lines, edges);
        Letter.Mark(lines, edges);
        return [.. lines.Select((line, i) => edges[i] == ParagraphEdges.None ? line : line with { Edges = edges[i] })];
    }

    /// <summary>True if the line above a line is none, a blank one, or one that ends a sentence: what follows it may begin something.</summary>
    public static bool StandsFree(IReadOnlyList<SourceLine> lines, int at) =>
        at == 0 || lines[at - 1].IsBlank || LineText.EndsSentence(lines[at - 1].Text);

    /// <summary>The line above a line, past a blank one between them; below 0 if there is none.</summary>
    public static int Above(IReadOnlyList<SourceLine> lines, int at) => at > 0 && lines[at - 1].IsBlank ? at - 2 : at - 1;

    /// <summary>True if a line looks as lines set large do: no mark parts it.</summary>
    public static bool IsUnmarked(SourceLine line) => !line.Text.AsSpan().ContainsAny(Marks);
}
