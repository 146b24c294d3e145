using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Masthead;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.ReadingOrder;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Explaining;

/// <summary>Fills a trace with what the stages decided, once they have.</summary>
internal static class PageTracer
{
    // Of a fragment's text this many characters on either side of the cut.
    private const int Context = 12;

    /// <summary>Fills a trace.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="lines">The page's lines, from which the masthead was read.</param>
    /// <param name="reading">How the page was read.</param>
    /// <param name="stories">The stories its articles were written from.</param>
    /// <param name="hints">The joins that were settled.</param>
    public static void Trace(ParseTrace trace, IReadOnlyList<SourceLine> lines, PageReading reading, IReadOnlyList<Story> stories, ParseHints hints)
    {
        trace.Fields = Fields(lines);
        trace.Blocks = [.. reading.Blocks.Select(b => new TracedBlock(b.Kind.ToString(), b.Text, new LineSet(b.Numbers), b.Measure, BlockEvidence.Of(b)))];
        trace.Joins = Joins(reading.Blocks, reading.Order.Joins, new ColumnJoiner(reading.Blocks, hints, reading.Fit));
        trace.Headlines = Headlines(reading.Blocks, stories, reading.Likeness);
    }

    private static List<TracedField> Fields(IReadOnlyList<SourceLine> lines)
    {
        var fields = new List<TracedField>();
        foreach (MastheadLine line in MastheadZone.Find(lines).Where(line => line.IsMasthead))
        {
            var numbers = new LineSet(line.Sources.SelectMany(source => source.Lines.Numbers));
            fields.AddRange(line.Pieces.Select(piece => new TracedField(piece.Field.ToString(), TextOf(line, piece), numbers)));
            if (line.Rest.Length > 0) fields.Add(new TracedField("(left over)", line.Rest, numbers));
        }

        return fields;
    }

    private static string TextOf(MastheadLine line, MastheadPiece piece) => piece.Staff.Count > 0
        ? string.Join('、', piece.Staff.Select(member => $"{member.Role}：{member.Name}"))
        : line.Text.Substring(piece.Start, Math.Min(piece.Length, line.Text.Length - piece.Start)).Trim();

    private static List<TracedJoin> Joins(IReadOnlyList<Block> blocks, IReadOnlyList<Join> joins, ColumnJoiner joiner)
    {
        int[] bodies = [.. Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Kind == BlockKind.Body)];
        var traced = new List<TracedJoin>();
        foreach (Join join in joins.OrderBy(join => join.Tail))
        {
            var weights = new List<Weight>();
            double gain = joiner.Gain(join.Tail, join.Head, weights), second = 0;
            int? runnerUp = null;
            foreach (int head in bodies)
            {
                if (head == join.Head || joiner.Gain(join.Tail, head) is var other && other <= second) continue;
                second = other;
                runnerUp = blocks[head].FirstLine;
            }

            string tail = blocks[join.Tail].Text, next = blocks[join.Head].Text;
            traced.Add(new TracedJoin(
                tail[^Math.Min(Context, tail.Length)..], blocks[join.Tail].LastLine, next[..Math.Min(Context, next.Length)], blocks[join.Head].FirstLine,
                gain, gain - second, join.Confidence, runnerUp, weights));
        }

        return traced;
    }

    private static List<TracedHeadline> Headlines(IReadOnlyList<Block> blocks, IReadOnlyList<Story> stories, Likeness likeness)
    {
        string[] texts = [.. stories.Select(story => story.Text)];
        var headlines = new List<TracedHeadline>();
        for (int i = 0; i < stories.Count; i++)
        {
            Story story = stories[i];
            if (story.Headline.Count == 0) continue;
            double Like(string text) => story.Headline.Max(block => likeness.Of(block.Text, text));
            int? runnerUp = null;
            double second = 0;
            for (int other = 0; other < texts.Length; other++)
            {
                if (other == i || texts[other].Length == 0 || Like(texts[other]) is var like && like <= second) continue;
                second = like;
                runnerUp = other + 1;
            }

            headlines.Add(new TracedHeadline(
                i + 1, string.Join(' ', story.Headline.SelectMany(b => b.Lines).Select(line => line.Text.Trim())), new LineSet(story.Headline.SelectMany(b => b.Numbers)),
                texts[i].Length > 0 ? Like(texts[i]) : null, runnerUp, second, [.. Reasons(story, blocks)]));
        }

        return headlines;
    }

    private static IEnumerable<string> Reasons(Story story, IReadOnlyList<Block> blocks)
    {
        int last = story.Headline[^1].LastLine;
        int? text = (story.Standfirst ?? story.Sections.FirstOrDefault()?.Runs.FirstOrDefault()) is { } run ? blocks[run.Blocks[0]].FirstLine : null;
        if (story.Headline.Count > 1) yield return $"{story.Headline.Count} display blocks that stand together";
        if (text is { } begins) yield return begins > last ? $"the text begins after it, in line {begins}" : $"the text stands before it, from line {begins}";
        else if (story.Pointing is { } pointing) yield return $"no text: {pointing.Text}";
        else yield return "no text speaks of it";
        if (story.Byline is { } byline) yield return $"signed in line {byline.FirstLine}";
        if (story.Standfirst is not null) yield return $"a standfirst and {story.Sections.Count} sections";
        else if (story.Sections.Count > 1) yield return $"{story.Sections.Count} sections";
    }
}
