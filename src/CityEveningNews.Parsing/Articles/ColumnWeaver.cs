using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Puts further columns back into the stories whose text they go on with.</summary>
internal static class ColumnWeaver
{
    /// <summary>
    /// Weaves the columns in, each after the text it continues. Columns whose story's beginning is not known go on with each other; what continues
    /// nothing known is given back.
    /// </summary>
    public static IReadOnlyList<StoryColumn> Weave(IReadOnlyList<Story> stories, IReadOnlyList<StoryColumn> columns)
    {
        List<StoryColumn> waiting = [.. columns];
        for (bool placed = true; placed;)
        {
            placed = false;
            for (int i = 0; i < waiting.Count; i++)
            {
                if (!Place(stories, waiting[i])) continue;
                waiting.RemoveAt(i--);
                placed = true;
            }
        }

        for (int i = 0; i < waiting.Count; i++)
        {
            StoryColumn column = waiting[i];
            if (!waiting.Exists(other => other != column && Place(other, column))) continue;
            waiting.RemoveAt(i--);
        }

        return waiting;
    }

    /// <summary>Takes out of the stories the text that goes on with something other than what stands before it.</summary>
    public static IReadOnlyList<StoryColumn> TakeOut(IReadOnlyList<Story> stories)
    {
        var columns = new List<StoryColumn>();
        foreach (Story story in stories)
        {
            foreach (StorySection section in story.Sections)
            {
                for (int i = section.Runs.Count - 1; i >= 0; i--)
                {
                    if (section.Runs[i].ContinuesBy is not { } join || (i > 0 && section.Runs[i - 1].Blocks[^1] == join.Tail)) continue;
                    var column = new StoryColumn();
                    column.Sections.Add(new StorySection());
                    column.Sections[0].Runs.AddRange(section.Runs[i..]);
                    section.Runs.RemoveRange(i, section.Runs.Count - i);
                    columns.Add(column);
                }
            }

            story.Sections.RemoveAll(section => section.Runs.Count == 0 && section.Displays.Count == 0);
        }

        return columns;
    }

    private static bool Place(IReadOnlyList<Story> stories, StoryColumn column) =>
        stories.Any(story => story.Standfirst?.Blocks[^1] != Tail(column) && Place(story, column));

    private static bool Place(IColumnText text, StoryColumn column)
    {
        if (Tail(column) is not { } tail) return false;
        for (int s = 0; s < text.Sections.Count; s++)
        {
            int at = text.Sections[s].Runs.FindIndex(run => run.Blocks[^1] == tail);
            if (at < 0) continue;
            Insert(text, s, at, column);
            return true;
        }

        return false;
    }

    private static int? Tail(StoryColumn column) => column.Sections[0].Runs[0].ContinuesBy?.Tail;

    /// <summary>Puts a column after a run of a story: its first text goes on with the run's section, its subheads begin sections of their own.</summary>
    public static void Insert(IColumnText text, int section, int run, StoryColumn column)
    {
        StorySection into = text.Sections[section];
        List<TextRun> after = into.Runs[(run + 1)..];
        into.Runs.RemoveRange(run + 1, after.Count);
        into.Runs.AddRange(column.Sections[0].Runs);
        text.Sections.InsertRange(section + 1, column.Sections.Skip(1));
        text.Sections[section + column.Sections.Count - 1].Runs.AddRange(after);
        text.Byline ??= column.Byline;
        text.Jump ??= column.Jump;
    }
}
