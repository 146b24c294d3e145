using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Gives what the cutting left by itself a home: sections counted on, headlines far from their text, columns that begin with a paragraph, captions.</summary>
internal sealed class LooseEnds(Likeness likeness)
{
    // So much of a line stands in the text that speaks of it, by weight.
    private const double AsGoodAsNamed = 0.4;

    // More than any two texts share.
    private const double SameSpeakers = 1;

    /// <summary>Places headlines, columns and captions; a column without a home becomes a story of its own.</summary>
    public IReadOnlyList<Story> Place(IReadOnlyList<Story> stories, IReadOnlyList<StoryColumn> columns, IReadOnlyList<Block> captions)
    {
        List<Story> placed = [.. stories];
        AppendCounted(placed);
        MatchFarHeadlines(placed);
        AppendColumns(placed, columns);
        AddFarLines(placed);
        PlaceCaptions(placed, captions);
        return placed;
    }

    // 二、 and what stands under it go on with the only story that has 一、.
    private static void AppendCounted(List<Story> stories)
    {
        foreach (Story rest in stories.ToList())
        {
            if (rest is not { Headline: [var subhead], Standfirst: null, Pointing: null, Sections.Count: > 0 } || Ordinal.Read(subhead.Text) is not { Number: > 1 } ordinal) continue;
            List<Story> before = [.. stories.Where(s => s != rest && LastCounted(s) is { } last && ordinal.Follows(last))];
            if (before is not [var story] || (rest.Byline is not null && story.Byline is not null)) continue;
            rest.Sections[0].Displays.Insert(0, subhead);
            story.Sections.AddRange(rest.Sections);
            story.Byline ??= rest.Byline;
            stories.Remove(rest);
        }
    }

    private static Ordinal? LastCounted(Story story) => story.Sections.SelectMany(section => section.Displays).Select(d => Ordinal.Read(d.Text)).LastOrDefault(o => o is not null);

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

    // A column that begins with a paragraph of its own goes on with the story of its measure that speaks of the same things.
    private void AppendColumns(List<Story> stories, IReadOnlyList<StoryColumn> columns)
    {
        foreach (StoryColumn column in columns)
        {
            TextRun first = column.Sections[0].Runs[0];
            string text = string.Concat(column.Sections.SelectMany(s => s.Runs).Select(r => r.Text));
            (Story Story, int Section, int Run)? best = null;
            double bestScore = 0.08;
            foreach (Story story in stories.Where(s => s.Headline.Count > 0))
            {
                for (int s = 0; s < story.Sections.Count; s++)
                {
                    if (story.Sections[s].Runs.Count == 0) continue;
                    TextRun last = story.Sections[s].Runs[^1];
                    double difference = Math.Abs(last.Measure - first.Measure);
                    if (difference > 1.6) continue;
                    double score = likeness.Of(text, story.Text) - (difference > 0.6 ? 0.06 : 0) - (last.Blocks[0] > first.Blocks[0] ? 0.04 : 0) + (s == story.Sections.Count - 1 ? 0.02 : 0)
                        + (first.ResumedFrom is { } spoken && story.Sections[s].Runs.Exists(run => run.Blocks.Contains(spoken)) ? SameSpeakers : 0);
                    if (score <= bestScore) continue;
                    bestScore = score;
                    best = (story, s, story.Sections[s].Runs.Count - 1);
                }
            }

            if (best is { } home)
            {
                ColumnWeaver.Insert(home.Story, home.Section, home.Run, column);
                continue;
            }

            var alone = new Story { Byline = column.Byline, Jump = column.Jump };
            alone.Sections.AddRange(column.Sections);
            stories.Add(alone);
        }
    }

    // A line that heads nothing and points nowhere belongs to the text that it speaks of: it is the rest of the headline, or, where that is
    // printed together and so whole, what stands beneath a picture.
    private void AddFarLines(List<Story> stories)
    {
        List<Story> texts = [.. stories.Where(s => s.Headline.Count > 0 && s.Sections.Count > 0)];
        if (texts.Count is 0 or > 500) return;
        foreach (Story line in stories.Where(s => s is { Sections.Count: 0, Pointing: null, Headline.Count: 1 }).ToList())
        {
            string text = line.Headline[0].Text;
            (Story story, double like) = texts.Select(s => (s, likeness.Of(text, s.Text))).MaxBy(x => x.Item2);
            if (like < AsGoodAsNamed) continue;
            stories.Remove(line);
            if (story.Headline.Count > 2 || story.Headline.Exists(b => b.Lines.Count > 1))
            {
                story.Captions.AddRange(line.Headline);
                continue;
            }

            int at = story.Headline.FindLastIndex(b => b.FirstLine < line.Headline[0].FirstLine) + 1;
            story.Headline.InsertRange(at, line.Headline);
        }
    }

    private void PlaceCaptions(List<Story> stories, IReadOnlyList<Block> captions)
    {
        List<(Story Story, string Matter)> written =
            [.. stories.Where(s => s.Sections.Count > 0).Select(s => (s, s.Text + string.Concat(s.Sections.SelectMany(x => x.Displays).Select(d => d.Text))))];
        foreach (Block caption in captions)
        {
            string text = Shadow.Of(caption.Lines) ?? caption.Text;
            (Story? best, string matter) = written.Count is > 0 and < 500 ? written.MaxBy(s => likeness.Of(text, s.Matter)) : default;
            if (best is null || likeness.Of(text, matter) < 0.5)
            {
                best = new Story();
                stories.Add(best);
            }

            best.Captions.Add(caption);
        }
    }
}
