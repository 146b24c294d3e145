using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>A section of a story before it is written out: its text and the display lines that belong to it.</summary>
internal sealed class StorySection
{
    /// <summary>The text, one run or several.</summary>
    public List<TextRun> Runs { get; } = [];

    /// <summary>Subhead and label, in source order, not yet told apart.</summary>
    public List<Block> Displays { get; } = [];
}

/// <summary>Text in sections, with what may stand beneath it: a story, or a further column of one.</summary>
internal interface IColumnText
{
    /// <summary>The sections in order.</summary>
    List<StorySection> Sections { get; }

    /// <summary>署名, or null.</summary>
    Block? Byline { get; set; }

    /// <summary>下转…, or null.</summary>
    Block? Jump { get; set; }
}

/// <summary>A story before it is written out: which pieces of the page belong to it.</summary>
internal sealed class Story : IColumnText
{
    /// <summary>Kicker, headline and deck.</summary>
    public List<Block> Headline { get; } = [];

    /// <summary>导语, or null.</summary>
    public TextRun? Standfirst { get; set; }

    /// <summary>The sections in order.</summary>
    public List<StorySection> Sections { get; } = [];

    /// <summary>署名, or null.</summary>
    public Block? Byline { get; set; }

    /// <summary>详见…, or null.</summary>
    public Block? Pointer { get; set; }

    /// <summary>下转…, or null.</summary>
    public Block? Jump { get; set; }

    /// <summary>Where to read on: 下转…, else 详见…, or null.</summary>
    public Block? Pointing => Jump ?? Pointer;

    /// <summary>Its pictures' captions.</summary>
    public List<Block> Captions { get; } = [];

    /// <summary>All of its running text.</summary>
    public string Text => string.Concat(Sections.SelectMany(s => s.Runs).Prepend(Standfirst).Select(run => run?.Text));

    /// <summary>Every block of the page that the story is written from.</summary>
    /// <param name="page">The page's blocks, which its runs name by index.</param>
    public IEnumerable<Block> Blocks(IReadOnlyList<Block> page)
    {
        IEnumerable<TextRun> runs = Sections.SelectMany(section => section.Runs);
        if (Standfirst is not null) runs = runs.Prepend(Standfirst);
        return new[] { Byline, Pointing }.OfType<Block>().Concat(Headline).Concat(Captions)
            .Concat(Sections.SelectMany(section => section.Displays)).Concat(runs.SelectMany(run => run.Blocks).Select(index => page[index]));
    }
}
