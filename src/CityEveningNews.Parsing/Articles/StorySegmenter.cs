using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>
/// Cuts the page's elements into stories: of all ways to cut the sequence, the one whose stories together look most like stories
/// (dynamic programming over the cuts).
/// </summary>
internal sealed class StorySegmenter(Likeness likeness)
{
    // No story of a front page has more pieces than this.
    private const int LongestStory = 36;

    /// <summary>Cuts the elements into stories, in order.</summary>
    public IReadOnlyList<Story> Segment(IReadOnlyList<PageElement> elements)
    {
        int n = elements.Count;
        int longest = n > 400 ? 12 : LongestStory;
        var best = new double[n + 1];
        var from = new int[n + 1];
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        for (int start = 0; start < n; start++)
        {
            var shape = new StoryShape(likeness);
            for (int end = start + 1; end <= Math.Min(n, start + longest); end++)
            {
                if (!shape.Add(elements[end - 1])) break;
                double score = best[start] + shape.Score();
                if (score <= best[end]) continue;
                best[end] = score;
                from[end] = start;
            }
        }

        var stories = new List<Story>();
        for (int end = n; end > 0; end = from[end])
        {
            var shape = new StoryShape(likeness);
            for (int i = from[end]; i < end; i++) shape.Add(elements[i]);
            stories.Add(shape.ToStory());
        }

        stories.Reverse();
        return stories;
    }
}
