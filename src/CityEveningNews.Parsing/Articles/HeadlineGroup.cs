using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Kicker, headline and deck of a group of display lines.</summary>
internal sealed record HeadlineGroup(ParsedText? Kicker, ParsedText? Headline, ParsedText? Deck)
{
    private static readonly string[] DeckStarts = ["写在", "访", "记", "读", "评", "专访", "——"];

    private static readonly string[] DeckEnds = ["谈起", "说起", "侧记", "纪实", "观察", "综述", "巡礼", "走笔", "作报告", "出席", "主持"];

    // 蜂农追花记 is a headline; 新时代青年…戍边守疆记, longer than this many characters, says what the story is.
    private const int ShortRecord = 10;

    private static readonly string[] KickerEnds = ["时强调", "时指出", "时要求", "强调：", "时表示", "时说", "：", "预计", "讲话", "批示", "贺信"];

    private static readonly string[] Places = ["省", "市", "县", "区", "州", "旗", "镇", "乡", "村", "部", "委", "局", "院", "厅", "署", "站"];

    // How a deck begins that only adds to the headline: it has no subject of its own.
    private static readonly string[] Additions = ["完成", "新增", "提出", "进一步", "预计", "涉及", "同比", "其中"];

    /// <summary>Reads a group: its lines stand in the order printed, kicker above and deck below.</summary>
    public static HeadlineGroup Read(IReadOnlyList<Block> blocks)
    {
        List<SourceLine> lines = [.. blocks.SelectMany(b => b.Lines)];
        if (lines.Count == 0) return new HeadlineGroup(null, null, null);

        // A line that begins with a dash is a deck, and so is what follows it.
        int dash = lines.FindIndex(1, l => IsDashed(l.Text));
        return dash > 0 ? Read(lines[..dash], lines[dash..], blocks) : Read(lines, [], blocks);
    }

    private static HeadlineGroup Read(List<SourceLine> lines, List<SourceLine> dashed, IReadOnlyList<Block> blocks)
    {
        int first = 0, last = lines.Count - 1;
        if (lines.Count == 2)
        {
            if (IsDeck(lines[1].Text.Trim()) || EndAlike(lines[0].Text.Trim(), lines[1].Text.Trim()) || Additions.Any(start => lines[1].Text.TrimStart().StartsWith(start, StringComparison.Ordinal))) last = 0;
            else if (blocks.Count > 1 || !IsRefrain(lines[0].Text, lines[1].Text)) first = 1;
        }
        else if (lines.Count == 3 && IsCouplet(lines[1].Text, lines[2].Text))
        {
            // A kicker over a headline in two lines of one length, as couplets are set.
            first = 1;
        }
        else if (lines.Count > 2)
        {
            // Two lines that stand together among others that stand alone are one headline.
            Block? pair = blocks.Count > 1 ? blocks.MaxBy(b => b.Lines.Count) : null;
            first = pair is { Lines.Count: > 1 } ? lines.IndexOf(pair.Lines[0]) : 1;
            last = pair is { Lines.Count: > 1 } ? Math.Min(lines.Count - 1, first + pair.Lines.Count - 1) : Math.Max(1, lines.Count - 2);
            if (first < 0 || last < first) (first, last) = (1, lines.Count - 2);
        }

        List<SourceLine> deck = [.. lines[(last + 1)..], .. dashed];
        return new HeadlineGroup(first > 0 ? TextOf(lines[..first]) : null, TextOf(lines[first..(last + 1)]), deck.Count > 0 ? TextOf(deck) : null);
    }

    private static bool IsCouplet(string first, string second) => !IsDeck(second.Trim()) && Math.Abs(first.Count(char.IsLetterOrDigit) - second.Count(char.IsLetterOrDigit)) <= 1;

    // A couplet that turns the same words about: 人不负青山 / 青山定不负人.
    private static bool IsRefrain(string first, string second) =>
        IsCouplet(first, second) && first.Where(char.IsLetter).Count(c => second.Contains(c)) * 2 > first.Count(char.IsLetter);

    // Of two lines that say the same of two, the first is the weightier: 甲市同乙市互致贺电 / 丙县同丁县互致贺电.
    private static bool EndAlike(string first, string second) => Math.Min(first.Length, second.Length) > 4 && first[^4..] == second[^4..];

    // What a deck says though its dash is lost: whom the paper spoke to, what it writes about.
    private static bool IsDeck(string text) => (DeckStarts.Any(start => text.StartsWith(start, StringComparison.Ordinal)) && !text.StartsWith("记者", StringComparison.Ordinal)) || DeckEnds.Any(end => text.EndsWith(end, StringComparison.Ordinal)) || (text.EndsWith('记') && text.Length > ShortRecord);

    /// <summary>True if a line is a deck by its form alone: it begins with a dash, or says whom the paper spoke to or what it writes about.</summary>
    public static bool IsDeckLine(string text) => IsDashed(text) || IsDeck(text.Trim());

    /// <summary>True if a line can only be a kicker, with which a group begins: it says who said so, or is the bare name of a place or body.</summary>
    public static bool IsKickerLine(string text)
    {
        string bare = text.Trim();
        return KickerEnds.Any(end => bare.EndsWith(end, StringComparison.Ordinal)) || (bare.Length <= 8 && !bare.Any(char.IsWhiteSpace) && Places.Any(end => bare.EndsWith(end, StringComparison.Ordinal)));
    }

    private static bool IsDashed(string text) => text.TrimStart() is ['—' or '―' or '─' or '–', ..] or ['-', '-', ..];

    private static ParsedText TextOf(IReadOnlyList<SourceLine> lines)
    {
        string text = string.Join(' ', lines.Select(l => l.Text.Trim().TrimStart('—', '―', '─', '–', '-').Trim()).Where(t => t.Length > 0));
        if (text.Length == 0) text = string.Join(' ', lines.Select(l => l.Text.Trim()));
        return new ParsedText(text, new LineSet(lines.SelectMany(l => l.Lines.Numbers)));
    }
}
