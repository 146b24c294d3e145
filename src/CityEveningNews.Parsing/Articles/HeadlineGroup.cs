using CityEveningNews.Parsing.Blocks;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Articles;

/// <summary>Kicker, headline and deck of a group of display lines.</summary>
internal sealed record HeadlineGroup(ParsedText? Kicker, ParsedText? Headline, ParsedText? Deck)
{
    private static readonly string[] DeckStarts = ["写在", "访", "记", "读", "评", "专访", "——"];

    private static readonly string[] DeckEnds = ["谈起", "说起", "侧记", "纪实", "观察", "综述", "巡礼", "走笔", "作报告", "作部署", "并讲话", "致辞", "出席", "主持", "主持会议", "出席会议", "参加"];

    // 蜂农追花记 is a headline; 新时代青年…戍边守疆记, longer than this many characters, says what the story is.
    private const int ShortRecord = 10;

    // In em: no deck says so little.
    private const double ShortestDeck = 7.1;

    // In em: a line so much longer is of smaller type.
    private const double MuchLonger = 4;

    private static readonly string[] KickerEnds = ["强调", "指出", "时要求", "上要求", "时表示", "上表示", "时说", "：", "预计", "讲话", "批示", "贺信"];

    private static readonly string[] Places = ["省", "市", "县", "区", "州", "旗", "镇", "乡", "村", "部", "委", "局", "院", "厅", "署", "站"];

    // How a deck begins that only adds to the headline: it has no subject of its own.
    private static readonly string[] Additions = ["完成", "新增", "提出", "进一步", "预计", "涉及", "同比", "其中"];

    /// <summary>Reads a group.</summary>
    /// <param name="blocks">Its lines in the order printed, kicker above and deck below; lines between which no blank one stands are one block or several.</param>
    /// <param name="text">The story beneath, which may have whole what the lines part.</param>
    public static HeadlineGroup Read(IReadOnlyList<Block> blocks, string text)
    {
        List<SourceLine> lines = WrappedHeadlines.Unwrap([.. blocks.SelectMany(b => b.Lines)], text);
        if (lines.Count == 0) return new HeadlineGroup(null, null, null);

        // A line that begins with a dash is a deck, and so is what follows it.
        int dash = lines.FindIndex(1, l => IsDashed(l.Text));
        return dash > 0 ? Read(lines[..dash], lines[dash..]) : Read(lines, []);
    }

    private static HeadlineGroup Read(List<SourceLine> lines, List<SourceLine> dashed)
    {
        (int first, int last) = lines.Count < 3 ? OfTwo(lines) : OfMany(lines);
        List<SourceLine> deck = [.. lines[(last + 1)..], .. dashed];
        return new HeadlineGroup(first > 0 ? TextOf(lines[..first]) : null, TextOf(lines[first..(last + 1)]), deck.Count > 0 ? TextOf(deck) : null);
    }

    // From which line to which the headline goes.
    private static (int First, int Last) OfTwo(List<SourceLine> lines)
    {
        if (lines.Count == 1) return (0, 0);
        string first = lines[0].Text.Trim(), second = lines[1].Text.Trim();
        // No kicker ends with a comma.
        if (first is [.., '，' or '、']) return (0, 1);
        if (IsDeck(second) || EndAlike(first, second) || Additions.Any(start => second.StartsWith(start, StringComparison.Ordinal))) return (0, 0);
        return Together(lines[0], lines[1]) && (IsRefrain(first, second) || IsShortCouplet(first, second) || IsLeftOver(first, second)) ? (0, 1) : (1, 1);
    }

    private static (int First, int Last) OfMany(List<SourceLine> lines)
    {
        // Lines that stand together among others that stand alone are one headline.
        int first = 0, last = 0;
        for (int start = 0, end = 0; start < lines.Count; start = end + 1)
        {
            for (end = start; end + 1 < lines.Count && Together(lines[end], lines[end + 1]);) end++;
            if (end - start > last - first) (first, last) = (start, end);
        }

        if (last > first && last - first + 1 < lines.Count) return (first, last);

        first = last = IsShortCouplet(lines[0].Text, lines[1].Text) || IsCoupletOver(lines) ? 0 : 1;
        bool said = IsSaidBy(lines[0].Text.Trim());
        while (last + 1 < lines.Count && !IsDeck(lines[last + 1].Text.Trim()) && (said || GoesOn(lines[last], lines[last + 1]))) last++;
        return (first, last);
    }

    private static bool Together(SourceLine line, SourceLine next) => next.Number == line.LastNumber + 1;

    // A headline is set in lines of one length, or wrapped where there is no room for more.
    private static bool GoesOn(SourceLine line, SourceLine next)
    {
        double[] widths = [.. line.Printed.Select(printed => TextWidth.Of(printed))];
        return IsCouplet(line.Text, next.Text) || Math.Max(widths[^1], TextWidth.Of(next.Text)) < ShortestDeck || (widths.Length > 1 && widths[^1] + TextWidth.OfFirstUnit(next.Text.Trim()) > widths.Max());
    }

    // Two short phrases of one length are one headline: 锻造中国品牌 / 讲好中国故事.
    private static bool IsShortCouplet(string first, string second) => TextWidth.Of(first) < ShortestDeck && LineText.Letters(first) == LineText.Letters(second) && !IsDeck(second.Trim()) && !IsKickerLine(first);

    // No headline is so short as what a longer line left over.
    private static bool IsLeftOver(string first, string second) => LineText.Letters(second) <= 4 && TextWidth.Of(second) * 2 < TextWidth.Of(first) && !IsKickerLine(first);

    // Two lines of one length over a longer one are a headline and its deck.
    private static bool IsCoupletOver(List<SourceLine> lines) =>
        LineText.Letters(lines[0].Text) == LineText.Letters(lines[1].Text) && !IsKickerLine(lines[0].Text) && TextWidth.Of(lines[2].Text) - TextWidth.Of(lines[1].Text) > MuchLonger;

    private static bool IsCouplet(string first, string second) => !IsDeck(second.Trim()) && Math.Abs(LineText.Letters(first) - LineText.Letters(second)) <= 1;

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
        return IsSaidBy(bare) || (bare.Length <= 8 && !bare.Any(char.IsWhiteSpace) && Places.Any(end => bare.EndsWith(end, StringComparison.Ordinal)));
    }

    private static bool IsSaidBy(string text) => KickerEnds.Any(end => text.EndsWith(end, StringComparison.Ordinal)) && !IsDeck(text);

    private static bool IsDashed(string text) => text.TrimStart() is ['—' or '―' or '─' or '–', ..] or ['-', '-', ..];

    private static ParsedText TextOf(IReadOnlyList<SourceLine> lines)
    {
        string text = string.Join(' ', lines.Select(l => l.Text.Trim().TrimStart('—', '―', '─', '–', '-').Trim()).Where(t => t.Length > 0));
        if (text.Length == 0) text = string.Join(' ', lines.Select(l => l.Text.Trim()));
        return new ParsedText(text, new LineSet(lines.SelectMany(l => l.Lines.Numbers)));
    }
}
