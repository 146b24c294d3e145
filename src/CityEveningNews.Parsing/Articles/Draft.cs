using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.Articles;

/// <summary>An article while it is being put together.</summary>
internal sealed class Draft
{
    public List<Block> Head { get; } = [];

    public ParsedText? Standfirst { get; set; }

    public List<DraftSection> Sections { get; } = [];

    public List<Block> Bylines { get; } = [];

    public List<Block> Captions { get; } = [];

    public Block? Jump { get; set; }

    /// <summary>Where on the page it begins, for the order of articles.</summary>
    public int Place { get; set; }

    public string Text => Standfirst?.Text + string.Concat(Sections.SelectMany(s => s.Run.Paragraphs).Select(p => p.Text));
}

/// <summary>A section while it is being put together.</summary>
internal sealed class DraftSection(TextRun run)
{
    public TextRun Run { get; } = run;

    public Block? Subhead { get; set; }

    public Block? Label { get; set; }
}
