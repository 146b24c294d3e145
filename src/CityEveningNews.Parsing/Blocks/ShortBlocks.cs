using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>
/// Weighs what a short block is by itself: a subhead, or running text that a column's end cut off or that a story begins with. Set in the
/// column's measure less an indent it may be the first line of a paragraph; with commas it reads on; with spaces it is displayed.
/// </summary>
internal static class ShortBlocks
{
    // Of a page's display lines over text so many are parted from it by a blank line, where its blank lines mean something.
    private const double Parted = 0.5;

    // In log odds, against running text: no column of the page breaks off, so hardly a short piece of one does.
    private const double NothingBreaksOff = 3;

    // In log odds: what asks by itself is a paragraph of a line or two, or a headline.
    private const double Question = 0.5;

    // In em: hardly a headline asks at greater length.
    private const double WidestQuestion = 24;

    // In em: no first line of running text leaves more.
    private const double MostLeft = 4.1;

    /// <summary>For each block the log odds, above 0 for running text; not a number if there is no doubt about what it is.</summary>
    public static double[] Odds(IReadOnlyList<Block> blocks)
    {
        int[] over = [.. Enumerable.Range(0, Math.Max(0, blocks.Count - 1)).Where(i => blocks[i].Kind == BlockKind.Display && blocks[i + 1].Kind == BlockKind.Body)];
        bool parted = over.Count(i => !IsAdjacent(blocks, i)) > Parted * over.Length;
        double rare = blocks.Any(block => block is { Kind: BlockKind.Body, IsClosed: false, Lines.Count: > 3 }) ? 0 : NothingBreaksOff;
        return [.. blocks.Select((block, i) => block.Lines[0].IsText ? double.NaN : block.IsClosed ? Asks(blocks, i) ? Question : double.NaN : Odds(blocks, i, parted) - rare)];
    }

    private static bool IsAdjacent(IReadOnlyList<Block> blocks, int index) => blocks[index + 1].FirstLine == blocks[index].LastLine + 1;

    // A question of some length is a headline only where its first line leaves more room than an indent takes in the text beneath.
    private static bool Asks(IReadOnlyList<Block> blocks, int index) =>
        blocks[index] is { Kind: BlockKind.Body, Lines.Count: <= 2 } block && block.Text.TrimEnd() is [not '“', .., '？' or '！'] && !block.Text.Contains('。') && !LineText.IsIndented(block.Lines[0].Text)
        && (LineText.Width(block.Text) <= WidestQuestion || (index + 1 < blocks.Count && blocks[index + 1] is { Kind: BlockKind.Body, Lines.Count: >= 2 } below && below.Measure - LineText.Width(block.Lines[0].Text) > MostLeft));

    private static double Odds(IReadOnlyList<Block> blocks, int index, bool parted)
    {
        Block block = blocks[index];
        if (block is not { Kind: BlockKind.Display or BlockKind.Body, Lines.Count: <= 3 }) return double.NaN;
        if (Column(blocks, index) is not { } measure) return block.Kind == BlockKind.Body && !block.Text.Contains('。') ? -1 : double.NaN;
        double[] widths = [.. block.Lines.SelectMany(PrintedWidths)];
        double set = measure - widths[0];
        if (set is < -1.6 or > MostLeft) return (block.Lines.Count > 1 && block.Text.Contains('，')) || (block.Kind == BlockKind.Body && !block.Text.Contains('。')) ? -1 : double.NaN;

        double odds = block.Kind == BlockKind.Body ? -0.5 : -3;
        odds += Math.Min(3, block.Text.Count(c => c == '，') * 1.2) + Math.Min(1, block.Text.Count(c => c == '、') * 0.8);
        if (block.Text.TrimEnd() is [.., '，' or '、' or '：' or '；']) odds += 3;
        if (block.Text.Contains('。')) odds += 3;
        if (block.Text.Any(char.IsWhiteSpace)) odds -= 1;
        if (widths.Length == 1) odds += set is > 1.2 and < 2.8 or (> -0.6 and < 0.6) ? 1.1 : -1;
        for (int i = 1; i < widths.Length; i++) odds += Math.Abs(widths[i] - measure) < 1.1 ? 1.5 : -1.5;

        // A piece of a column that is open at both ends is longer than this.
        bool beginsFull = set < 0.8 && !LineText.IsIndented(block.Lines[0].Text) && (index == 0 || blocks[index - 1].Kind != BlockKind.Body || blocks[index - 1].IsClosed);
        if (beginsFull) odds -= 2.5;
        // The column above broke off in mid-sentence, and no column is one line long.
        if (block.Lines.Count == 1 && index > 0 && blocks[index - 1] is { Kind: BlockKind.Body, IsClosed: false } above && above.LastLine + 1 < block.FirstLine) odds -= 2.5;
        if (index + 1 < blocks.Count && blocks[index + 1] is { Kind: BlockKind.Body } below)
        {
            // No blank line parts it from the text below; or one does, and the text below begins a paragraph of its own.
            if (IsAdjacent(blocks, index)) odds += parted ? 2 : 0;
            else if (below.Lines.Count > 1 && below.Measure - LineText.Width(below.Lines[0].Text) is > 1.2 and < 3) odds -= 1.5;
        }

        if (StandsByLabel(blocks, index)) odds -= 4;
        if (BlockForms.IsQuotation(block.Text)) odds -= 4;

        return odds;
    }

    private static IEnumerable<double> PrintedWidths(SourceLine line) => line.IsWrapped ? line.Printed.Select(printed => TextWidth.Of(printed)) : [LineText.Width(line.Text)];

    // A label stands above or beneath a section's subhead, and the section names it at once.
    private static bool StandsByLabel(IReadOnlyList<Block> blocks, int index) =>
        (index > 0 && index + 1 < blocks.Count && IsLabelOf(blocks[index - 1], blocks[index + 1])) || (index + 2 < blocks.Count && IsLabelOf(blocks[index + 1], blocks[index + 2]));

    private static bool IsLabelOf(Block label, Block text) =>
        label is { Kind: BlockKind.Display, Lines.Count: 1 } && text.Kind == BlockKind.Body && Labels.IsNamedAtOnce(label.Text, text.Text);

    /// <summary>The block as the one or the other; as running text it is set in the measure of the column it stands in.</summary>
    public static Block As(BlockKind kind, IReadOnlyList<Block> blocks, int index) =>
        kind == BlockKind.Body ? blocks[index] with { Kind = kind, Measure = Column(blocks, index) ?? blocks[index].Measure } : blocks[index] with { Kind = kind };

    // The measure of the column above, else of the one below; a subhead may stand between.
    private static double? Column(IReadOnlyList<Block> blocks, int index)
    {
        foreach (int at in (int[])[index - 1, index + 1, index - 2, index + 2])
        {
            if (at >= 0 && at < blocks.Count && blocks[at] is { Kind: BlockKind.Body, Lines.Count: >= 2, Measure: < 40 } beside) return beside.Measure;
        }

        return null;
    }
}
