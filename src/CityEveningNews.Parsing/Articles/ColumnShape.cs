using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>
/// A stretch of page elements, and how much it looks like a further column of a story that begins elsewhere: text in one measure, subheads no
/// wider than the text, no headline. The scores are log odds, on the scale of <see cref="StoryShape"/>.
/// </summary>
internal sealed class ColumnShape(Likeness likeness)
{
    private const double Never = -1000;

    // In log odds, for: who speaks in it speaks in a story that stands elsewhere.
    private const double Resumed = 1;

    private readonly List<PageElement> _all = [];
    private double _score;
    private bool _closed;

    /// <summary>Adds the next element; false if no column can hold what there is now.</summary>
    public bool Add(PageElement element)
    {
        _all.Add(element);
        if (_closed) return false;
        if (_all.Count == 1)
        {
            if (element.Run is not { } first || element.HasLead) return false;
            _score = first.ContinuesBy is { } join ? 1 + (2 * join.Confidence) : first.ResumedFrom is not null ? Resumed : -2.5;
            return true;
        }

        switch (element.Kind)
        {
            case BlockKind.Body:
                return AddText(element);
            case BlockKind.Display:
                return _all[^2].Kind == BlockKind.Body;
            case BlockKind.Byline:
            case BlockKind.Jump:
                // What closes a story may stand under its last column.
                _closed = true;
                _score -= element.Kind == BlockKind.Byline ? 2 : 0;
                return _all[^2].Kind == BlockKind.Body;
            default:
                return false;
        }
    }

    /// <summary>How much the stretch looks like a column.</summary>
    public double Score() => _all[^1].Kind == BlockKind.Display ? Never : _score;

    /// <summary>The column.</summary>
    public StoryColumn ToColumn()
    {
        var column = new StoryColumn { Byline = _all.Find(e => e.Kind == BlockKind.Byline)?.Block, Jump = _all.Find(e => e.Kind == BlockKind.Jump)?.Block };
        foreach (PageElement element in _all)
        {
            if (element.Kind == BlockKind.Display || column.Sections.Count == 0) column.Sections.Add(new StorySection());
            if (element.Kind == BlockKind.Display) column.Sections[^1].Displays.Add(element.Block);
            if (element.Run is not null) column.Sections[^1].Runs.Add(element.Run);
        }

        return column;
    }

    private bool AddText(PageElement element)
    {
        TextRun run = element.Run!, above = _all.Last(e => e.Run is not null && e != element).Run!;
        // Two runs of one column follow each other only where a cut ended and another began, and beneath a subhead a paragraph begins.
        if (element.HasLead || run.ContinuesBy is not null) return false;
        double difference = Math.Abs(run.Measure - above.Measure);
        if (difference > 3.5) return false;
        _score += difference < 0.6 ? 1.2 : difference < 1.1 ? 0.3 : -2 * difference;
        if (_all[^2] is not { Kind: BlockKind.Display, Block: { } subhead })
        {
            _score -= 2;
            return true;
        }

        double widest = subhead.Lines.Max(l => LineText.Width(l.Text));
        if (widest > run.Measure + 2.2) return false;
        _score += widest > run.Measure + 1.1 ? -2 : 2;
        _score += 2 * (likeness.Of(subhead.Text, element.Text) - 0.1) - Math.Max(0, subhead.Lines.Count - 2);
        return true;
    }
}
