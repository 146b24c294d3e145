using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>A stretch of page elements, and how much it looks like one story. The scores are log odds, as a sub-editor would put them.</summary>
internal sealed class StoryShape(Likeness likeness, BylinePlace place)
{
    private const double Never = HeadlineFit.Never;

    // In log odds, against: 本报讯 begins a story, and no section of one.
    private const double LeadWithin = 6;

    // Against: a lead says whose story it is, and so does a byline.
    private const double TwiceNamed = 2.4;

    // In log odds, for: a subhead has as many characters as the one before it, or one more or less.
    private const double AsLong = 1.8;
    private const double NearlyAsLong = 0.6;

    // Against: 下转 stands beneath text, never above it.
    private const double JumpBefore = 4;

    // For: 二、 in the story that has 一、. Against: it stands under what has none.
    private const double NextInSeries = 2;
    private const double OutOfSeries = 4;

    private readonly List<PageElement> _all = [];
    private int _bylines, _pointers, _texts;

    private HeadlineFit Fit => new(likeness, _all);

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
            else if (e.Kind == BlockKind.Jump && gaps.Count == 1 && !ReadOnForms.ComesFrom(e.Text)) score -= JumpBefore;
        }

        score += Counted();

        // A byline closes a story or stands under its headline, and a paper keeps to the one or the other.
        bool above = place == BylinePlace.UnderHeadline;
        if (bylineAfter == 0) score -= gaps[0].Count == 0 ? 5 : above ? 0 : 1;
        else if (bylineAfter > 0 && above) score -= 2;

        // Text that goes on with something else is no beginning, and nothing that stands beneath display lines of its own.
        if (texts[0].Run!.ContinuesBy is not null) score -= 4;
        for (int i = 1; i < texts.Count; i++)
        {
            if (gaps[i].Count > 0 && texts[i].Run!.ContinuesBy is { } join && join.Tail != texts[i - 1].Run!.Blocks[^1]) score -= 2.7;
        }

        bool lead = texts[0].HasLead;
        score += _bylines > 0 ? (texts.Exists(text => text.Block.NamesReporters) ? -TwiceNamed : lead ? -1 : 1.5) : lead ? 1.5 : -3;
        if (texts.Count == 1) return score + PlanSingle(story, texts[0], gaps);
        int below = bylineAfter > 0 ? texts.Count - bylineAfter : bylineAfter == 0 && !above ? texts.Count - 1 : 0;
        // In a package it may also stand beneath the standfirst.
        var plan = new PackagePlan(likeness, Fit);
        int leads = texts.Count(text => text.HasLead);
        double package = PackagePlan.BeginsWithStandfirst(texts) ? plan.Plan(null, texts, gaps) - (LeadWithin * Math.Max(0, leads - 1)) - (bylineAfter == 1 && above ? 0 : 6 * below) : Never;
        double series = PlanSeries(null, texts, gaps) - (6 * below);
        if (story is not null)
        {
            if (package >= series) plan.Plan(story, texts, gaps);
            else PlanSeries(story, texts, gaps);
        }

        return score + Math.Max(package, series);
    }

    // Subheads that are counted go on with those before them. A story that begins with a later one is the rest of another story.
    private double Counted()
    {
        double score = 0;
        Ordinal? last = null;
        foreach (PageElement display in _all.Where(e => e.Kind == BlockKind.Display))
        {
            if (display.Ordinal is not { } ordinal) continue;
            if (last is { } before && ordinal.Follows(before)) score += NextInSeries;
            else if (ordinal.Number > 1 && display != _all[0]) score -= OutOfSeries;
            last = ordinal;
        }

        return score;
    }

    private double PlanHeadlineOnly(Story? story)
    {
        List<PageElement> displays = [.. _all.Where(e => e.Kind == BlockKind.Display)];
        story?.Headline.AddRange(displays.Select(e => e.Block));
        if (displays.Count == 0) return -4;
        if (_bylines > 0) return -6;
        double score = displays.Count > 4 ? Never : -HeadlineFit.TwoGroups(displays);
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

        return headline.Count == 0 ? -3 : Fit.Of(headline, [text.Text]) - (before ? 0 : 0.3) - (IsSubhead(headline, text.Run!.Measure) ? 2.5 : 0);
    }

    private static bool IsSubhead(List<PageElement> headline, double measure) => headline is [{ Block: { } block }] && HeadlineFit.IsWrapped(block, measure);

    // A headline, text, and further sections of the same measure, each under its subhead.
    private double PlanSeries(Story? story, List<PageElement> texts, List<List<PageElement>> gaps)
    {
        bool before = gaps[0].Count > 0;
        if (before && gaps[^1].Count > 0) return Never;
        List<PageElement> headline = before ? gaps[0] : gaps[^1];
        double score = headline.Count == 0 ? -4 : Fit.Of(headline, [.. texts.Select(t => t.Text)]) - (IsSubhead(headline, texts[0].Run!.Measure) ? 2.5 : 0);
        double measure = texts.MaxBy(t => t.Run!.Blocks.Count)!.Run!.Measure;
        for (int i = 0; i < texts.Count; i++)
        {
            double difference = Math.Abs(texts[i].Run!.Measure - measure);
            // Figures and squeezed marks take less than an em.
            if (difference > 1.1) score -= Math.Min(4, 2 * difference);
            else if (difference < 0.6 && i > 0) score += 1;
            if (i == 0) continue;
            if (texts[i].HasLead) score -= LeadWithin;
            List<PageElement> gap = gaps[i];
            bool labelled = Labels.AreWithSubhead(gap, texts[i].Text);
            if (gap.Count > (labelled ? 3 : 2) || (gap.Count == 2 && gap.Sum(e => LineText.Width(e.Text)) > measure * 2 + 2)) return Never;
            // Of two the one is the subhead and the other its label; a subhead may be of two lines.
            if (gap.Count > 1) score += labelled ? 1 : -2;
            if (gap.Count == 0) score -= 2;
            else if ((gap[0].Block.Lines.Count > 2 && !HeadlineFit.IsWrapped(gap[0].Block, measure)) || gap[0].Block.Lines.Max(l => LineText.Width(l.Text)) > measure + 2) score -= 3;
            else score += 2.2 + 2 * (likeness.Of(gap[0].Text, texts[i].Text) - 0.1);
            if (i > 1 && gap.Count == 1 && gaps[i - 1].Count == 1) score += Parallel(gaps[i - 1][0].Text, gap[0].Text);
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

    // A story's subheads are worded alike: of two that follow each other 36 in a hundred have as many characters and 32 one more or less; of a subhead and
    // another story's headline 6 and 17.
    private static double Parallel(string first, string second) => Math.Abs(LineText.Letters(first) - LineText.Letters(second)) switch
    {
        0 => AsLong,
        1 => NearlyAsLong,
        _ => 0,
    };
}
