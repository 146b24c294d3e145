using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Makes stories of what is no package: texts with their subheads, and the headline groups before or after them.</summary>
internal static class StoryFinder
{
    public static List<Draft> Find(List<Element?> elements, Likeness likeness)
    {
        List<(int Place, Element Element)> rest = [.. elements.Select((e, i) => (i, e)).Where(p => p.e is not null).Select(p => (p.i, p.e!))];
        List<Draft> texts = TakeTexts(rest, likeness);
        return AssignHeads(rest, texts, likeness);
    }

    // Texts of one measure with a short display line between them, and no byline, are one story with a subhead.
    private static List<Draft> TakeTexts(List<(int Place, Element Element)> rest, Likeness likeness)
    {
        var drafts = new List<Draft>();
        for (int i = 0; i < rest.Count; i++)
        {
            if (rest[i].Element is not TextRun run) continue;
            var draft = new Draft { Place = rest[i].Place };
            draft.Sections.Add(new DraftSection(run));
            while (i + 2 < rest.Count && rest[i + 1].Element is Mark { Kind: BlockKind.Display } mark && rest[i + 2].Element is TextRun next
                && IsSubhead(mark.Block, draft, next, likeness))
            {
                draft.Sections.Add(new DraftSection(next) { Subhead = mark.Block });
                rest.RemoveRange(i + 1, 2);
            }

            drafts.Add(draft);
        }

        return drafts;
    }

    private static bool IsSubhead(Block display, Draft story, TextRun next, Likeness likeness)
    {
        TextRun before = story.Sections[^1].Run;
        if (BylineForms.LeadOf(next.Paragraphs[0].Text) is not null || display.Lines.Count > 3) return false;
        if (before.HasMeasure && next.HasMeasure && Math.Abs(before.Measure - next.Measure) > 1.0) return false;
        if (display.Measure > Math.Max(before.Measure, next.Measure) + 0.6) return false;
        double own = likeness.Share(display.Text, next.Text), earlier = likeness.Share(display.Text, before.Text);
        return own >= 0.5 * earlier && likeness.Share(next.Text, story.Text) > 0.03;
    }

    private static List<Draft> AssignHeads(List<(int Place, Element Element)> rest, List<Draft> texts, Likeness likeness)
    {
        // Between two texts stand display blocks, bylines, captions and jumps: gaps[k] comes before texts[k].
        var gaps = new List<List<(int Place, Mark Mark)>> { new() };
        foreach ((int place, Element element) in rest)
        {
            if (element is Mark mark) gaps[^1].Add((place, mark));
            else gaps.Add([]);
        }

        GapReader.Reading[] readings = GapReader.Best(gaps, texts, likeness);
        var stories = new List<Draft>(texts);
        for (int k = 0; k < gaps.Count; k++)
            readings[k].Apply(gaps[k], k > 0 ? texts[k - 1] : null, k < texts.Count ? texts[k] : null, stories, likeness);
        return stories;
    }
}
