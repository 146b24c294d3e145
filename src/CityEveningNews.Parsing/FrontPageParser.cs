using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing;

/// <summary>Puts a jumbled front page back in order. Pure: no clock, no files, no logging; safe for use by many threads.</summary>
public static class FrontPageParser
{
    /// <summary>Raised whenever the answers may change, so that the archive knows which issues to offer for parsing again.</summary>
    public const string Version = "1";

    /// <summary>Parses a decoded page. Never throws on bad text: the answer is a best effort with diagnostics.</summary>
    /// <param name="text">The page as decoded, of any length.</param>
    /// <param name="hints">Choices an editor made earlier, or null.</param>
    public static ParsedFrontPage Parse(string text, ParseHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        return new ParsedFrontPage
        {
            Masthead = new ParsedMasthead(),
            Articles = [],
            Unplaced = [.. lines.Select((line, i) => new UnplacedLine(i + 1, line)).Where(l => !string.IsNullOrWhiteSpace(l.Text))],
            Diagnostics = [],
            SourceLines = lines,
            ParserVersion = Version,
        };
    }
}
