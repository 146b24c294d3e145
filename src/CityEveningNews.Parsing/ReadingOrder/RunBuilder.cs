using CityEveningNews.Parsing.Blocks;

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
            var run = new TextRun { ContinuesBy = byHead.GetValueOrDefault(i) };
            run.Blocks.Add(i);
            while (i + 1 < blocks.Count && blocks[i + 1].Kind == BlockKind.Body)
            {
                if (byTail.TryGetValue(i, out Join? join))
                {
                    if (join.Head != i + 1) break;
                    run.JoinAt[i + 1] = join;
                }
                else if (byHead.ContainsKey(i + 1) || !SameColumn(blocks[i], blocks[i + 1]) || OpensSection(blocks[i + 1].Text, labels))
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
