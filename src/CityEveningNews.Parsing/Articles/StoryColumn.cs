using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.Articles;

/// <summary>A further column of a story that begins elsewhere on the page.</summary>
internal sealed class StoryColumn : IColumnText
{
    /// <summary>What stands in it: text, and under each subhead more. The first section has no subhead.</summary>
    public List<StorySection> Sections { get; } = [];

    /// <summary>The byline under it, or null.</summary>
    public Block? Byline { get; set; }

    /// <summary>下转… under it, or null.</summary>
    public Block? Jump { get; set; }
}
