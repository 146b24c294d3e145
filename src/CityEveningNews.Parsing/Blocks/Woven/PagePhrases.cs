using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Woven;

/// <summary>The runs of three characters that stand on a page's lines: what a line's end parts may stand whole elsewhere.</summary>
internal sealed class PagePhrases
{
    private readonly HashSet<(char, char, char)> _runs = [];

    /// <summary>Looks at the lines of a page.</summary>
    public PagePhrases(IEnumerable<SourceLine> lines)
    {
        foreach (SourceLine line in lines)
        {
            string text = line.Text;
            for (int i = 2; i < text.Length; i++)
            {
                if (char.IsLetter(text[i]) && char.IsLetter(text[i - 1]) && char.IsLetter(text[i - 2])) _runs.Add((text[i - 2], text[i - 1], text[i]));
            }
        }
    }

    /// <summary>True if a line of the page has whole the three characters about the break between two fragments.</summary>
    public bool HasWhole(string above, string next) =>
        (above.Length > 1 && next.Length > 0 && _runs.Contains((above[^2], above[^1], next[0]))) || (above.Length > 0 && next.Length > 1 && _runs.Contains((above[^1], next[0], next[1])));
}
