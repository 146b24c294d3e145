using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>What a page was cut into.</summary>
/// <param name="Stories">Stories, each with at least its beginning.</param>
/// <param name="Columns">Further columns of stories that begin elsewhere.</param>
/// <param name="Score">How much all of them look like what they are taken for, in log odds.</param>
internal sealed record Segments(IReadOnlyList<Story> Stories, IReadOnlyList<StoryColumn> Columns, double Score);

/// <summary>
/// Cuts the page's elements into stories and further columns: of all ways to cut the sequence, the one whose pieces together look most like
/// stories and columns (dynamic programming over the cuts).
/// </summary>
internal sealed class StorySegmenter(Likeness likeness, BylinePlace place)
{
    // No story of a front page has more pieces than this.
    private const int LongestStory = 36;

    /// <summary>Cuts the elements, in order.</summary>
    public Segments Segment(IReadOnlyList<PageElement> elements)
    {
        int n = elements.Count;
        int longest = n > 400 ? 12 : LongestStory;
        var best = new double[n + 1];
        var from = new (int Start, bool IsColumn)[n + 1];
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        for (int start = 0; start < n; start++)
        {
            var story = new StoryShape(likeness, place);
            var column = new ColumnShape(likeness);
            bool storyGoesOn = true, columnGoesOn = true;
            for (int end = start + 1; end <= Math.Min(n, start + longest) && (storyGoesOn || columnGoesOn); end++)
            {
                storyGoesOn = storyGoesOn && story.Add(elements[end - 1]);
                columnGoesOn = columnGoesOn && column.Add(elements[end - 1]);
                if (storyGoesOn) Take(best[start] + story.Score(), end, (start, false));
                if (columnGoesOn) Take(best[start] + column.Score(), end, (start, true));
            }
        }

        var stories = new List<Story>();
        var columns = new List<StoryColumn>();
        for (int end = n; end > 0; end = from[end].Start)
        {
            if (from[end].IsColumn)
            {
                var shape = new ColumnShape(likeness);
                for (int i = from[end].Start; i < end; i++) shape.Add(elements[i]);
                columns.Add(shape.ToColumn());
            }
            else
            {
                var shape = new StoryShape(likeness, place);
                for (int i = from[end].Start; i < end; i++) shape.Add(elements[i]);
                stories.Add(shape.ToStory());
            }
        }

        stories.Reverse();
        columns.Reverse();
        return new Segments(stories, columns, best[n]);

        void Take(double score, int end, (int Start, bool IsColumn) how)
        {
            if (score <= best[end]) return;
            best[end] = score;
            from[end] = how;
        }
    }
}
