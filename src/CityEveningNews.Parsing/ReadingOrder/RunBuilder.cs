using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Blocks.Forms;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>Follows the text from block to block of the file while it stands in the same column; where a join leads elsewhere a run ends.</summary>
internal static class RunBuilder
{
    private static readonly string[] Arrivals = ["在", "走进", "来到", "走入", "位于"];

    /// <summary>Builds the runs, in the order of the file.</summary>
    public static IReadOnlyList<TextRun> Build(IReadOnlyList<Block> blocks, IReadOnlyList<Join> joins)
    {
        Dictionary<int, Join> byTail = joins.ToDictionary(j => j.Tail), byHead = joins.ToDictionary(j => j.Head);
        string[] labels = [.. blocks.Where(b => b is { Kind: BlockKind.Display, Lines.Count: 1 } && b.Text.Length is >= 3 and <= 12).Select(b => b.Text.Trim())];
        var runs = new List<TextRun>();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != BlockKind.Body) continue;
            var run = new TextRun { ContinuesBy = byHead.GetValueOrDefault(i), ResumedFrom = i > 0 && blocks[i - 1].Kind != BlockKind.Display ? ResumedFrom(blocks, i, i) : null };
            run.Blocks.Add(i);
            while (i + 1 < blocks.Count && blocks[i + 1].Kind == BlockKind.Body)
            {
                if (byTail.TryGetValue(i, out Join? join))
                {
                    if (join.Head != i + 1) break;
                    run.JoinAt[i + 1] = join;
                }
                else if (byHead.ContainsKey(i + 1) || !SameColumn(blocks[i], blocks[i + 1]) || OpensSection(blocks[i + 1].Text, labels) || ResumedFrom(blocks, run.Blocks[0], i + 1) is not null)
                {
                    break;
                }

                run.Blocks.Add(++i);
            }

            run.Text = string.Concat(run.Blocks.Select(b => blocks[b].Text));
            run.Measure = blocks[run.Blocks.MaxBy(b => blocks[b].Lines.Count)].Measure;
            runs.Add(run);
        }

        return runs;
    }

    // A package's section opens by going to the place that the label set beside it names.
    private static bool OpensSection(string text, string[] labels) =>
        Arrivals.Any(start => text.StartsWith(start, StringComparison.Ordinal) && labels.Any(label => text.AsSpan(start.Length).StartsWith(label, StringComparison.Ordinal)));

    // What two say in turn goes on beneath another story's text: who speaks there has spoken before this run, and nobody in it.
    private static int? ResumedFrom(IReadOnlyList<Block> blocks, int run, int index)
    {
        if (Speaker(blocks[index]) is null || blocks.Skip(run).Take(index - run).Any(block => Speaker(block) is not null)) return null;
        string[] speakers = [.. blocks.Skip(index).Take(2).Select(Speaker).OfType<string>()];
        int[] last = [.. speakers.Select(speaker => Enumerable.Range(0, run).LastOrDefault(i => Speaker(blocks[i]) == speaker, -1))];
        return last.Contains(-1) ? null : last.Max();
    }

    private static string? Speaker(Block block) => block is { Kind: BlockKind.Body } && block.Lines[0] is { Opens: true, IsText: true } first ? Conversation.Speaker(first.Text) : null;

    private static bool SameColumn(Block a, Block b)
    {
        if (b.HasLead) return false;
        if (Math.Abs(a.Measure - b.Measure) < 1.1) return true;
        // Few lines may be narrower than the column: figures and squeezed marks take less than an em.
        double reach = a.Lines.Count <= 2 || b.Lines.Count <= 2 ? double.PositiveInfinity : 3.5;
        return Math.Abs(a.Measure - b.Measure) < reach
            && ((a.Lines.Count <= 3 && a.Measure < b.Measure) || (b.Lines.Count <= 3 && b.Measure < a.Measure));
    }
}
