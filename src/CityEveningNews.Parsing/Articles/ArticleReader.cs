using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Blocks in reading order → articles.</summary>
internal static class ArticleReader
{
    public static IReadOnlyList<ParsedArticle> Read(
        IReadOnlyList<Block> blocks, IReadOnlyList<int> order, IReadOnlyDictionary<int, FragmentJoiner.Join> joins)
    {
        List<Element> elements = ElementReader.Read(blocks, order, joins);
        var likeness = new Likeness(elements.Select(e => e is TextRun run ? run.Text : ((Mark)e).Block.Text));
        List<Element?> open = [.. elements];
        List<Draft> drafts = PackageFinder.Take(open, likeness);
        drafts.AddRange(StoryFinder.Find(open, likeness));
        return [.. drafts.OrderBy(d => d.Standfirst is null).ThenBy(d => d.Place).Select(ArticleBuilder.Build)];
    }
}
