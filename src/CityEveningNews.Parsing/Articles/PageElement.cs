using System.Text;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>What stands on the page in the order of the file: a block of its own, or a run of text at the place where it begins.</summary>
/// <param name="Kind">What it is; <see cref="BlockKind.Body"/> for a run.</param>
/// <param name="Block">The block, or the run's first.</param>
/// <param name="Run">The run, or null.</param>
internal sealed record PageElement(BlockKind Kind, Block Block, TextRun? Run)
{
    /// <summary>Its text.</summary>
    public string Text => Run?.Text ?? Block.Text;

    /// <summary>Its text and all that goes on with it elsewhere: what display lines that speak of it share with.</summary>
    public string Matter { get; private init; } = Run?.Text ?? Block.Text;

    /// <summary>The number its line is counted by, or null.</summary>
    public Ordinal? Ordinal { get; } = Kind == BlockKind.Display ? Articles.Ordinal.Read(Block.Text) : null;

    /// <summary>Tells it from every other element that the page's blocks may be read as.</summary>
    public ulong Key { get; } = KeyOf(Kind, Block, Run);

    /// <summary>True if it begins with 本报讯（记者…）, as only a story's beginning does.</summary>
    public bool HasLead => Run is not null && Block.HasLead;

    /// <summary>The elements of a page: captions go to their stories later, and furniture belongs to none.</summary>
    public static IReadOnlyList<PageElement> Of(IReadOnlyList<Block> blocks, IReadOnlyList<TextRun> runs)
    {
        Dictionary<int, TextRun> starting = runs.ToDictionary(run => run.Blocks[0]);
        Dictionary<int, TextRun> continuing = runs.Where(run => run.ContinuesBy is not null).ToDictionary(run => run.ContinuesBy!.Tail);
        var elements = new List<PageElement>();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind is BlockKind.Furniture or BlockKind.Caption) continue;
            if (blocks[i].Kind != BlockKind.Body) elements.Add(new PageElement(blocks[i].Kind, blocks[i], null));
            else if (starting.TryGetValue(i, out TextRun? run)) elements.Add(new PageElement(BlockKind.Body, blocks[i], run) { Matter = MatterOf(run, continuing) });
        }

        return elements;
    }

    /// <summary>Cuts a run of text in two.</summary>
    /// <param name="block">The block that the second begins with.</param>
    /// <param name="blocks">The page's blocks.</param>
    public (PageElement Before, PageElement After) CutBefore(int block, IReadOnlyList<Block> blocks)
    {
        (TextRun before, TextRun after) = Run!.CutBefore(block, blocks);
        // What goes on with the run elsewhere goes on with its second part.
        return (new PageElement(Kind, Block, before), new PageElement(Kind, blocks[block], after) { Matter = after.Text + Matter[Run.Text.Length..] });
    }

    private static ulong KeyOf(BlockKind kind, Block block, TextRun? run)
    {
        ulong key = ((ulong)block.FirstLine << 8) + (ulong)kind;
        // Two columns read across may share a line.
        if (run is null) return block.Text.Aggregate(Mix(key), (sum, c) => Mix(sum + c));
        key = Mix(key) + ((ulong)run.Blocks[0] << 32) + (ulong)run.Blocks[^1];
        key = Mix(key) + BitConverter.DoubleToUInt64Bits(run.Measure);
        return run.ContinuesBy is { } join ? Mix(Mix(key) + (ulong)join.Tail) + BitConverter.DoubleToUInt64Bits(join.Confidence) : Mix(key);
    }

    // The finishing step of SplitMix64 (Steele, Lea and Flood, 2014).
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static string MatterOf(TextRun run, Dictionary<int, TextRun> continuing)
    {
        if (!continuing.ContainsKey(run.Blocks[^1])) return run.Text;
        var text = new StringBuilder(run.Text);
        // Joins that went in a circle would be no order; there are never more of them than runs.
        TextRun last = run;
        for (int steps = 0; steps < continuing.Count && continuing.TryGetValue(last.Blocks[^1], out TextRun? next) && next != run; steps++)
        {
            text.Append(next.Text);
            last = next;
        }

        return text.ToString();
    }
}
