using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>
/// Reads what stands between texts: the first display blocks may be the headline of the text before, the last that of the text after, and
/// those between are pointers. One choice over the whole page by dynamic programming (Bellman 1957), as each text has one headline at most.
/// </summary>
internal static class GapReader
{
    private const int LongestGroup = 4;
    private const double HasHeadline = 4;
    private const double PointerCost = -1.5;

    /// <summary>How a gap is read: so many display blocks go to the text before, so many to the text after.</summary>
    internal readonly record struct Reading(int ToBefore, int ToAfter)
    {
        public void Apply(List<(int Place, Mark Mark)> gap, Draft? before, Draft? after, List<Draft> stories, Likeness likeness)
        {
            int displays = gap.Count(g => g.Mark.Kind == BlockKind.Display), seen = 0;
            Draft? pointer = null, current = before;
            foreach ((int place, Mark mark) in gap)
            {
                switch (mark.Kind)
                {
                    case BlockKind.Display:
                        seen++;
                        if (seen <= ToBefore) current = before;
                        else if (seen > displays - ToAfter) current = after;
                        else current = pointer = Pointer(pointer, mark.Block, place, stories, current, likeness);
                        current!.Head.Add(mark.Block);
                        break;
                    case BlockKind.Byline:
                        // Under its headline a byline belongs to the text that follows; else it closes the text before.
                        Draft? owner = current == after && after is not null && after.Head.Count > 0 ? after : before ?? after;
                        (owner ?? NewStory(stories, place)).Bylines.Add(mark.Block);
                        break;
                    case BlockKind.Jump:
                        (current ?? after ?? NewStory(stories, place)).Jump ??= mark.Block;
                        break;
                    default:
                        Caption(mark.Block, place, before, after, stories, likeness);
                        break;
                }
            }
        }

        // Blocks of one pointer stand together; a jump line, or another subject, ends it.
        private static Draft Pointer(Draft? pointer, Block block, int place, List<Draft> stories, Draft? current, Likeness likeness)
        {
            bool goesOn = pointer is not null && current == pointer && pointer.Jump is null && pointer.Head.Sum(b => b.Lines.Count) + block.Lines.Count <= 4
                && pointer.Head.All(b => b.Lines.Count == 1) && block.Lines.Count == 1;
            return goesOn ? pointer! : NewStory(stories, place);
        }

        private static void Caption(Block caption, int place, Draft? before, Draft? after, List<Draft> stories, Likeness likeness)
        {
            double fitBefore = before is null ? 0 : likeness.Share(caption.Text, before.Text), fitAfter = after is null ? 0 : likeness.Share(caption.Text, after.Text);
            Draft owner = Math.Max(fitBefore, fitAfter) < 0.2 ? NewStory(stories, place) : fitBefore >= fitAfter ? before! : after!;
            owner.Captions.Add(caption);
        }

        private static Draft NewStory(List<Draft> stories, int place)
        {
            var story = new Draft { Place = place };
            stories.Add(story);
            return story;
        }
    }

    public static Reading[] Best(List<List<(int Place, Mark Mark)>> gaps, List<Draft> texts, Likeness likeness)
    {
        // State: whether the text before the gap already has its headline.
        int count = gaps.Count;
        var best = new double[count + 1, 2];
        var choice = new (Reading Reading, int From)[count + 1, 2];
        for (int s = 0; s < 2; s++)
        {
            for (int k = 0; k <= count; k++) best[k, s] = double.NegativeInfinity;
        }

        best[0, 1] = 0;
        for (int k = 0; k < count; k++)
        {
            for (int has = 0; has < 2; has++)
            {
                if (double.IsNegativeInfinity(best[k, has])) continue;
                foreach (Reading reading in Readings(gaps[k], k > 0 && has == 0, k < texts.Count))
                {
                    double value = best[k, has] + Value(gaps[k], reading, k > 0 ? texts[k - 1] : null, k < texts.Count ? texts[k] : null, likeness);
                    int next = reading.ToAfter > 0 ? 1 : 0;
                    if (value > best[k + 1, next]) (best[k + 1, next], choice[k + 1, next]) = (value, (reading, has));
                }
            }
        }

        var readings = new Reading[count];
        int state = best[count, 0] >= best[count, 1] ? 0 : 1;
        for (int k = count; k > 0; k--)
        {
            readings[k - 1] = choice[k, state].Reading;
            state = choice[k, state].From;
        }

        return readings;
    }

    private static IEnumerable<Reading> Readings(List<(int Place, Mark Mark)> gap, bool beforeOpen, bool hasAfter)
    {
        int displays = gap.Count(g => g.Mark.Kind == BlockKind.Display);
        for (int before = 0; before <= (beforeOpen ? Math.Min(displays, LongestGroup) : 0); before++)
        {
            for (int after = 0; after <= (hasAfter ? Math.Min(displays - before, LongestGroup) : 0); after++) yield return new Reading(before, after);
        }
    }

    private static double Value(List<(int Place, Mark Mark)> gap, Reading reading, Draft? before, Draft? after, Likeness likeness)
    {
        int displays = gap.Count(g => g.Mark.Kind == BlockKind.Display), seen = 0, lines = 0;
        int bylines = 0, totalBylines = gap.Count(g => g.Mark.Kind == BlockKind.Byline);
        bool jumpSeen = false;
        double value = (reading.ToBefore > 0 ? HasHeadline : 0) + (reading.ToAfter > 0 ? HasHeadline : 0);
        foreach ((_, Mark mark) in gap)
        {
            if (mark.Kind == BlockKind.Byline) bylines++;
            if (mark.Kind == BlockKind.Jump) jumpSeen = true;
            if (mark.Kind != BlockKind.Display) continue;
            seen++;
            bool toBefore = seen <= reading.ToBefore, toAfter = seen > displays - reading.ToAfter;
            if (!toBefore && !toAfter)
            {
                value += PointerCost;
                continue;
            }

            Draft owner = toBefore ? before! : after!;
            value += 10 * (likeness.Share(mark.Block.Text, owner.Text) - 0.15);
            lines += mark.Block.Lines.Count;
            // A byline between a headline and its text is met with, more often after the text than before it.
            if (toBefore && bylines > 0) value -= 0.5;
            if (toBefore && jumpSeen) value -= 3;
            if (toAfter && bylines < totalBylines) value -= 1.5;
        }

        return value - (Math.Max(0, lines - (4 * ((reading.ToBefore > 0 ? 1 : 0) + (reading.ToAfter > 0 ? 1 : 0)))) * 3);
    }
}
