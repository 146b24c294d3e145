using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>
/// Finds the likeliest reading of a page. Whether a short block is a subhead or a paragraph cut short can mostly be told only from what the
/// rest of the page makes of it, so each doubtful block is tried both ways and the reading that fits together best is kept.
/// </summary>
internal sealed class PageReader
{
    // A page has seldom more short blocks that might be either; each costs a reading of the whole page.
    private const int MostTrials = 16;

    // Beyond this many blocks a text is no front page, and is read once.
    private const int LargestPage = 250;

    // What it costs, in log odds, that a text breaks off and nothing on the page goes on with it.
    private const double BrokenOff = 3;

    private readonly ParseHints _hints;
    private readonly Likeness _likeness;
    private readonly JoinFit _fit;
    private readonly IReadOnlyList<Block> _blocks;
    private StorySegmenter _segmenter;

    private PageReader(IReadOnlyList<Block> blocks, ParseHints hints)
    {
        _hints = hints;
        _blocks = blocks;
        _likeness = new Likeness(blocks.Where(b => b.Kind is not (BlockKind.Furniture or BlockKind.Caption)).Select(b => b.Text));
        _fit = new JoinFit(blocks, _likeness);
        _segmenter = new StorySegmenter(_likeness, BylinePlace.AtEnd);
    }

    /// <summary>Reads the page.</summary>
    public static PageReading Read(IReadOnlyList<Block> blocks, ParseHints hints) => new PageReader(blocks, hints).Best();

    private PageReading Best()
    {
        double[] odds = ShortBlocks.Odds(_blocks);
        Block[] kinds = [.. _blocks.Select((block, i) => Take(block, i, odds[i] > 0 ? BlockKind.Body : BlockKind.Display, odds))];
        PageReading best = Try(kinds, odds);
        if (kinds.Any(b => b.Kind == BlockKind.Byline))
        {
            StorySegmenter atEnd = _segmenter;
            _segmenter = new StorySegmenter(_likeness, BylinePlace.UnderHeadline);
            PageReading other = Try(kinds, odds);
            if (other.Score > best.Score + 1) best = other;
            else _segmenter = atEnd;
        }

        if (_blocks.Count > LargestPage) return best;
        int[] doubtful = [.. Enumerable.Range(0, _blocks.Count).Where(i => !double.IsNaN(odds[i])).OrderBy(i => Math.Abs(odds[i])).Take(MostTrials)];
        // One block read otherwise may change what its neighbours are best taken for: a second round follows a change.
        for (int round = 0, changes = 1; round < 2 && changes > 0; round++)
        {
            changes = 0;
            foreach (int i in doubtful)
            {
                Block[] other = [.. best.Blocks];
                other[i] = Take(_blocks[i], i, best.Blocks[i].Kind == BlockKind.Body ? BlockKind.Display : BlockKind.Body, odds);
                PageReading reading = Try(other, odds);
                if (reading.Score <= best.Score + 0.25) continue;
                best = reading;
                changes++;
            }
        }

        return new ElementMover(_likeness, _segmenter).Improve(best);
    }

    private Block Take(Block block, int index, BlockKind kind, double[] odds) => double.IsNaN(odds[index]) ? block : ShortBlocks.As(kind, _blocks, index);

    private PageReading Try(Block[] blocks, double[] odds)
    {
        JoinPlan plan = new ColumnJoiner(blocks, _hints, _fit).Find();
        IReadOnlyList<TextRun> runs = RunBuilder.Build(blocks, plan.Joins);
        IReadOnlyList<PageElement> elements = PageElement.Of(blocks, runs);
        Segments segments = _segmenter.Segment(elements);
        double score = plan.Gain + segments.Score;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind != BlockKind.Body) continue;
            if (!blocks[i].IsClosed) score -= BrokenOff;
            if (!double.IsNaN(odds[i])) score += odds[i];
        }

        return new PageReading(blocks, plan, elements, segments, _likeness, _fit, score);
    }
}
