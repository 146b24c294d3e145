using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>Follows the text from block to block: over the joins, and else on to the next block of the file while it stands in the same column.</summary>
internal static class RunBuilder
{
    /// <summary>Builds the runs, in the order of the blocks they begin with.</summary>
    public static IReadOnlyList<TextRun> Build(IReadOnlyList<Block> blocks, IReadOnlyList<Join> joins)
    {
        Dictionary<int, Join> byTail = joins.ToDictionary(j => j.Tail), byHead = joins.ToDictionary(j => j.Head);
        var next = new int[blocks.Count];
        var hasPrevious = new bool[blocks.Count];
        Array.Fill(next, -1);
        foreach (Join join in joins)
        {
            next[join.Tail] = join.Head;
            hasPrevious[join.Head] = true;
        }

        bool[] inContinuation = InContinuation(blocks, byHead);
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != BlockKind.Body || byTail.ContainsKey(i)) continue;
            int following = Following(blocks, i, inContinuation);
            if (following < 0 || hasPrevious[following]) continue;
            next[i] = following;
            hasPrevious[following] = true;
            if (following > i + 1)
            {
                next[i] = i + 1;
                next[i + 1] = following;
                hasPrevious[i + 1] = true;
            }
        }

        var runs = new List<TextRun>();
        var taken = new bool[blocks.Count];
        // First the runs with a beginning, then what a ring of joins may have left.
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < blocks.Count; i++)
            {
                if (taken[i] || (pass == 0 && hasPrevious[i]) || blocks[i].Kind != BlockKind.Body) continue;
                var run = new TextRun();
                for (int at = i; at >= 0 && !taken[at]; at = next[at])
                {
                    taken[at] = true;
                    run.Blocks.Add(at);
                    if (run.Blocks.Count > 1 && byHead.TryGetValue(at, out Join? join)) run.JoinAt[at] = join;
                }

                run.Text = string.Concat(run.Blocks.Select(b => blocks[b].Text));
                run.Measure = run.Blocks.Where(b => blocks[b].Kind == BlockKind.Body).MaxBy(b => blocks[b].Lines.Count) is var widest ? blocks[widest].Measure : 0;
                runs.Add(run);
            }
        }

        runs.Sort((a, b) => a.Blocks[0].CompareTo(b.Blocks[0]));
        return runs;
    }

    // A column that goes on with another's text belongs to it to its end: display lines in it are that story's subheads.
    private static bool[] InContinuation(IReadOnlyList<Block> blocks, Dictionary<int, Join> byHead)
    {
        var inside = new bool[blocks.Count];
        bool on = false;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (byHead.ContainsKey(i)) on = true;
            else if (blocks[i].Kind is not (BlockKind.Body or BlockKind.Display)) on = false;
            inside[i] = on;
        }

        return inside;
    }

    private static int Following(IReadOnlyList<Block> blocks, int i, bool[] inContinuation)
    {
        if (i + 1 >= blocks.Count) return -1;
        if (blocks[i + 1].Kind == BlockKind.Body) return SameColumn(blocks[i], blocks[i + 1]) ? i + 1 : -1;
        bool subhead = inContinuation[i] && i + 2 < blocks.Count && blocks[i + 1] is { Kind: BlockKind.Display, Lines.Count: 1 }
            && blocks[i + 2].Kind == BlockKind.Body && SameColumn(blocks[i], blocks[i + 2])
            && LineText.Width(blocks[i + 1].Text) <= blocks[i].Measure + 1
            && IsPool(blocks, i);
        return subhead ? i + 2 : -1;
    }

    // Columns that came last from the page: no byline or headline group of a further story follows.
    private static bool IsPool(IReadOnlyList<Block> blocks, int i)
    {
        for (int j = i + 1; j < blocks.Count; j++)
        {
            if (blocks[j].Kind == BlockKind.Byline) return false;
            if (blocks[j].Kind == BlockKind.Display && j + 1 < blocks.Count && blocks[j + 1].Kind == BlockKind.Display) return false;
        }

        return true;
    }

    private static bool SameColumn(Block a, Block b)
    {
        if (Articles.BylineReader.ReadLead(b.Text) is not null) return false;
        if (Math.Abs(a.Measure - b.Measure) < 1.1) return true;
        // Few lines may be narrower than the column: figures and squeezed marks take less than an em.
        double reach = a.Lines.Count <= 2 || b.Lines.Count <= 2 ? double.PositiveInfinity : 3.5;
        return Math.Abs(a.Measure - b.Measure) < reach
            && ((a.Lines.Count <= 3 && a.Measure < b.Measure) || (b.Lines.Count <= 3 && b.Measure < a.Measure));
    }
}
