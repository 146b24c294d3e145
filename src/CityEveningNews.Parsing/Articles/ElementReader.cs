using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Blocks in reading order → whole paragraphs, and stretches of them that one measure holds together.</summary>
internal static class ElementReader
{
    // Beyond this difference in em two columns were not set side by side for one text.
    private const double SameMeasure = 1.0;

    public static List<Element> Read(
        IReadOnlyList<Block> blocks, IReadOnlyList<int> order, IReadOnlyDictionary<int, FragmentJoiner.Join> joins)
    {
        var elements = new List<Element>();
        for (int at = 0; at < order.Count;)
        {
            Block block = blocks[order[at]];
            if (block.Kind != BlockKind.Body)
            {
                if (block.Kind != BlockKind.Furniture) elements.Add(new Mark(block));
                at++;
                continue;
            }

            int next = at + 1;
            while (next < order.Count && joins.TryGetValue(order[next - 1], out FragmentJoiner.Join? join) && join.Head == order[next]) next++;
            // Where the file goes on after a column that was carried elsewhere, another frame begins.
            bool newFrame = at > 0 && order[at] != order[at - 1] + 1;
            AddParagraph(elements, [.. order.Skip(at).Take(next - at)], blocks, joins, newFrame);
            at = next;
        }

        return elements;
    }

    private static void AddParagraph(
        List<Element> elements, int[] parts, IReadOnlyList<Block> blocks, IReadOnlyDictionary<int, FragmentJoiner.Join> joins, bool newFrame)
    {
        string text = LineText.Join(parts.Select(p => blocks[p].Text));
        double confidence = parts.SkipLast(1).Select(p => Certainty(joins[p].Margin)).DefaultIfEmpty(1.0).Min();
        var paragraph = new ParsedText(text, new LineSet(parts.SelectMany(p => blocks[p].Source.Numbers)), confidence);
        Block widest = parts.Select(p => blocks[p]).MaxBy(b => b.HasMeasure ? b.Measure : 0)!;
        bool lead = BylineForms.LeadOf(text) is not null;
        if (!lead && !newFrame && elements.LastOrDefault() is TextRun run && GoesWith(run, widest))
        {
            run.Paragraphs.Add(paragraph);
            if (!run.HasMeasure && widest.HasMeasure) elements[^1] = run with { Measure = widest.Measure, HasMeasure = true };
            return;
        }

        elements.Add(new TextRun([paragraph], widest.Measure, widest.HasMeasure));
    }

    private static bool GoesWith(TextRun run, Block block)
    {
        if (run.HasMeasure && block.HasMeasure) return Math.Abs(run.Measure - block.Measure) <= SameMeasure + block.MeasureSlack - 0.4;
        return run.HasMeasure ? block.Measure <= run.Measure + SameMeasure : run.Measure <= block.Measure + SameMeasure || !block.HasMeasure;
    }

    // A margin in log-odds as a probability.
    private static double Certainty(double margin) => Math.Round(1 / (1 + Math.Exp(-margin)), 3);
}
