using CityEveningNews.Parsing.Articles;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>
/// Weighs what a short block is by itself: a subhead, or running text that a column's end cut off or that a story begins with. Set in the
/// column's measure less an indent it may be the first line of a paragraph; with commas it reads on; with spaces it is displayed.
/// </summary>
internal static class ShortBlocks
{
    /// <summary>The log odds, above 0 for running text; not a number if there is no doubt about what the block is.</summary>
    public static double Odds(IReadOnlyList<Block> blocks, int index)
    {
        Block block = blocks[index];
        if (block is not { Kind: BlockKind.Display or BlockKind.Body, Lines.Count: <= 3 } || block.IsClosed) return double.NaN;
        if (Column(blocks, index) is not { } measure) return block.Kind == BlockKind.Body && !block.Text.Contains('。') ? -1 : double.NaN;
        double first = LineText.Width(block.Lines[0].Text), set = measure - first;
        if (set is < -1.6 or > 4.1) return (block.Lines.Count > 1 && block.Text.Contains('，')) || (block.Kind == BlockKind.Body && !block.Text.Contains('。')) ? -1 : double.NaN;

        double odds = block.Kind == BlockKind.Body ? -0.5 : -3;
        odds += Math.Min(3, block.Text.Count(c => c == '，') * 1.2) + Math.Min(1, block.Text.Count(c => c == '、') * 0.8);
        if (block.Text.TrimEnd() is [.., '，' or '、' or '：' or '；']) odds += 3;
        if (block.Text.Contains('。')) odds += 3;
        if (block.Text.Any(char.IsWhiteSpace)) odds -= 1;
        if (block.Lines.Count == 1) odds += set is > 1.2 and < 2.8 or (> -0.6 and < 0.6) ? 0.5 : -1;
        for (int i = 1; i < block.Lines.Count; i++) odds += Math.Abs(LineText.Width(block.Lines[i].Text) - measure) < 1.1 ? 1.5 : -1.5;

        // A piece of a column that is open at both ends is longer than this.
        bool beginsFull = set < 0.8 && !LineText.IsIndented(block.Lines[0].Text) && (index == 0 || blocks[index - 1].Kind != BlockKind.Body || blocks[index - 1].IsClosed);
        if (beginsFull) odds -= 2.5;
        // The column above broke off in mid-sentence, and no column is one line long.
        if (block.Lines.Count == 1 && index > 0 && blocks[index - 1] is { Kind: BlockKind.Body, IsClosed: false } above && above.LastLine + 1 < block.FirstLine) odds -= 2.5;
        if (index + 1 < blocks.Count && blocks[index + 1] is { Kind: BlockKind.Body } below)
        {
            // No blank line parts it from the text below; or one does, and the text below begins a paragraph of its own.
            if (below.FirstLine == block.LastLine + 1) odds += 2;
            else if (below.Lines.Count > 1 && below.Measure - LineText.Width(below.Lines[0].Text) is > 1.2 and < 3) odds -= 1.5;
        }

        if (StandsByLabel(blocks, index)) odds -= 4;
        if (BlockForms.IsQuotation(block.Text)) odds -= 4;

        return odds;
    }

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
