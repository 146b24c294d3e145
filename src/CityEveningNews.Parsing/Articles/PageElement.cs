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

    /// <summary>True if it begins with 本报讯（记者…）, as only a story's beginning does.</summary>
    public bool HasLead => Run is not null && Block.HasLead;

    /// <summary>The elements of a page: captions go to their stories later, and furniture belongs to none.</summary>
    public static IReadOnlyList<PageElement> Of(IReadOnlyList<Block> blocks, IReadOnlyList<TextRun> runs)
    {
        Dictionary<int, TextRun> starting = runs.ToDictionary(run => run.Blocks[0]);
        var elements = new List<PageElement>();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind is BlockKind.Furniture or BlockKind.Caption) continue;
            if (blocks[i].Kind != BlockKind.Body) elements.Add(new PageElement(blocks[i].Kind, blocks[i], null));
            else if (starting.TryGetValue(i, out TextRun? run)) elements.Add(new PageElement(BlockKind.Body, blocks[i], run));
        }

        return elements;
    }
}
