using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Articles;

/// <summary>The articles of a page.</summary>
/// <param name="Stories">The stories they were written from, one each.</param>
/// <param name="Articles">The articles.</param>
/// <param name="Lines">The very lines, and parts of lines, that stand in them.</param>
internal sealed record WrittenArticles(IReadOnlyList<Story> Stories, IReadOnlyList<ParsedArticle> Articles, IReadOnlySet<SourceLine> Lines);

/// <summary>Makes articles of a page that has been read.</summary>
internal static class StoryBuilder
{
    /// <summary>Makes the articles, in the order of the file.</summary>
    public static WrittenArticles Build(PageReading reading)
    {
        IReadOnlyList<StoryColumn> strayed = ColumnWeaver.TakeOut(reading.Segments.Stories);
        IReadOnlyList<StoryColumn> left = ColumnWeaver.Weave(reading.Segments.Stories, [.. strayed, .. reading.Segments.Columns]);
        IReadOnlyList<Story> stories = new LooseEnds(reading.Likeness).Place(reading.Segments.Stories, left, Shadow.Merge(reading.Blocks.Where(b => b.Kind == BlockKind.Caption)));
        var writer = new ArticleWriter(reading.Blocks);
        stories = [.. stories.Where(s => s.Headline.Count > 0 || s.Sections.Count > 0 || s.Captions.Count > 0)];
        return new WrittenArticles(stories, [.. stories.Select(writer.Write)], writer.Written);
    }
}
