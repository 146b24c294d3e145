using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>A stretch of the page's elements.</summary>
/// <param name="Start">The index of its first element.</param>
/// <param name="End">The index after its last.</param>
/// <param name="IsColumn">True for a further column of a story that begins elsewhere.</param>
internal sealed record Piece(int Start, int End, bool IsColumn);

/// <summary>What a page was cut into.</summary>
/// <param name="Stories">Stories, each with at least its beginning.</param>
/// <param name="Columns">Further columns of stories that begin elsewhere.</param>
/// <param name="Pieces">The stretches they were made from, in order.</param>
/// <param name="Score">How much all of them look like what they are taken for, in log odds.</param>
internal sealed record Segments(IReadOnlyList<Story> Stories, IReadOnlyList<StoryColumn> Columns, IReadOnlyList<Piece> Pieces, double Score);

/// <summary>
/// Cuts the page's elements into stories and further columns: of all ways to cut the sequence, the one whose pieces together look most like
/// stories and columns (dynamic programming over the cuts).
/// </summary>
internal sealed class StorySegmenter(Likeness likeness, BylinePlace place)
{
    // No story of a front page has more pieces than this.
    private const int LongestStory = 36;

    // The readings of a page that are tried share most of their stretches: each is scored once.
    private readonly Dictionary<Stretch, double> _stories = [];

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
            var stretch = new Stretch(0, 0);
            for (int end = start + 1; end <= Math.Min(n, start + longest) && (storyGoesOn || columnGoesOn); end++)
            {
                storyGoesOn = storyGoesOn && story.Add(elements[end - 1]);
                columnGoesOn = columnGoesOn && column.Add(elements[end - 1]);
                stretch = stretch.With(elements[end - 1]);
                if (storyGoesOn) Take(best[start] + (_stories.TryGetValue(stretch, out double known) ? known : _stories[stretch] = story.Score()), end, (start, false));
                if (columnGoesOn) Take(best[start] + column.Score(), end, (start, true));
            }
        }

        var stories = new List<Story>();
        var columns = new List<StoryColumn>();
        var pieces = new List<Piece>();
        for (int end = n; end > 0; end = from[end].Start)
        {
            pieces.Add(new Piece(from[end].Start, end, from[end].IsColumn));
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
        pieces.Reverse();
        return new Segments(stories, columns, pieces, best[n]);

        void Take(double score, int end, (int Start, bool IsColumn) how)
        {
            if (score <= best[end]) return;
            best[end] = score;
            from[end] = how;
        }
    }

    // A stretch by what stands in it: two hashes over its elements, so that no page is large enough for two of its stretches to be taken for one.
    private readonly record struct Stretch(ulong One, ulong Other)
    {
        public Stretch With(PageElement element) => new((One + element.Key) * 0x9E3779B97F4A7C15, (Other ^ element.Key) * 0xC2B2AE3D27D4EB4F + 1);
    }
}
