using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Gives what the cutting left by itself a home: headlines far from their text, columns that begin with a paragraph, captions.</summary>
internal sealed class LooseEnds(Likeness likeness)
{
    /// <summary>Places captions and loose texts; the stories left over are dropped from the list.</summary>
    public IReadOnlyList<Story> Place(IReadOnlyList<Story> stories, IReadOnlyList<Block> captions)
    {
        List<Story> placed = [.. stories];
        MatchFarHeadlines(placed);
        AppendColumns(placed);
        PlaceCaptions(placed, captions);
        return placed;
    }

    private void MatchFarHeadlines(List<Story> stories)
    {
        List<Story> headlines = [.. stories.Where(s => s.Sections.Count == 0 && s.Pointer is null && s.Headline.Count > 0)];
        List<Story> texts = [.. stories.Where(s => s.Headline.Count == 0 && s.Sections.Count > 0)];
        if (headlines.Count == 0 || texts.Count == 0 || headlines.Count * texts.Count > 40_000) return;
        var gain = new double[headlines.Count, texts.Count];
        for (int h = 0; h < headlines.Count; h++)
        {
            for (int t = 0; t < texts.Count; t++) gain[h, t] = headlines[h].Headline.Max(b => likeness.Of(b.Text, texts[t].Text)) - 0.3;
        }

        int[] chosen = Assignment.Solve(gain);
        for (int h = 0; h < headlines.Count; h++)
        {
            if (chosen[h] < 0) continue;
            texts[chosen[h]].Headline.AddRange(headlines[h].Headline);
            stories.Remove(headlines[h]);
        }
    }

    // A column that begins with a paragraph of its own and has no headline goes on with the story of its measure that speaks of the same things.
    private void AppendColumns(List<Story> stories)
    {
        List<Story> loose = [.. stories.Where(s => s.Headline.Count == 0 && s.Sections.Count == 1 && s.Byline is null && s.Standfirst is null)];
        if (loose.Count > 200) return;
        foreach (Story column in loose)
        {
            TextRun run = column.Sections[0].Runs[0];
            if (BylineReader.ReadLead(run.Text) is not null) continue;
            StorySection? best = null;
            double bestScore = 0.12;
            foreach (StorySection section in stories.Where(s => s != column && s.Headline.Count > 0).SelectMany(s => s.Sections))
            {
                TextRun last = section.Runs[^1];
                if (Math.Abs(last.Measure - run.Measure) > 1.1 || last.Blocks[^1] > run.Blocks[0] && last.Blocks[0] > run.Blocks[0]) continue;
                double score = likeness.Of(run.Text, last.Text);
                if (score <= bestScore) continue;
                bestScore = score;
                best = section;
            }

            if (best is null) continue;
            best.Runs.Add(run);
            stories.Remove(column);
        }
    }

    private void PlaceCaptions(List<Story> stories, IReadOnlyList<Block> captions)
    {
        List<Story> written = [.. stories.Where(s => s.Sections.Count > 0)];
        foreach (Block caption in captions)
        {
            string text = Shadow.Of(caption.Lines) ?? caption.Text;
            Story? best = written.Count is > 0 and < 500 ? written.MaxBy(s => likeness.Of(text, s.Text + string.Concat(s.Sections.SelectMany(x => x.Displays).Select(d => d.Text)))) : null;
            if (best is null || likeness.Of(text, best.Text + string.Concat(best.Sections.SelectMany(x => x.Displays).Select(d => d.Text))) < 0.5)
            {
                best = new Story();
                stories.Add(best);
            }

            best.Captions.Add(caption);
        }
    }
}
