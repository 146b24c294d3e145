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
    public bool HasLead { get; } = Run is not null && BylineReader.ReadLead(Run.Text) is not null;
}
