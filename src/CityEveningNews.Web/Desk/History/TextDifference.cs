using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Model;
using Microsoft.AspNetCore.Html;

namespace CityEveningNews.Web.Desk.History;

/// <summary>What became of a run of characters.</summary>
internal enum DifferenceKind
{
    Same,
    Deleted,
    Inserted,
}

/// <summary>A run of characters that stayed, went or came; as HTML, <c>del</c> and <c>ins</c> elements.</summary>
internal readonly record struct DifferencePiece(DifferenceKind Kind, string Text) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        string? element = Kind switch { DifferenceKind.Deleted => "del", DifferenceKind.Inserted => "ins", _ => null };
        if (element is not null) writer.Write($"<{element}>");
        encoder.Encode(writer, Text);
        if (element is not null) writer.Write($"</{element}>");
    }
}

/// <summary>
/// The difference of two texts by characters, after Myers 1986 ("An O(ND) difference algorithm and its variations"). Lines are compared first,
/// so that long texts are quick, and the characters of those that differ after that.
/// </summary>
internal static partial class TextDifference
{
    // A run that stayed between two changes, shorter than this, is easier to read as part of the change.
    private const int ShortestIsland = 2;

    /// <summary>The pieces in order: without what was inserted they are the old text, without what was deleted the new one.</summary>
    public static IReadOnlyList<DifferencePiece> Between(string old, string fresh)
    {
        string[] oldLines = Lines(old), freshLines = Lines(fresh);
        var pieces = new List<DifferencePiece>();
        int at = 0;
        foreach (DiffBlock block in Blocks(oldLines, freshLines))
        {
            Add(pieces, DifferenceKind.Same, string.Concat(oldLines[at..block.DeleteStartA]));
            at = block.DeleteStartA + block.DeleteCountA;
            string gone = string.Concat(oldLines[block.DeleteStartA..at]);
            string come = string.Concat(freshLines[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            AddCharacters(pieces, gone, come);
        }

        Add(pieces, DifferenceKind.Same, string.Concat(oldLines[at..]));
        return pieces;
    }

    private static void AddCharacters(List<DifferencePiece> pieces, string old, string fresh)
    {
        string[] oldCharacters = Characters(old), freshCharacters = Characters(fresh);
        var (oldStart, freshStart) = (0, 0);
        foreach (DiffBlock block in WithoutIslands(Blocks(oldCharacters, freshCharacters)))
        {
            Add(pieces, DifferenceKind.Same, string.Concat(oldCharacters[oldStart..block.DeleteStartA]));
            oldStart = block.DeleteStartA + block.DeleteCountA;
            freshStart = block.InsertStartB + block.InsertCountB;
            Add(pieces, DifferenceKind.Deleted, string.Concat(oldCharacters[block.DeleteStartA..oldStart]));
            Add(pieces, DifferenceKind.Inserted, string.Concat(freshCharacters[block.InsertStartB..freshStart]));
        }

        Add(pieces, DifferenceKind.Same, string.Concat(oldCharacters[oldStart..]));
    }

    private static List<DiffBlock> WithoutIslands(IEnumerable<DiffBlock> blocks)
    {
        var joined = new List<DiffBlock>();
        foreach (DiffBlock block in blocks)
        {
            if (joined.Count > 0 && block.DeleteStartA - End(joined[^1]) < ShortestIsland)
            {
                DiffBlock last = joined[^1];
                joined[^1] = new DiffBlock(
                    last.DeleteStartA, block.DeleteStartA + block.DeleteCountA - last.DeleteStartA,
                    last.InsertStartB, block.InsertStartB + block.InsertCountB - last.InsertStartB);
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;

        static int End(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;
    }

    private static void Add(List<DifferencePiece> pieces, DifferenceKind kind, string text)
    {
        if (text.Length == 0) return;
        if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + text };
        else pieces.Add(new DifferencePiece(kind, text));
    }

    private static IList<DiffBlock> Blocks(string[] old, string[] fresh) =>
        Differ.Instance.CreateDiffs("old", "new", ignoreWhiteSpace: false, ignoreCase: false, new Given(old, fresh)).DiffBlocks;

    /// <summary>The lines of a text, each with its end.</summary>
    public static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }

    // A number, a date or a word of Latin letters changes as a whole: nobody reads a date digit by digit.
    private static string[] Characters(string text) => [.. Character().Matches(text).Select(match => match.Value)];

    [GeneratedRegex("[0-9A-Za-z]+(?:[.:-][0-9A-Za-z]+)*|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|.", RegexOptions.Singleline)]
    private static partial Regex Character();

    /// <summary>Hands the pieces over that the texts were cut into.</summary>
    private sealed class Given(string[] old, string[] fresh) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text == "old" ? old : fresh;
    }
}
