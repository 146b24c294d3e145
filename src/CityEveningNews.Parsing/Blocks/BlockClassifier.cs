using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>Says what each group of lines is, by its form, how its lines fill their measure, and how it ends.</summary>
internal static class BlockClassifier
{
    // Wider than any headline line on a front page.
    private const double WidestDisplay = 40;

    // Wider than a headline that asks or exclaims.
    private const double WidestQuestion = 24;

    /// <summary>Makes blocks of groups of lines.</summary>
    public static IReadOnlyList<Block> Classify(IReadOnlyList<IReadOnlyList<SourceLine>> groups)
    {
        var blocks = new List<Block>(groups.Count);
        foreach (IReadOnlyList<SourceLine> group in groups)
        {
            BlockKind kind = KindOf(group);
            blocks.Add(new Block(kind, group, Measures.Of(group)));
        }

        return blocks;
    }

    private static BlockKind KindOf(IReadOnlyList<SourceLine> lines)
    {
        if (lines.Any(line => line.IsText)) return BlockKind.Body;
        string text = LineText.Join(lines);
        if (lines.Count == 1 && ReadOnForms.IsPointer(text)) return BlockKind.Pointer;
        if (lines.Count == 1 && ReadOnForms.IsJump(text)) return BlockKind.Jump;
        if (lines.Count <= 2 && BlockForms.IsFurniture(text)) return BlockKind.Furniture;
        if ((lines.Count <= 6 && CaptionForms.EndsCaption(text) && !BylineLines.AreSignedHeadline(lines)) || CaptionForms.StartsCaption(text) || Shadow.Of(lines) is not null) return BlockKind.Caption;
        if (lines.Count <= 3 && !LineText.EndsSentence(text) && LeadReader.Read(text) is null
            && BylineReader.Read(BylineLines.Join(lines)) is not null) return BlockKind.Byline;
        if (IsBody(lines, text)) return BlockKind.Body;
        return BlockForms.BeginsWithDate(text) ? BlockKind.Caption : BlockKind.Display;
    }

    // Evidence in log odds, above zero for running text.
    private static bool IsBody(IReadOnlyList<SourceLine> lines, string text)
    {
        if (LeadReader.Read(text) is not null || BlockForms.IsNote(text)) return true;
        double odds = -1.5;
        string last = text.TrimEnd();
        if (last.EndsWith('。') || last.EndsWith("。”", StringComparison.Ordinal) || last.EndsWith("。）", StringComparison.Ordinal)) odds += 5;
        else if (LineText.EndsSentence(last)) odds += 0.8;
        if (text.Contains('。')) odds += 2.5;
        int commas = text.Count(c => c is '，' or '、' or '；');
        odds += Math.Min(2.5, commas * (lines.Count > 1 ? 1.0 : 0.5));
        double measure = Measures.Of(lines);
        if (lines.Count == 1)
        {
            if (measure > WidestDisplay) odds += 3;
            else if (measure > WidestQuestion && LineText.EndsSentence(last)) odds += 1.5;
        }
        else
        {
            // Every line but the last fills the measure, the first perhaps less an indent: that is how text is set, and a headline seldom.
            bool filled = true;
            for (int i = 0; i < lines.Count - 1; i++)
            {
                double width = LineText.Width(lines[i].Text);
                filled &= Math.Abs(width - measure) <= 1.5 || (i == 0 && width > measure - 4.6 && width <= measure);
            }

            filled &= LineText.Width(lines[^1].Text) <= measure + 1.5;
            odds += filled ? lines.Count - 1.5 : lines.Count >= 4 && (commas > 0 || LineText.EndsSentence(last)) ? 2.5 : -1;
        }

        return odds > 0;
    }

    // A few lines do not show their measure: they take it from the text beside them where they fit it.
    public static void FixMeasures(List<Block> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not { Kind: BlockKind.Body, Lines.Count: <= 4 } block) continue;
            if (block.Lines.Count > 2)
            {
                Block? column = Wider(blocks, i - 1, block) ?? Wider(blocks, i + 1, block);
                if (column is not null) blocks[i] = block with { Measure = column.Measure };
                continue;
            }

            double width = block.Lines.Max(line => LineText.Width(line.Text));
            Block? Beside(int at) => at >= 0 && at < blocks.Count && blocks[at] is { Kind: BlockKind.Body, Lines.Count: > 2 } other
                && width <= other.Measure + 1.5 && (block.Lines.Count == 1 || LineText.Width(block.Lines[0].Text) > other.Measure - 2.9) ? other : null;
            Block? near = Beside(i + 1) ?? Beside(i - 1) ?? Beside(i + 2) ?? Beside(i - 2);
            if (near is not null) blocks[i] = block with { Measure = near.Measure };
        }
    }

    // The longer text beside, if a block of few lines fits its measure and comes near to it.
    private static Block? Wider(List<Block> blocks, int at, Block block) =>
        at >= 0 && at < blocks.Count && blocks[at] is { Kind: BlockKind.Body } other && other.Lines.Count > block.Lines.Count
        && Math.Abs(other.Measure - block.Measure) < 1.6 && block.Lines.All(line => LineText.Width(line.Text) <= other.Measure + 0.6) ? other : null;
}
