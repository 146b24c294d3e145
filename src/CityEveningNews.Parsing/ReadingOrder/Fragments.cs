using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>
/// Tells a paragraph's first line, alone at a column's foot, from a subhead: it is set in the column's measure less its indent, and some
/// column on the page goes on with it.
/// </summary>
internal static class Fragments
{
    /// <summary>Gives back the blocks, with such lines as running text.</summary>
    public static IReadOnlyList<Block> Recognise(IReadOnlyList<Block> blocks)
    {
        List<Block> heads = [.. blocks.Where(b => b.Kind == BlockKind.Body && !LineText.IsIndented(b.Lines[0].Text)).Take(60)];
        var answer = new List<Block>(blocks);
        for (int i = 1; i < blocks.Count; i++)
        {
            if (blocks[i] is not { Kind: BlockKind.Display, Lines.Count: <= 2 } block || blocks[i - 1] is not { Kind: BlockKind.Body } before) continue;
            double width = LineText.Width(block.Lines[0].Text), set = before.Measure - width;
            if (set is < -0.6 or > 3.1 || before.Lines.Count < 2 || before.Measure > 40) continue;
            double odds = -4;
            if (block.Text.Contains('，')) odds += 3.2;
            else if (block.Text.Contains('、')) odds += 1;
            if (set is > 1.2 and < 2.8) odds += 1;
            if (block.Text.Any(char.IsWhiteSpace)) odds -= 1;
            if (block.Lines.Count == 2) odds += LineText.Width(block.Lines[1].Text) is var second && Math.Abs(second - before.Measure) < 0.7 ? 2.5 : -2;
            if (i + 1 < blocks.Count && blocks[i + 1].Kind == BlockKind.Body && BeginsFull(blocks[i + 1]) && blocks[i + 1].Lines.Count > 2) odds += 1;
            double fit = 0;
            foreach (Block head in heads)
            {
                if (head != before && Math.Abs(head.Measure - before.Measure) < 1.6) fit = Math.Max(fit, LanguageModel.Shared.JoinGain(block.Text, head.Text) - (BeginsFull(head) ? 0 : 2));
            }

            odds += Math.Min(8, fit) * 0.7;
            if (odds > 0) answer[i] = block with { Kind = BlockKind.Body, Measure = before.Measure };
        }

        return answer;
    }

    private static bool BeginsFull(Block block) =>
        LineText.Width(block.Lines[0].Text) > block.Measure - 1.3 && !LineText.IsIndented(block.Lines[0].Text);
}
