using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Blocks.Forms;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>Cuts a page's lines into groups that stand together: by blank lines, indents, short last lines, and lines whose form is their own.</summary>
internal static class BlockSplitter
{
    // A page whose stretches between blank lines are longer than this on the average has few blank lines to go by.
    private const int DenseStretch = 14;

    // The share of stretches that are one block where blank lines part paragraphs.
    private const double PartedShare = 0.85;

    /// <summary>Cuts a page's lines into blocks.</summary>
    public static IReadOnlyList<Block> Blocks(IReadOnlyList<SourceLine> lines)
    {
        List<IReadOnlyList<SourceLine>> stretches = Stretches(ParagraphForms.Mark(lines));
        List<IReadOnlyList<Block>> wholes = [.. stretches.Select(stretch => BlockClassifier.Classify(Split(stretch)))];
        bool spaced = lines.Count < DenseStretch * stretches.Count;
        // Where nearly every stretch is one paragraph or display group, blank lines part them all.
        bool parted = wholes.Count(whole => whole.Count == 1) > PartedShare * wholes.Count;
        Dense.DenseCutter[] cutters = Dense.DenseCutter.Of(stretches);
        var blocks = new List<Block>();
        for (int i = 0; i < stretches.Count; i++)
        {
            bool stays = spaced && wholes[i] is [var only] && (parted || only is { Kind: BlockKind.Display, Lines.Count: < 4 } or { Kind: BlockKind.Caption });
            IReadOnlyList<Block> cut = stays ? wholes[i] : cutters[i].Cut();
            blocks.AddRange(cut.Count == 1 ? wholes[i] : Together(cut, spaced));
        }

        BlockClassifier.FixMeasures(blocks);
        BlocksInPlace.Tell(blocks);
        return blocks;
    }

    // Where blank lines part what does not belong together, display lines between which none stands are one group; a word that exclaims is one with what is beneath it.
    private static List<Block> Together(IReadOnlyList<Block> cut, bool spaced)
    {
        var blocks = new List<Block>();
        foreach (Block block in cut)
        {
            if (blocks.Count > 0 && block.Kind == BlockKind.Display && blocks[^1].Kind == BlockKind.Display && (spaced || BlockForms.IsExclamation(blocks[^1].Text)))
            {
                List<SourceLine> lines = [.. blocks[^1].Lines, .. block.Lines];
                blocks[^1] = new Block(BlockKind.Display, lines, Measures.Of(lines));
            }
            else
            {
                blocks.Add(block);
            }
        }

        return blocks;
    }

    private static List<IReadOnlyList<SourceLine>> Stretches(IReadOnlyList<SourceLine> lines)
    {
        var stretches = new List<IReadOnlyList<SourceLine>>();
        for (int i = 0; i < lines.Count;)
        {
            int end = i;
            while (end < lines.Count && !lines[end].IsBlank) end++;
            if (end > i) stretches.Add([.. lines.Skip(i).Take(end - i)]);
            i = end + 1;
        }

        return stretches;
    }

    // Cuts a stretch into groups, each of at least one line.
    private static List<IReadOnlyList<SourceLine>> Split(IReadOnlyList<SourceLine> stretch)
    {
        List<SourceLine> lines = [.. stretch];
        var groups = new List<IReadOnlyList<SourceLine>>();
        var run = new List<SourceLine>();
        for (int i = 0; i < lines.Count; i++)
        {
            // In the middle of a sentence no line stands by itself.
            bool free = run.Count == 0 || LineText.EndsSentence(run[^1].Text) || (run.Count < 3 && !run[^1].Text.Contains('，'));
            int alone = free ? LinesOfTheirOwn(lines, i) : 0;
            if (alone == 0)
            {
                run.Add(lines[i]);
                continue;
            }

            SplitParagraphs(run, groups);
            run = [];
            groups.Add(lines.GetRange(i, alone));
            i += alone - 1;
        }

        SplitParagraphs(run, groups);
        return groups;
    }

    // Bylines, pointers and captions are told by their form, whatever stands next to them.
    private static int LinesOfTheirOwn(List<SourceLine> lines, int i)
    {
        if (lines[i].IsText) return 0;
        string text = lines[i].Text.Trim();
        if (ReadOnForms.IsPointer(text) || ReadOnForms.IsJump(text)) return 1;
        int caption = CaptionLines(lines, i);
        if (caption > 0) return caption;

        if (!BylineLines.MayBegin(lines, i)) return 0;
        for (int count = Math.Min(3, lines.Count - i); count > 0; count--)
        {
            string joined = BylineLines.Join(lines.GetRange(i, count));
            if (BylineReader.Read(joined) is not { } whole) continue;
            // A line more belongs to the byline only if it names somebody more or says what they did.
            if (count > 1 && BylineReader.Read(lines[i + count - 1].Text.Trim()) is { IsTitled: true } && whole.IsTitled
                && BlockForms.EndsByline(lines[i + count - 2].Text)) continue;
            if (count > 1 && BlockForms.EndsByline(string.Join(' ', lines.Skip(i).Take(count - 1).Select(line => line.Text.Trim())))
                && !BlockForms.EndsByline(joined)) continue;
            if (count > 1 && !BlockForms.EndsByline(joined) && BylineReader.Read(lines[i + count - 1].Text) is null && !BylineReader.IsNames(lines[i + count - 1].Text)
                && !BylineLines.AreBrokenWithin(lines.GetRange(i, count), joined)) continue;
            return count;
        }

        return 0;
    }

    // A caption ends with who took the picture; one that says 图为 may take more lines to come to that.
    private static int CaptionLines(List<SourceLine> lines, int i)
    {
        bool started = CaptionForms.StartsCaption(lines[i].Text.Trim());
        int most = Math.Min(started || lines.Skip(i).Take(4).Any(line => line.Text.Contains("图为", StringComparison.Ordinal)) ? 6 : 3, lines.Count - i);
        for (int count = 1; count <= most; count++)
        {
            string caption = string.Concat(lines.Skip(i).Take(count).Select(line => line.Text.Trim()));
            if (!CaptionForms.EndsCaption(caption) || BylineLines.AreSignedHeadline(lines.GetRange(i, count))) continue;
            if (count > 1 && (LeadReader.Read(caption) is not null || BylineReader.Read(lines[i].Text) is not null)) break;
            if (i + count >= lines.Count) return count;
            // The agency's name may follow, on the next line or broken over two.
            string next = lines[i + count].Text.Trim();
            return CaptionForms.IsPictureAgency(next) || (LineText.Open(caption, '（', '）') > 0 && next.Length <= 6 && next.EndsWith('）')) ? count + 1 : count;
        }

        if (!started) return 0;
        int end = lines.FindIndex(i, most, line => LineText.EndsSentence(line.Text));
        return end < 0 ? 1 : end - i + 1;
    }

    private static void SplitParagraphs(List<SourceLine> run, List<IReadOnlyList<SourceLine>> groups)
    {
        if (run.Count == 0) return;
        double measure = Measures.Of(run);
        var paragraph = new List<SourceLine>();
        for (int i = 0; i < run.Count; i++)
        {
            if (paragraph.Count > 0 && BeginsAnew(run, i, measure))
            {
                groups.Add(paragraph);
                paragraph = [];
            }

            paragraph.Add(run[i]);
        }

        groups.Add(paragraph);
    }

    private static bool BeginsAnew(List<SourceLine> run, int i, double measure)
    {
        if (run[i].Opens || run[i - 1].Closes) return true;
        string before = run[i - 1].Text, line = run[i].Text;
        if (LineText.IsIndented(line) && !LineText.IsIndented(before)) return true;
        if (LineText.IsIndented(line) && LineText.EndsSentence(before)) return true;
        if (LeadReader.Read(before) is not null && !LineText.EndsSentence(before)) return false;
        if (run.Count < 3) return LineText.EndsSentence(before) && !LineText.EndsSentence(line) && LineText.Width(before) < LineText.Width(line) - 2;
        double width = LineText.Width(before);
        bool short1 = width < measure - 1.6;

        // A display line above or below text: short, without an end, beside a line that fills the measure.
        if (!LineText.EndsSentence(before))
        {
            bool displayBefore = run.Take(i).All(l => (LineText.Width(l.Text) < measure - 3.2 || LineText.Width(l.Text) > measure + 1.6) && !l.Text.Contains('，') && !"（《“(".Contains(l.Text.TrimEnd()[^1]));
            double first = LineText.Width(line);
            return displayBefore && run.Count - i >= 3 && (LineText.IsIndented(line) || (first > measure - 3.2 && first < measure - 1.2));
        }

        if (!short1)
        {
            // The last line may fill the measure; then only the next line's indent, lost in the text but not in its width, tells.
            double next = LineText.Width(line);
            return i + 1 < run.Count && width > measure - 1 && next >= measure - 2.6 && next <= measure - 1.4 && LineText.Width(run[i + 1].Text) > measure - 1 && line.TrimStart().Length > 0;
        }

        // A quotation's end within a paragraph leaves a short line too where the printed line was broken at squeezed signs.
        return width < measure - 2 || i + 1 >= run.Count || LineText.Width(line) < measure - 1;
    }
}
