using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>Puts blocks in reading order: what was carried elsewhere in the file comes back behind the paragraph it goes on from.</summary>
internal static class ReadingOrderer
{
    /// <summary>The blocks' indices in reading order, each once.</summary>
    public static IReadOnlyList<int> Order(IReadOnlyList<Block> blocks, IReadOnlyDictionary<int, FragmentJoiner.Join> joins)
    {
        HashSet<int> carriedHeads = [.. joins.Where(j => j.Value.Head != j.Key + 1).Select(j => j.Value.Head)];
        int[] ends = new int[blocks.Count];
        var carried = new HashSet<int>();
        foreach (int head in carriedHeads.Order())
        {
            ends[head] = EndOfCarried(blocks, head, carriedHeads);
            for (int i = head; i <= ends[head]; i++) carried.Add(i);
        }

        var order = new List<int>(blocks.Count);
        var seen = new bool[blocks.Count];
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!carried.Contains(i)) Emit(i);
        }

        // Pieces that only follow each other in a ring are read as they stand.
        for (int i = 0; i < blocks.Count; i++) Emit(i);
        return order;

        void Emit(int start)
        {
            var stack = new Stack<int>([start]);
            while (stack.TryPop(out int i))
            {
                if (seen[i]) continue;
                seen[i] = true;
                order.Add(i);
                if (!joins.TryGetValue(i, out FragmentJoiner.Join? join) || join.Head == i + 1 || seen[join.Head]) continue;
                for (int k = ends[join.Head]; k >= join.Head; k--) stack.Push(k);
            }
        }
    }

    // A column carried elsewhere is read on through paragraphs and subheads of its measure, up to the next column's beginning.
    private static int EndOfCarried(IReadOnlyList<Block> blocks, int head, HashSet<int> heads)
    {
        double measure = blocks[head].Measure;
        bool sure = blocks[head].HasMeasure;
        int end = head;
        for (int i = head + 1; i < blocks.Count && !heads.Contains(i); i++)
        {
            Block block = blocks[i];
            if (block.Kind == BlockKind.Display && block.Measure <= measure + 0.6 && block.Lines.Count <= 3) continue;
            if (block.Kind != BlockKind.Body || BylineForms.LeadOf(block.Text) is not null) break;
            if (sure && block.HasMeasure && Math.Abs(block.Measure - measure) > 1.0) break;
            if (!sure && block.HasMeasure && !(block.Measure < measure - 1.0 && block.Lines.Count < 3))
            {
                if (blocks[head].Measure > block.Measure + 1.0) break;
                (measure, sure) = (block.Measure, true);
            }

            end = i;
        }

        return end;
    }
}
