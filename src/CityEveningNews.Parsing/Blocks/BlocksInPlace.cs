using CityEveningNews.Parsing.Articles;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>Blocks that only the place they stand in tells: a page's number, a name by itself.</summary>
internal static class BlocksInPlace
{
    /// <summary>Tells what they are.</summary>
    public static void Tell(List<Block> blocks)
    {
        for (int i = 1; i < blocks.Count; i++)
        {
            if (SaysWhereTextStands(blocks, i)) blocks[i] = blocks[i] with { Kind = BlockKind.Pointer };
            else if (Signs(blocks, i)) blocks[i] = blocks[i] with { Kind = BlockKind.Byline };
        }
    }

    // A page by itself is a folio; beneath a headline it says where the text stands.
    private static bool SaysWhereTextStands(List<Block> blocks, int at) =>
        blocks[at].Kind == BlockKind.Furniture && blocks[at - 1].Kind == BlockKind.Display && ReadOnForms.IsLaterPage(blocks[at].Text);

    // Nothing but a name, between a headline and its text or after the text's last sentence, says whose it is; but whom the text names is its label.
    private static bool Signs(List<Block> blocks, int at)
    {
        if (blocks[at] is not { Kind: BlockKind.Display, Lines.Count: 1 } line || BylineReader.ReadSignature(line.Text) is null) return false;
        Block? below = at + 1 < blocks.Count ? blocks[at + 1] : null;
        bool over = below is { Kind: BlockKind.Body };
        if (over && below!.Text.Contains(line.Text.Trim(), StringComparison.Ordinal)) return false;
        return blocks[at - 1] is { Kind: BlockKind.Body, IsClosed: true } ? over || below is null : blocks[at - 1].Kind == BlockKind.Display && over;
    }
}
