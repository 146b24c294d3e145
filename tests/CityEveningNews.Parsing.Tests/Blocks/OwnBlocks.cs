using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Blocks;

/// <summary>Blocks for tests, made by hand.</summary>
internal static class OwnBlocks
{
    /// <summary>A block; its lines are parted by a stroke.</summary>
    public static Block Of(BlockKind kind, int firstLine, string lines, double measure = 15) => new(kind, Lines(firstLine, lines), measure);

    /// <summary>Lines parted by a stroke, numbered from one on.</summary>
    public static IReadOnlyList<SourceLine> Lines(int first, string lines) => [.. lines.Split('|').Select((text, i) => new SourceLine(first + i, text, text))];

    /// <summary>Blocks one under the other with a blank line between, each given as its kind's first letter (B, D, Y for a byline, C, P, J), a colon and its lines.</summary>
    public static IReadOnlyList<Block> Page(params string[] blocks)
    {
        int line = 1;
        var page = new List<Block>();
        foreach (string text in blocks)
        {
            BlockKind kind = text[0] switch
            {
                'B' => BlockKind.Body,
                'D' => BlockKind.Display,
                'Y' => BlockKind.Byline,
                'C' => BlockKind.Caption,
                'P' => BlockKind.Pointer,
                _ => BlockKind.Jump,
            };
            page.Add(Of(kind, line, text[2..], kind == BlockKind.Body ? 15 : LineText.Width(text[2..].Split('|')[0])));
            line = page[^1].LastLine + 2;
        }

        return page;
    }
}
