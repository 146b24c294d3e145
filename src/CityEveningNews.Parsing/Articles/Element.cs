using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Parsing.Articles;

/// <summary>A step of the page in reading order: a stretch of text, or one block of another kind.</summary>
internal abstract record Element;

/// <summary>Paragraphs that follow each other in one measure.</summary>
internal sealed record TextRun(List<ParsedText> Paragraphs, double Measure, bool HasMeasure) : Element
{
    /// <summary>All of its text.</summary>
    public string Text => string.Concat(Paragraphs.Select(p => p.Text));
}

/// <summary>A block that is no running text.</summary>
internal sealed record Mark(Block Block) : Element
{
    /// <summary>Its kind.</summary>
    public BlockKind Kind => Block.Kind;
}
