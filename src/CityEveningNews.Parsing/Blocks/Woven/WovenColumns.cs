using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks.Woven;

/// <summary>
/// Takes columns apart that an extractor read across: it goes down the page and gives the lines of several columns in turn, those of one height together
/// on one line.
/// </summary>
public static class WovenColumns
{
    // So many stretches may stand between the first lines of some columns and the rest of them.
    private const int MostBetween = 2;

    /// <summary>Takes columns apart wherever a stretch of lines shows them; the left one comes first, a blank line between each and the next.</summary>
    /// <param name="lines">The page's lines.</param>
    public static IReadOnlyList<SourceLine> Split(IReadOnlyList<SourceLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Dictionary<double, int> widths = PieceCutter.Widths(lines);
        Phrases? phrases = null;
        var split = new List<SourceLine>(lines.Count);
        var firstLines = new Dictionary<int, SourceLine>();
        for (int i = 0; i < lines.Count;)
        {
            if (lines[i].IsBlank)
            {
                split.Add(lines[i++]);
                continue;
            }

            int end = End(lines, i);
            WovenStretch stretch = Stretch(i, end);
            if (stretch.IsWoven)
            {
                if (end - i <= WovenStretch.FewestLines && Rest(end) is { } rest) stretch = Stretch(i, end = rest);
                phrases ??= new Phrases(lines.Select(line => line.Text), 3);
                List<SourceLine> apart = [.. stretch.Apart(phrases)];
                split.AddRange(end - i < WovenStretch.FewestLines ? FirstLines.TakeOut(apart, Following(end, apart.Count), stretch.Fit(phrases), firstLines) : apart);
            }
            else
            {
                if (firstLines.TryGetValue(i, out SourceLine? first)) split.Add(first);
                split.AddRange(lines.Skip(i).Take(end - i));
            }

            i = end;
        }

        return split;

        WovenStretch Stretch(int start, int end) => new([.. lines.Skip(start).Take(end - start).Where(line => !line.IsBlank)], widths);

        // The columns that follow lines read across, as far as theirs may stand: stretches that were not read across, and that have no first line yet.
        List<FollowingColumn> Following(int end, int count)
        {
            var following = new List<FollowingColumn>();
            for (int i = 0; i < FirstLines.Reach(count) && end < lines.Count; i++)
            {
                int start = end;
                while (start < lines.Count && lines[start].IsBlank) start++;
                end = End(lines, start);
                if (end - start < WovenStretch.FewestLines || firstLines.ContainsKey(start)) continue;
                if (Stretch(start, end).IsWoven) break;
                following.Add(new FollowingColumn(start, [.. lines.Skip(start).Take(end - start)]));
            }

            return following;
        }

        // The first lines of columns may be parted from the rest by the height of a headline: where the rest ends, after the few lines that stand between.
        int? Rest(int end)
        {
            for (int between = 0; between <= MostBetween && end + 1 < lines.Count && !lines[end + 1].IsBlank; between++)
            {
                int start = end + 1;
                end = End(lines, start);
                if (end - start >= WovenStretch.FewestLines) return Stretch(start, end).IsWoven ? end : null;
            }

            return null;
        }
    }

    private static int End(IReadOnlyList<SourceLine> lines, int start)
    {
        while (start < lines.Count && !lines[start].IsBlank) start++;
        return start;
    }
}
