using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>
/// Cuts lines into blocks by what compositors leave: blank lines, first-line indents, a short last line, a change of measure;
/// and tells by its form what each block is.
/// </summary>
internal static class BlockSplitter
{
    // A justified line may fall short of the measure by a mark that was squeezed or sent to the next line.
    private const double Slack = 1.2;

    /// <summary>The page's blocks in source order. Every non-blank line is in exactly one.</summary>
    public static IReadOnlyList<Block> Split(IReadOnlyList<SourceLine> lines)
    {
        var blocks = new List<Block>();
        var run = new List<SourceLine>();
        foreach (SourceLine line in lines)
        {
            if (!line.IsBlank)
            {
                run.Add(line);
                continue;
            }

            SplitRun(run, blocks);
            run.Clear();
        }

        SplitRun(run, blocks);
        return TailsInDisplayClothing(blocks);
    }

    private static void SplitRun(List<SourceLine> run, List<Block> blocks)
    {
        double measure = MeasureOf(run);
        for (int first = 0; first < run.Count;)
        {
            int next = first + 1;
            if (BylineForms.Begins(run[first].Text))
            {
                while (next < run.Count && BylineForms.GoesOn(Joined(run, first, next), run[next].Text)) next++;
                blocks.Add(new Block(BlockKind.Byline, run.GetRange(first, next - first)));
            }
            else
            {
                while (next < run.Count && !StartsBlock(run, first, next, measure)) next++;
                List<SourceLine> lines = run.GetRange(first, next - first);
                blocks.Add(new Block(KindOf(lines, measure), lines));
            }

            first = next;
        }
    }

    private static string Joined(List<SourceLine> run, int first, int next) =>
        string.Join(' ', run.Skip(first).Take(next - first).Select(l => l.Text.Trim()));

    // The width that most lines of the run reach: of the widths that at least a third of the lines come up to, the largest.
    private static double MeasureOf(List<SourceLine> run)
    {
        double[] widths = [.. run.Select(l => LineText.Width(l.Text.Trim())).OrderDescending()];
        if (widths.Length < 3) return widths.Length == 0 ? 0 : widths[0];
        foreach (double width in widths)
        {
            if (widths.Count(w => w <= width + 0.01 && w >= width - Slack) >= Math.Max(2, widths.Length / 3)) return width;
        }

        return widths[0];
    }

    private static bool StartsBlock(List<SourceLine> run, int first, int next, double measure)
    {
        string before = run[next - 1].Text, line = run[next].Text;
        if (BylineForms.Begins(line) || DisplayForms.IsJump(line) || DisplayForms.IsJump(before)) return true;
        if (LineText.Indent(line) >= 1.5 && (LineText.EndsSentence(before) || LineText.Indent(before) < 1.5)) return true;
        double width = LineText.Width(before.Trim());
        bool shortLine = width < measure - Slack;
        if (LineText.EndsSentence(before) && shortLine) return !StartsWithCloser(line);

        // Display lines stand over or under text of another measure: the text does not go on from them.
        bool displaySoFar = run.Skip(first).Take(next - first).All(l => LooksDisplayed(l.Text, measure));
        bool textBegins = !LooksDisplayed(line, measure);
        if (displaySoFar && textBegins && (shortLine || width > measure + Slack))
            return !IsFirstLine(width, measure) && LanguageModel.Shared.JoinGain(before, line) < 0;
        return !displaySoFar && LineText.EndsSentence(before) && next + 1 <= run.Count && run.Skip(next).All(l => LooksDisplayed(l.Text, measure));
    }

    // A paragraph's first line is two em shorter where the extractor drops the indent.
    private static bool IsFirstLine(double width, double measure) => width >= measure - 2 - (Slack / 2) && width <= measure + (Slack / 2);

    private static bool StartsWithCloser(string line) => "，。、；：！？”’）》」』".Contains(line.TrimStart()[0], StringComparison.Ordinal);

    private static bool LooksDisplayed(string line, double measure)
    {
        string bare = line.Trim();
        if (bare.AsSpan().ContainsAny("。；")) return false;
        double width = LineText.Width(bare);
        return Math.Abs(width - measure) > Slack / 2 && LineText.Indent(line) < 1.5 && bare[^1] is not ('，' or '、');
    }

    private static BlockKind KindOf(List<SourceLine> lines, double measure)
    {
        string text = LineText.Join(lines.Select(l => l.Text));
        if (DisplayForms.IsJump(text)) return BlockKind.Jump;
        if (lines.Count == 1 && DisplayForms.IsFurniture(text)) return BlockKind.Furniture;
        if (lines.Count <= 3 && text.Length < 90 && DisplayForms.IsCaption(text)) return BlockKind.Caption;
        if (lines.Count == 1 && DisplayForms.WithoutShadow(text).Length < text.Trim().Length) return BlockKind.Caption;
        if (lines.Count == 2 && lines[0].Text.Trim() == lines[1].Text.Trim()) return BlockKind.Caption;
        return IsRunningText(lines, text, measure) ? BlockKind.Body : BlockKind.Display;
    }

    private static bool IsRunningText(List<SourceLine> lines, string text, double measure)
    {
        if (text.Contains('。', StringComparison.Ordinal) || text.EndsWith('，') || text.EndsWith('、')) return true;
        if (LineText.Indent(lines[0].Text) >= 1.5 && lines[0].Text.StartsWith('\u3000')) return true;
        double width = LineText.Width(text);
        if (text.AsSpan().ContainsAny("？！；") && (width > 24 || lines.Count > 2)) return true;
        if (LeavesQuoteOpen(text)) return true;
        int flush = lines.Count(l => Math.Abs(LineText.Width(l.Text.Trim()) - measure) <= Slack);
        return lines.Count >= 4 && flush >= lines.Count - 1;
    }

    // Display type is set whole: a quote or a book title that is opened and not closed was cut.
    private static bool LeavesQuoteOpen(string text) =>
        text.Count(c => c == '“') > text.Count(c => c == '”') || text.Count(c => c == '《') > text.Count(c => c == '》');

    // A line or two that fill the measure of the column they stand under, with a comma and no end, are a paragraph cut after its first lines.
    private static List<Block> TailsInDisplayClothing(List<Block> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (block.Kind != BlockKind.Display || block.Lines.Count > 3 || !block.Text.AsSpan().ContainsAny("，、：")) continue;
            double last = LineText.Width(block.Lines[^1].Text.Trim());
            bool fills = Columns(blocks, i).Any(column =>
                (block.Lines.Count == 1 ? IsFirstLine(last, column.Measure) : Math.Abs(last - column.Measure) <= 0.5 && IsFirstLine(LineText.Width(block.Lines[0].Text.Trim()), column.Measure)));
            if (fills && !LineText.EndsSentence(block.Text) && !"”》".Contains(block.Text[^1], StringComparison.Ordinal)) blocks[i] = block with { Kind = BlockKind.Body };
        }

        return blocks;
    }

    // The columns that a block may be the end of: the text above it, or over the subhead above it.
    private static IEnumerable<Block> Columns(List<Block> blocks, int at)
    {
        int found = 0;
        for (int i = at - 1; i >= 0 && i >= at - 4 && found < 1; i--)
        {
            if (blocks[i].Kind != BlockKind.Body || !blocks[i].HasMeasure) continue;
            found++;
            yield return blocks[i];
        }
    }
}
