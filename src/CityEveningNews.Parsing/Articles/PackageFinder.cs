using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Finds packages: a standfirst set wide over several sections, each with a subhead and perhaps a label of its own.</summary>
internal static partial class PackageFinder
{
    private const int LongestLabel = 22;

    /// <summary>Takes the packages out of the page's elements; what it takes is replaced by null.</summary>
    public static List<Draft> Take(List<Element?> elements, Likeness likeness)
    {
        var packages = new List<Draft>();
        for (int at = 0; at < elements.Count; at++)
        {
            if (elements[at] is not TextRun wide || !IsStandfirst(wide, elements)) continue;
            int end = EndOf(elements, at);
            List<int> texts = [.. Enumerable.Range(at + 1, end - at - 1).Where(i => elements[i] is TextRun)];
            if (texts.Count >= 2) packages.Add(TakeOne(elements, at, end, texts, likeness));
        }

        return packages;
    }

    private static bool IsStandfirst(TextRun run, List<Element?> elements)
    {
        double[] measures = [.. elements.OfType<TextRun>().Where(r => r.HasMeasure && r != run).Select(r => r.Measure).Order()];
        double usual = measures.Length == 0 ? 16 : measures[measures.Length / 2];
        return run.Measure > 1.6 * usual && run.Measure > 24 && run.Paragraphs.Count <= 2;
    }

    // The byline closes a package; without one it goes as far as narrow text does.
    private static int EndOf(List<Element?> elements, int at)
    {
        double wide = ((TextRun)elements[at]!).Measure;
        for (int i = at + 1; i < elements.Count; i++)
        {
            if (elements[i] is Mark { Kind: BlockKind.Byline }) return i;
            if (elements[i] is null) return i;
            if (elements[i] is TextRun run && (run.Measure > 0.8 * wide || BylineForms.LeadOf(run.Paragraphs[0].Text) is not null)) return i;
        }

        return elements.Count;
    }

    private static Draft TakeOne(List<Element?> elements, int at, int end, List<int> texts, Likeness likeness)
    {
        int first = at;
        while (first > 0 && elements[first - 1] is Mark { Kind: BlockKind.Display }) first--;
        int last = end < elements.Count && elements[end] is Mark { Kind: BlockKind.Byline } ? end + 1 : end;
        int close = last;
        while (close < elements.Count && elements[close] is Mark { Kind: BlockKind.Display or BlockKind.Caption }) close++;

        var package = new Draft { Place = at, Standfirst = ((TextRun)elements[at]!).Paragraphs[0] };
        foreach (int text in texts) package.Sections.Add(new DraftSection((TextRun)elements[text]!));
        if (((TextRun)elements[at]!).Paragraphs.Count > 1) package.Sections.Insert(0, new DraftSection(((TextRun)elements[at]!) with { Paragraphs = [.. ((TextRun)elements[at]!).Paragraphs.Skip(1)] }));
        List<DraftSection> sections = [.. package.Sections.Skip(package.Sections.Count - texts.Count)];

        int[] displays = [.. Enumerable.Range(first, close - first).Where(i => elements[i] is Mark { Kind: BlockKind.Display })];
        int[] slots = Assign(elements, displays, texts, at, end, likeness);
        for (int d = 0; d < displays.Length; d++)
        {
            if (slots[d] < 0) continue;
            Block block = ((Mark)elements[displays[d]]!).Block;
            DraftSection section = sections[slots[d] / 2];
            if (section.Subhead is null) section.Subhead = block;
            else section.Label = block;
            elements[displays[d]] = null;
        }

        foreach (DraftSection section in sections) TellLabel(section);
        TakeHead(elements, package, displays, at, end, close, likeness);
        for (int i = at; i < last; i++)
        {
            if (elements[i] is Mark { Kind: BlockKind.Byline } byline) package.Bylines.Add(byline.Block);
            if (elements[i] is TextRun or Mark { Kind: BlockKind.Byline }) elements[i] = null;
        }

        for (int i = at; i < close; i++)
        {
            if (elements[i] is not Mark { Kind: BlockKind.Caption } caption || DisplayForms.IsCaption(caption.Block.Text)) continue;
            package.Captions.Add(caption.Block);
            elements[i] = null;
        }

        return package;
    }

    // Each section has two places, for a subhead and a label; each display line of the package is given to one, or left to the headline.
    private static int[] Assign(List<Element?> elements, int[] displays, List<int> texts, int standfirst, int end, Likeness likeness)
    {
        var gain = new double[displays.Length, 2 * texts.Count];
        for (int d = 0; d < displays.Length; d++)
        {
            Block block = ((Mark)elements[displays[d]]!).Block;
            for (int t = 0; t < texts.Count; t++)
            {
                var run = (TextRun)elements[texts[t]]!;
                int between = Enumerable.Range(Math.Min(displays[d], texts[t]), Math.Abs(displays[d] - texts[t])).Count(i => elements[i] is TextRun && i != texts[t]);
                int steps = Math.Abs(displays[d] - texts[t]);
                double fit = (12 * likeness.Share(block.Text, run.Text)) - (2.5 * between) - (0.5 * steps);
                if (run.Text.Contains(block.Text, StringComparison.Ordinal)) fit += 2;
                if (block.Lines.Count > 1 || block.Measure > LongestLabel) fit -= 6;
                bool beside = displays[d] == standfirst + 1 || displays[d] == standfirst - 1;
                if (beside && (t != 0 || steps > 2)) fit -= 3;
                if (displays[d] > end && between > 0) fit += 1;
                gain[d, 2 * t] = fit;
                gain[d, (2 * t) + 1] = fit - 0.5;
            }
        }

        return Assignment.Best(gain);
    }

    // The label names the place or the speaker the section is about; of two lines it is the one the text repeats or that names a place.
    private static void TellLabel(DraftSection section)
    {
        if (section.Subhead is null || section.Label is null) return;
        if (LabelScore(section.Subhead.Text, section.Run.Text) > LabelScore(section.Label.Text, section.Run.Text))
            (section.Subhead, section.Label) = (section.Label, section.Subhead);
    }

    private static int LabelScore(string line, string text)
    {
        string opening = text[..Math.Min(text.Length, 80)];
        return (opening.Contains(line, StringComparison.Ordinal) ? 2 : 0) + (Place().IsMatch(line) ? 2 : 0) - (NoName().IsMatch(line.Trim()) ? 2 : 0);
    }

    private static void TakeHead(List<Element?> elements, Draft package, int[] displays, int at, int end, int close, Likeness likeness)
    {
        List<int> left = [.. displays.Where(d => elements[d] is not null)];
        List<int> before = Run(at - 1, -1), after = Run(at + 1, 1), closing = [.. left.Where(d => d > end)];
        List<int> best = after.Count > 0 ? after : before.Count > 0 && at - before.Count >= 0 ? before : closing;
        if (best == closing && closing.Count > 1)
        {
            // What stands after the byline may be the package's headline and the next story's: those that speak of the package are its own.
            string whole = package.Text;
            int take = 1;
            string next = close < elements.Count && elements[close] is TextRun run ? run.Text : "";
            while (take < closing.Count && likeness.Share(Text(closing[take]), whole) >= likeness.Share(Text(closing[take]), next)) take++;
            best = [.. closing.Take(Math.Min(take, 3))];
        }

        foreach (int d in best.Order())
        {
            package.Head.Add(((Mark)elements[d]!).Block);
            elements[d] = null;
        }

        string Text(int d) => ((Mark)elements[d]!).Block.Text;

        List<int> Run(int from, int step)
        {
            var run = new List<int>();
            for (int i = from; left.Contains(i) && run.Count < 3; i += step) run.Add(i);
            return run;
        }
    }

    [GeneratedRegex("[\\s，“？！]")]
    private static partial Regex NoName();

    [GeneratedRegex("(?:中心|大厅|医院|学校|大学|中学|小学|街道|办事处|社区|广场|公园|[局所站馆院厅处村镇乡县市区路街园场港库店厂]|商圈|市场|集团|公司|车站|基地|支队|大队|派出所|银行|超市|商场)$")]
    private static partial Regex Place();
}
