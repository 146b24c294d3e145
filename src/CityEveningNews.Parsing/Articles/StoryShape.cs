using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>A stretch of page elements, and how much it looks like one story. The scores are log odds, as a sub-editor would put them.</summary>
internal sealed class StoryShape(Likeness likeness, BylinePlace place)
{
    private const double Never = -1000;

    // A headline's line mostly shares at least so much with its text, by weight.
    private const double Alike = 0.2;

    private readonly List<PageElement> _all = [];
    private int _bylines, _pointers, _texts;

    /// <summary>Adds the next element; false if no story can hold what there is now.</summary>
    public bool Add(PageElement element)
    {
        _all.Add(element);
        if (element.Kind == BlockKind.Byline) _bylines++;
        if (element.Kind == BlockKind.Pointer) _pointers++;
        if (element.Kind == BlockKind.Body) _texts++;
        return _all.Count == 1 || (_bylines <= 1 && _pointers <= 1 && (_pointers == 0 || _texts <= 1));
    }

    /// <summary>How much the stretch looks like one story; above 0 for a good one.</summary>
    public double Score() => Plan(null);

    /// <summary>The story.</summary>
    public Story ToStory()
    {
        var story = new Story
        {
            Byline = _all.Find(e => e.Kind == BlockKind.Byline)?.Block,
            Pointer = _all.Find(e => e.Kind == BlockKind.Pointer)?.Block,
            Jump = _all.Find(e => e.Kind == BlockKind.Jump)?.Block,
        };
        Plan(story);
        return story;
    }

    // Scores the stretch, and fills the story if there is one to fill.
    private double Plan(Story? story)
    {
        if (_texts == 0) return PlanHeadlineOnly(story);
        List<PageElement> texts = [.. _all.Where(e => e.Kind == BlockKind.Body)];
        var gaps = new List<List<PageElement>> { new() };
        double score = 0;
        int bylineAfter = -1;
        foreach (PageElement e in _all)
        {
            if (e.Kind == BlockKind.Body) gaps.Add([]);
            else if (e.Kind == BlockKind.Display) gaps[^1].Add(e);
            else if (e.Kind == BlockKind.Byline) bylineAfter = gaps.Count - 1;
            else if (e.Kind == BlockKind.Pointer) score -= gaps.Count == 1 ? 6 : 2;
        }

        // A byline closes a story or stands under its headline, and a paper keeps to the one or the other.
        bool above = place == BylinePlace.UnderHeadline;
        if (bylineAfter == 0) score -= gaps[0].Count == 0 ? 5 : above ? 0 : 1;
        else if (bylineAfter > 0 && above) score -= 2;

        // Text that goes on with something else is no beginning, and nothing that stands beneath display lines of its own.
        if (texts[0].Run!.ContinuesBy is not null) score -= 6;
        for (int i = 1; i < texts.Count; i++)
        {
            if (gaps[i].Count > 0 && texts[i].Run!.ContinuesBy is { } join && join.Tail != texts[i - 1].Run!.Blocks[^1]) score -= 4;
        }

        bool lead = texts[0].HasLead;
        score += _bylines > 0 ? (lead ? -1 : 1.5) : lead ? 1.5 : -3;
        if (texts.Count == 1) return score + PlanSingle(story, texts[0], gaps);
        int below = bylineAfter > 0 ? texts.Count - bylineAfter : bylineAfter == 0 && !above ? texts.Count - 1 : 0;
        // In a package it may also stand beneath the standfirst.
        double package = IsStandfirst(texts) ? PlanPackage(null, texts, gaps) - (bylineAfter == 1 && above ? 0 : 6 * below) : Never;
        double series = PlanSeries(null, texts, gaps) - (6 * below);
        if (story is not null)
        {
            if (package >= series) PlanPackage(story, texts, gaps);
            else PlanSeries(story, texts, gaps);
        }

        return score + Math.Max(package, series);
    }

    private double PlanHeadlineOnly(Story? story)
    {
        List<PageElement> displays = [.. _all.Where(e => e.Kind == BlockKind.Display)];
        story?.Headline.AddRange(displays.Select(e => e.Block));
        if (displays.Count == 0) return -4;
        if (_bylines > 0) return -6;
        double score = displays.Count > 4 ? Never : -TwoGroups(displays);
        if (_pointers == 0) return score - 1.6;
        return score + (_all[^1].Kind == BlockKind.Pointer ? 4 : -1);
    }

    private double PlanSingle(Story? story, PageElement text, List<List<PageElement>> gaps)
    {
        bool before = gaps[0].Count > 0;
        if (before && gaps[1].Count > 0) return Never;
        List<PageElement> headline = before ? gaps[0] : gaps[1];
        if (story is not null)
        {
            story.Headline.AddRange(headline.Select(e => e.Block));
            var section = new StorySection();
            section.Runs.Add(text.Run!);
            story.Sections.Add(section);
        }

        return headline.Count == 0 ? -3 : Headline(headline, text.Text) - (before ? 0 : 0.3) - (IsWrapped(headline, text.Run!.Measure) ? 2.5 : 0);
    }

    // Where sections have labels, a label is no part of the headline; and a headline over many sections need share nothing with any of them.
    private double PackageHeadline(List<PageElement> headline, string text) =>
        Headline(headline, text, headline.Max(e => likeness.Of(e.Text, text))) - (headline.Count > 1 ? 3 * headline.Count(e => IsLabel(e, text)) : 0);

    private static bool IsLabel(PageElement line, string text) => Labels.Score(line.Text, text) >= 3;

    // A group of up to three lines that speaks of what the text speaks of.
    private double Headline(List<PageElement> headline, string text, double alike = Alike)
    {
        if (headline.Count > 4) return Never;
        double score = 3 - (headline.Count > 3 ? 2 : 0) - TwoGroups(headline);
        // A byline stands between two stories' headlines, not within one.
        if (_all.SkipWhile(e => e != headline[0]).TakeWhile(e => e != headline[^1]).Any(e => e.Kind == BlockKind.Byline)) score -= 4;
        // A section's label, which its text names at once, heads no story by itself.
        if (headline is [var only] && IsLabel(only, text)) score -= 3;
        double[] likes = [.. headline.Select(e => likeness.Of(e.Text, text))];
        // A line that stands apart and shares nothing with the text is another story's.
        if (likes.Length > 1) score -= likes.Sum(like => 8 * Math.Max(0, Math.Min(Alike, alike) - like));
        // Hardly a headline shares nothing with its text.
        score -= 10 * Math.Max(0, Math.Min(0.15, alike) - likes.Max());
        return score + 5 * Math.Min(0.6, likes.Max()) + 1.5 * (likes.Average() - 0.3);
    }

    // Kicker and headline printed together are a group of their own: what stands apart from them, but for a deck, is another headline.
    private static double TwoGroups(List<PageElement> headline)
    {
        int together = headline.Count(e => e.Block.Lines.Count > 1);
        double penalty = together > 1 ? 3 * (together - 1) : 0;
        penalty += 3 * headline.Skip(1).Count(e => HeadlineGroup.IsKickerLine(e.Text));
        if (together == 1 && headline.Count == 2 && !headline.Exists(e => HeadlineGroup.IsDeckLine(e.Text))) penalty += 1;
        return penalty;
    }

    // One phrase broken where the text's column ends is a subhead: headlines are set across columns, and broken where the sense allows.
    private static bool IsWrapped(List<PageElement> headline, double measure) => headline is [{ Block: { } block }] && IsWrapped(block, measure);

    private static bool IsWrapped(Block display, double measure) =>
        display.Lines.Count is 2 or 3 && display.Lines.Take(display.Lines.Count - 1).All(line => Math.Abs(LineText.Width(line.Text) - measure) < 2.1)
        && LineText.Width(display.Lines[^1].Text) < LineText.Width(display.Lines[0].Text);

    private static bool IsStandfirst(List<PageElement> texts)
    {
        TextRun first = texts[0].Run!;
        return first.Blocks.Count <= 2 && LineText.EndsSentence(first.Text) && texts.Skip(1).All(t => t.Run!.Measure < first.Measure * 0.75);
    }

    // A headline, a wide standfirst, and sections with a subhead each, perhaps with a label.
    private double PlanPackage(Story? story, List<PageElement> texts, List<List<PageElement>> gaps)
    {
        string all = string.Concat(texts.Select(t => t.Text));
        List<PageElement> headline;
        List<List<PageElement>> rest = [.. gaps.Skip(1)];
        double bestScore = Never;
        int bestCount = 0;
        if (gaps[0].Count > 0)
        {
            headline = gaps[0];
            bestScore = PackageHeadline(headline, all) + 2 + Sections(null, texts, rest);
        }
        else
        {
            // The headline stands between the standfirst and the first section's display lines.
            for (int count = 1; count <= Math.Min(4, rest[0].Count); count++)
            {
                double score = PackageHeadline(rest[0].GetRange(0, count), all) + Sections(null, texts, [rest[0].GetRange(count, rest[0].Count - count), .. rest.Skip(1)]);
                if (score <= bestScore) continue;
                bestScore = score;
                bestCount = count;
            }

            // Or it comes last, after the sections.
            bool last = false;
            bestScore -= 1;
            for (int count = 1; count <= Math.Min(4, rest[^1].Count); count++)
            {
                int kept = rest[^1].Count - count;
                double score = PackageHeadline(rest[^1].GetRange(kept, count), all) + 1 + Sections(null, texts, [.. rest.Take(rest.Count - 1), rest[^1].GetRange(0, kept)]);
                if (score <= bestScore) continue;
                (bestScore, bestCount, last) = (score, count, true);
            }

            if (bestCount == 0) return Never;
            int at = last ? rest.Count - 1 : 0, from = last ? rest[^1].Count - bestCount : 0;
            headline = rest[at].GetRange(from, bestCount);
            rest[at] = [.. rest[at].Take(from), .. rest[at].Skip(from + bestCount)];
        }

        if (story is not null)
        {
            story.Headline.AddRange(headline.Select(e => e.Block));
            story.Standfirst = texts[0].Run;
            Sections(story, texts, rest);
        }

        return bestScore + 3;
    }

    // Shares the display lines of each gap between the section before it and the section after it.
    private double Sections(Story? story, List<PageElement> texts, List<List<PageElement>> gaps)
    {
        int sections = texts.Count - 1;
        // best[c]: the best score so far if the next section takes the last c display lines of the gap before it.
        var best = new double[sections + 1][];
        var from = new int[sections + 1][];
        best[0] = new double[gaps[0].Count + 1];
        Array.Fill(best[0], Never);
        best[0][gaps[0].Count] = 0;
        for (int s = 0; s < sections; s++)
        {
            List<PageElement> before = gaps[s], after = gaps[s + 1];
            best[s + 1] = new double[after.Count + 1];
            from[s + 1] = new int[after.Count + 1];
            Array.Fill(best[s + 1], Never * 2);
            for (int taken = 0; taken <= before.Count; taken++)
            {
                if (best[s][taken] <= Never) continue;
                for (int kept = 0; kept <= after.Count; kept++)
                {
                    int count = taken + after.Count - kept;
                    if (count > 2) continue;
                    double score = best[s][taken] + Section(Of(before, taken, after, kept), texts[s + 1].Text);
                    if (score <= best[s + 1][kept]) continue;
                    best[s + 1][kept] = score;
                    from[s + 1][kept] = taken;
                }
            }
        }

        if (story is not null && best[sections][0] > Never)
        {
            int kept = 0;
            for (int s = sections - 1; s >= 0; s--)
            {
                int taken = from[s + 1][kept];
                var section = new StorySection();
                section.Runs.Add(texts[s + 1].Run!);
                section.Displays.AddRange(Of(gaps[s], taken, gaps[s + 1], kept).Select(e => e.Block));
                story.Sections.Insert(0, section);
                kept = taken;
            }
        }

        return best[sections][0];
    }

    private static List<PageElement> Of(List<PageElement> before, int taken, List<PageElement> after, int kept) =>
        [.. before.Skip(before.Count - taken), .. after.Take(after.Count - kept)];

    private double Section(List<PageElement> displays, string text)
    {
        if (displays.Count == 0) return -2;
        double like = displays.Average(e => likeness.Of(e.Text, text));
        double score = 2.5 + 4 * (like - 0.1) + (displays.Count == 2 ? 1 : 0);
        if (displays.Exists(e => e.Block.Lines.Count > 1)) score -= 2;
        // One of two is the label, and a label is the shorter and names what the text names.
        if (displays.Count == 2 && displays.Max(e => Labels.Score(e.Text, text)) < 1) score -= 2.5;
        return score;
    }

    // A headline, text, and further sections of the same measure, each under its subhead.
    private double PlanSeries(Story? story, List<PageElement> texts, List<List<PageElement>> gaps)
    {
        bool before = gaps[0].Count > 0;
        if (before && gaps[^1].Count > 0) return Never;
        List<PageElement> headline = before ? gaps[0] : gaps[^1];
        double score = headline.Count == 0 ? -4 : Headline(headline, string.Concat(texts.Select(t => t.Text))) - (IsWrapped(headline, texts[0].Run!.Measure) ? 2.5 : 0);
        double measure = texts.MaxBy(t => t.Run!.Blocks.Count)!.Run!.Measure;
        for (int i = 0; i < texts.Count; i++)
        {
            double difference = Math.Abs(texts[i].Run!.Measure - measure);
            if (difference > 0.6) score -= Math.Min(4, 2 * difference);
            else if (i > 0) score += 1;
            if (i == 0) continue;
            List<PageElement> gap = gaps[i];
            if (gap.Count > 2 || (gap.Count == 2 && gap.Sum(e => LineText.Width(e.Text)) > measure * 2 + 2)) return Never;
            if (gap.Count == 2) score -= 2;
            if (gap.Count == 0) score -= 2;
            else if ((gap[0].Block.Lines.Count > 2 && !IsWrapped(gap[0].Block, measure)) || gap[0].Block.Lines.Max(l => LineText.Width(l.Text)) > measure + 2) score -= 3;
            else score += 2.2 + 2 * (likeness.Of(gap[0].Text, texts[i].Text) - 0.1);
        }

        if (story is not null)
        {
            story.Headline.AddRange(headline.Select(e => e.Block));
            for (int i = 0; i < texts.Count; i++)
            {
                if (i == 0 || gaps[i].Count > 0) story.Sections.Add(new StorySection());
                if (i > 0) story.Sections[^1].Displays.AddRange(gaps[i].Select(e => e.Block));
                story.Sections[^1].Runs.Add(texts[i].Run!);
            }
        }

        return score;
    }
}
