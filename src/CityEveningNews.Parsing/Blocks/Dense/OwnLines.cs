using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Dense;

/// <summary>Lines that are told by their form, whatever stands next to them: bylines, captions, pointers, somebody's words as a subhead.</summary>
internal static class OwnLines
{
    private const int LongestByline = 3;
    private const int LongestCaption = 4;

    /// <summary>What may begin at a line: how many lines, what they are, and how much speaks against it in log odds (below 0: for it).</summary>
    public static IEnumerable<(int Count, BlockKind Kind, double Cost)> At(IReadOnlyList<SourceLine> lines, int index)
    {
        string text = lines[index].Text.Trim();
        if (ReadOnForms.IsPointer(text)) yield return (1, BlockKind.Pointer, -4);
        if (ReadOnForms.IsJump(text)) yield return (1, BlockKind.Jump, -4);
        if (BlockForms.IsFurniture(text)) yield return (1, BlockKind.Furniture, 0);

        for (int count = 1; count <= LongestCaption && index + count <= lines.Count; count++)
        {
            List<SourceLine> some = [.. Enumerable.Range(index, count).Select(i => lines[i])];
            string caption = LineText.Join(some);
            if (Shadow.Of(some) is not null) yield return (count, BlockKind.Caption, -4);
            if (!CaptionForms.EndsCaption(caption) || !FillMeasure(some) || BylineLines.AreSignedHeadline(some)) continue;
            if (count > 1 && (LeadReader.Read(caption) is not null || BylineReader.Read(lines[index].Text) is not null)) continue;
            bool ends = CaptionForms.HasCredit(caption) || LineText.EndsSentence(caption);
            yield return (count, BlockKind.Caption, (ends ? -2 : 2) + 1.5 * (count - 1));
        }

        if (BlockForms.LinesOfQuotation(lines, index) is > 0 and int quoted && FillMeasure([.. lines.Skip(index).Take(quoted)])) yield return (quoted, BlockKind.Display, 1);

        if (!BylineLines.MayBegin(lines, index)) yield break;
        // （本版文字由 / 本报记者…采访整理）: a note goes on.
        if (index > 0 && LineText.Open(lines[index - 1].Text, '（', '）') > 0) yield break;
        for (int count = 1; count <= LongestByline && index + count <= lines.Count; count++)
        {
            List<SourceLine> some = [.. lines.Skip(index).Take(count)];
            string joined = BylineLines.Join(some);
            if (BylineReader.Read(joined) is not { } byline) continue;
            double cost = byline.IsTitled ? -3 : -1;
            if (joined.Contains('，') || !BlockForms.BeginsByline(joined)) cost += 4;
            if (BylineReader.EndsWithTitle(joined)) cost += 4;
            bool broken = BylineLines.AreBrokenWithin(some, joined);
            if (broken) cost -= 1;
            else if (count > 1 && !BlockForms.EndsByline(joined) && BylineReader.Read(lines[index + count - 1].Text) is null) cost += Enumerable.Range(index + 1, count - 1).All(i => BylineReader.IsNames(lines[i].Text)) ? 3 : 6;
            if (count > 1 && BlockForms.EndsByline(lines[index + count - 2].Text) && !BlockForms.EndsByline(joined)) cost += 3;
            if (count > 1 && BylineReader.Read(lines[index + count - 1].Text.Trim()) is { IsTitled: true } && BlockForms.EndsByline(lines[index + count - 2].Text)) cost += 3;
            if (count > 1 && BlockForms.EndsByline(joined) && (!BlockForms.EndsByline(lines[index + count - 2].Text) || IsNameAndDuty(lines[index + count - 1].Text))) cost -= 2.5;
            yield return (count, BlockKind.Byline, cost);
        }
    }

    // 罗绮 摄: one more of those who made the story.
    private static bool IsNameAndDuty(string line) => line.Count(c => !char.IsWhiteSpace(c)) <= 5 && BylineReader.Read("□" + line.Trim()) is { IsTitled: false, Credits.Count: 1 };

    // All but the last line of a caption or a subhead are about as wide as each other, and none is narrower than what follows.
    private static bool FillMeasure(List<SourceLine> lines)
    {
        double measure = LineText.Width(lines[0].Text);
        for (int i = 1; i < lines.Count; i++)
        {
            double over = LineText.Width(lines[i].Text) - measure;
            if (over > 1.6 || (i < lines.Count - 1 && over < -1.6)) return false;
        }

        return true;
    }
}
