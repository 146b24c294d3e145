using System.Text;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>A display line among the paragraphs of a run, or a paragraph.</summary>
internal sealed record RunPart(ParsedText Text, bool IsSubhead);

/// <summary>Text that reads on from one block to the next, across columns.</summary>
internal sealed class TextRun
{
    /// <summary>The blocks, by index, in reading order.</summary>
    public List<int> Blocks { get; } = [];

    /// <summary>The joins in the middle of a paragraph, by the block that goes on.</summary>
    public Dictionary<int, Join> JoinAt { get; } = [];

    /// <summary>The measure most of its lines are set in, in em.</summary>
    public double Measure { get; set; }

    /// <summary>All of its text.</summary>
    public string Text { get; set; } = "";

    /// <summary>Puts its paragraphs together.</summary>
    public IReadOnlyList<RunPart> Parts(IReadOnlyList<Block> blocks)
    {
        var parts = new List<RunPart>();
        var text = new StringBuilder();
        var lines = new List<int>();
        double confidence = 1;
        void Close()
        {
            if (text.Length > 0) parts.Add(new RunPart(new ParsedText(text.ToString(), new LineSet(lines), confidence), false));
            text.Clear();
            lines.Clear();
            confidence = 1;
        }

        foreach (int index in Blocks)
        {
            Block block = blocks[index];
            if (block.Kind == BlockKind.Display)
            {
                Close();
                parts.Add(new RunPart(new ParsedText(block.Text, new LineSet(block.Numbers)), true));
                continue;
            }

            if (JoinAt.TryGetValue(index, out Join? join)) confidence = Math.Min(confidence, join.Confidence);
            else Close();
            LineText.Append(text, block.Text);
            lines.AddRange(block.Numbers);
        }

        Close();
        return parts;
    }
}
