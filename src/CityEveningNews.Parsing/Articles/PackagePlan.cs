using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>A package: a headline, a wide standfirst, and sections with a subhead each, perhaps with a label. The scores are log odds, on the scale of <see cref="StoryShape"/>.</summary>
internal sealed class PackagePlan(Likeness likeness, HeadlineFit fit)
{
    private const double Never = HeadlineFit.Never;

    /// <summary>True if the first of some texts may be their standfirst: one paragraph, whole, and set wider than the others.</summary>
    public static bool BeginsWithStandfirst(List<PageElement> texts)
    {
        TextRun first = texts[0].Run!;
        bool isParagraph = first.Blocks.Count == 1 || (first.Blocks.Count == 2 && first.JoinAt.ContainsKey(first.Blocks[1]));
        return isParagraph && LineText.EndsSentence(first.Text) && texts.Skip(1).All(t => t.Run!.Measure < first.Measure * 0.75);
    }

    /// <summary>How much the texts look like a standfirst and its sections; fills the story if there is one to fill.</summary>
    /// <param name="story">The story, or null.</param>
    /// <param name="texts">The texts, the standfirst first.</param>
    /// <param name="gaps">The display lines before, between and after them.</param>
    public double Plan(Story? story, List<PageElement> texts, List<List<PageElement>> gaps)
    {
        string[] all = [.. texts.Select(t => t.Text)];
        List<PageElement> headline;
        List<List<PageElement>> rest = [.. gaps.Skip(1)];
        double bestScore = Never;
        int bestCount = 0;
        if (gaps[0].Count > 0)
        {
            headline = gaps[0];
            bestScore = fit.OverSections(headline, all) + 2 + Sections(null, texts, rest);
        }
        else
        {
            // The headline stands between the standfirst and the first section's display lines.
            for (int count = 1; count <= Math.Min(4, rest[0].Count); count++)
            {
                double score = fit.OverSections(rest[0].GetRange(0, count), all) + Sections(null, texts, [rest[0].GetRange(count, rest[0].Count - count), .. rest.Skip(1)]);
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
                double score = fit.OverSections(rest[^1].GetRange(kept, count), all) + 1 + Sections(null, texts, [.. rest.Take(rest.Count - 1), rest[^1].GetRange(0, kept)]);
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
                    if (count > 3) continue;
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
        // Beside its label, a subhead may be of two lines.
        if (displays.Count > 2 && !Labels.AreWithSubhead(displays, text)) return Never;
        double like = displays.Average(e => likeness.Of(e.Text, text));
        double score = 2.5 + 4 * (like - 0.1) + (displays.Count > 1 ? 1 : 0);
        if (displays.Exists(e => e.Block.Lines.Count > 1)) score -= 2;
        // One of two is the label, and a label is the shorter and names what the text names.
        if (displays.Count > 1 && displays.Max(e => Labels.Score(e.Text, text)) < Labels.Likely) score -= 2.5;
        return score;
    }
}
