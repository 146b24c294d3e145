using System.Text;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>Text that reads on from one block of the file to the next: a column, or what stands of one between two display lines.</summary>
internal sealed class TextRun
{
    /// <summary>The blocks, by index, one after the other.</summary>
    public List<int> Blocks { get; } = [];

    /// <summary>The joins in the middle of a paragraph, by the block that goes on.</summary>
    public Dictionary<int, Join> JoinAt { get; } = [];

    /// <summary>The join by which the run goes on with another's last paragraph, or null if it begins with a paragraph of its own.</summary>
    public Join? ContinuesBy { get; set; }

    /// <summary>The block of another run after which those who speak in this one, in turn, go on speaking; null if none did.</summary>
    public int? ResumedFrom { get; init; }

    /// <summary>The measure most of its lines are set in, in em.</summary>
    public double Measure { get; set; }

    /// <summary>All of its text.</summary>
    public string Text { get; set; } = "";

    /// <summary>Cuts the run in two.</summary>
    /// <param name="block">The block that the second begins with; not the run's first.</param>
    /// <param name="blocks">The page's blocks.</param>
    public (TextRun Before, TextRun After) CutBefore(int block, IReadOnlyList<Block> blocks)
    {
        int at = Blocks.IndexOf(block);
        var before = new TextRun { ContinuesBy = ContinuesBy, ResumedFrom = ResumedFrom, Measure = Measure };
        var after = new TextRun { Measure = Measure };
        foreach (int index in Blocks)
        {
            TextRun run = before.Blocks.Count < at ? before : after;
            run.Blocks.Add(index);
            run.Text += blocks[index].Text;
            if (JoinAt.TryGetValue(index, out Join? join)) run.JoinAt[index] = join;
        }

        return (before, after);
    }

    /// <summary>Puts the paragraphs of runs that follow each other together.</summary>
    public static IReadOnlyList<ParsedText> Paragraphs(IEnumerable<TextRun> runs, IReadOnlyList<Block> blocks)
    {
        var paragraphs = new List<ParsedText>();
        var text = new StringBuilder();
        var lines = new List<int>();
        double confidence = 1;
        int before = -1;
        void Close()
        {
            if (text.Length > 0) paragraphs.Add(new ParsedText(text.ToString(), new LineSet(lines), confidence));
            text.Clear();
            lines.Clear();
            confidence = 1;
        }

        foreach (TextRun run in runs)
        {
            foreach (int index in run.Blocks)
            {
                Join? join = run.JoinAt.GetValueOrDefault(index) ?? (index == run.Blocks[0] ? run.ContinuesBy : null);
                if (join is not null && join.Tail == before) confidence = Math.Min(confidence, join.Confidence);
                else Close();
                LineText.Append(text, blocks[index].Text);
                lines.AddRange(blocks[index].Numbers);
                before = index;
            }
        }

        Close();
        return paragraphs;
    }
}
