using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Blocks.Woven;
using CityEveningNews.Parsing.Explaining;
using CityEveningNews.Parsing.Masthead;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing;

/// <summary>Puts a jumbled front page back in order. Pure: no clock, no files, no logging; safe for use by many threads.</summary>
public static class FrontPageParser
{
    /// <summary>Raised whenever the answers may change, so that the archive knows which issues to offer for parsing again.</summary>
    public const string Version = "10";

    /// <summary>Parses a decoded page. Never throws on bad text: the answer is a best effort with diagnostics.</summary>
    /// <param name="text">The page as decoded, of any length.</param>
    /// <param name="hints">Choices an editor made earlier, or null.</param>
    /// <param name="trace">Receives the reasons for what was decided; null if nobody asks.</param>
    public static ParsedFrontPage Parse(string text, ParseHints? hints = null, ParseTrace? trace = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] source = SourceText.Split(text);
        IReadOnlyList<SourceLine> lines = SourceText.Read(text);
        MastheadResult masthead = MastheadReader.Read(lines);
        IReadOnlyList<SourceLine> remaining = GluedBylines.Part(GluedReadOns.Part(WovenColumns.Split(masthead.Remaining)));
        IReadOnlyList<Block> blocks = WrappedHeadlines.Join(BlockSplitter.Blocks(remaining));
        PageReading reading = PageReader.Read(blocks, hints ?? ParseHints.None);
        WrittenArticles written = StoryBuilder.Build(reading);
        if (trace is not null) PageTracer.Trace(trace, lines, reading, written.Stories, hints ?? ParseHints.None);
        return new ParsedFrontPage
        {
            Masthead = masthead.Masthead,
            Articles = written.Articles,
            Unplaced = LineAccount.Unplaced([.. blocks.SelectMany(block => block.Lines)], written.Lines),
            Diagnostics = [.. masthead.Diagnostics, .. reading.Order.Doubts],
            SourceLines = source,
            ParserVersion = Version,
        };
    }
}
