using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>
/// Looks for display lines that stand far from the text they speak of, as when a page's headlines are all drawn first, and puts each before
/// that text. A line is moved where the page, cut anew, reads better for it by more than a move costs.
/// </summary>
internal sealed class ElementMover(Likeness likeness, StorySegmenter segmenter)
{
    // A line speaks of another text only if it shares that much more with it than with the text it stands by.
    private const double ClearlyLiker = 0.22;

    // Lines mostly stand by their text: what it takes, in log odds, to say that one does not.
    private const double Cost = 1;

    // What it takes besides, to say that a story begins in the midst of what was read as one.
    private const double NewStoryCost = 4;

    private const int MostMoves = 24;

    /// <summary>Moves what is better moved.</summary>
    public PageReading Improve(PageReading reading)
    {
        PageReading best = reading;
        for (int moves = 0; moves < MostMoves; moves++)
        {
            PageReading? better = BestMove(best);
            if (better is null) return best;
            best = better;
        }

        return best;
    }

    private PageReading? BestMove(PageReading reading)
    {
        PageReading? best = null;
        IReadOnlyList<PageElement> elements = reading.Elements;
        Dictionary<Piece, string> texts = reading.Segments.Pieces.ToDictionary(piece => piece, piece => TextOf(elements, piece));
        for (int i = 0; i < elements.Count; i++)
        {
            if (elements[i].Kind != BlockKind.Display) continue;
            int count = i + 1 < elements.Count && elements[i + 1].Kind == BlockKind.Byline ? 2 : 1;
            foreach (Place to in Places(reading, texts, i))
            {
                for (int taken = 1; taken <= count && (to.Element <= i || to.Element >= i + taken); taken++)
                {
                    PageReading moved = Move(reading, i, taken, to);
                    if (moved.Score > (best ?? reading).Score) best = moved;
                }
            }
        }

        return best;
    }

    // Where a line might stand instead: at either end of the story that it shares most with, or before the text in it that it shares most with;
    // or in the midst of the text that it stands by, where another story begins.
    private IEnumerable<Place> Places(PageReading reading, Dictionary<Piece, string> texts, int index)
    {
        IReadOnlyList<PageElement> elements = reading.Elements;
        string line = elements[index].Text;
        Piece own = reading.Segments.Pieces.First(p => index >= p.Start && index < p.End);
        if (Within(reading, own, line) is { } below && below != new Place(index + 1, null)) yield return below with { IsOwn = true };

        (Piece? Piece, double Like) best = (null, likeness.Of(line, texts[own]) + ClearlyLiker);
        foreach (Piece piece in reading.Segments.Pieces)
        {
            if (piece == own || piece.IsColumn) continue;
            double like = likeness.Of(line, texts[piece]);
            if (like > best.Like) best = (piece, like);
        }

        if (best.Piece is not { } target) yield break;
        int first = target.Start;
        while (elements[first].Kind == BlockKind.Display && elements[first].Block.FirstLine < elements[index].Block.FirstLine) first++;
        yield return new Place(first, null);
        if (Within(reading, target, line) is { } within && within != new Place(first, null)) yield return within;
        if (elements[target.End - 1].Kind == BlockKind.Display && index != target.End) yield return new Place(target.End, null);
    }

    // Before the text of a piece that a line shares most with, cut where a paragraph that shares most with it begins.
    private Place? Within(PageReading reading, Piece piece, string line)
    {
        int[] texts = [.. Enumerable.Range(piece.Start, piece.End - piece.Start).Where(i => reading.Elements[i].Run is not null)];
        if (texts.Length == 0) return null;
        int text = texts.MaxBy(i => likeness.Of(line, reading.Elements[i].Matter));
        TextRun run = reading.Elements[text].Run!;
        int block = run.Blocks.MaxBy(b => likeness.Of(line, reading.Blocks[b].Text));
        return new Place(text, block == run.Blocks[0] || run.JoinAt.ContainsKey(block) ? null : block);
    }

    private PageReading Move(PageReading reading, int from, int count, Place to)
    {
        List<PageElement> elements = [.. reading.Elements];
        List<PageElement> taken = elements.GetRange(from, count);
        int at = to.Element;
        double cost = Cost + (to.IsOwn || to.Block is not null ? NewStoryCost : 0);
        if (to.Block is { } block)
        {
            (PageElement before, PageElement after) = elements[at].CutBefore(block, reading.Blocks);
            cost += likeness.Cohesion(before.Text, after.Text);
            elements[at] = before;
            elements.Insert(++at, after);
            if (from >= at) from++;
        }

        elements.RemoveRange(from, count);
        elements.InsertRange(at > from ? at - count : at, taken);
        Segments segments = segmenter.Segment(elements);
        return reading with { Elements = elements, Segments = segments, Score = reading.Score - reading.Segments.Score + segments.Score - cost };
    }

    private static string TextOf(IReadOnlyList<PageElement> elements, Piece piece) =>
        string.Concat(Enumerable.Range(piece.Start, piece.End - piece.Start).Select(i => elements[i].Run is null ? null : elements[i].Matter));

    // Before an element, or before a block of it, where it is cut; in the story that the line is taken for now, or in another.
    private sealed record Place(int Element, int? Block, bool IsOwn = false);
}
