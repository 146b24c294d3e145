using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Articles;

/// <summary>The articles of a page.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="Lines">The very lines, and parts of lines, that stand in them.</param>
internal sealed record WrittenArticles(IReadOnlyList<ParsedArticle> Articles, IReadOnlySet<SourceLine> Lines);

/// <summary>Makes articles of blocks and runs.</summary>
internal static class StoryBuilder
{
    /// <summary>Makes the articles, in the order of the file.</summary>
    public static WrittenArticles Build(IReadOnlyList<Block> blocks, IReadOnlyList<TextRun> runs)
    {
        Dictionary<int, TextRun> starting = runs.ToDictionary(run => run.Blocks[0]);
        var inRun = new HashSet<int>(runs.SelectMany(run => run.Blocks));
        var elements = new List<PageElement>();
        var captions = new List<Block>();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (starting.TryGetValue(i, out TextRun? run)) elements.Add(new PageElement(BlockKind.Body, blocks[i], run));
            else if (inRun.Contains(i) || blocks[i].Kind == BlockKind.Furniture) continue;
            else if (blocks[i].Kind == BlockKind.Caption) captions.Add(blocks[i]);
            else elements.Add(new PageElement(blocks[i].Kind, blocks[i], null));
        }

        var likeness = new Likeness(elements.Select(e => e.Text));
        Segments segments = new StorySegmenter(likeness).Segment(elements);
        IReadOnlyList<StoryColumn> strayed = ColumnWeaver.TakeOut(segments.Stories);
        IReadOnlyList<StoryColumn> left = ColumnWeaver.Weave(segments.Stories, [.. strayed, .. segments.Columns]);
        IReadOnlyList<Story> stories = new LooseEnds(likeness).Place(segments.Stories, left, captions);
        var writer = new ArticleWriter(blocks);
        return new WrittenArticles([.. stories.Where(s => s.Headline.Count > 0 || s.Sections.Count > 0 || s.Captions.Count > 0).Select(writer.Write)], writer.Written);
    }
}
