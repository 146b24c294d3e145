namespace CityEveningNews.Parsing.Articles;

/// <summary>Tells a label, the place or speaker beside a subhead, from the subhead.</summary>
internal static class Labels
{
    /// <summary>A line that scores less stands by a text of which it names nothing, and is no label.</summary>
    public const double Likely = 1;

    // In characters: a longer name is a phrase.
    private const int LongestName = 14;

    // In characters: no more stands before the place or speaker that a section opens with.
    private const int AtOnce = 4;

    // What names of places and bodies end in.
    private static readonly string[] PlaceEndings =
    [
        "中心", "大厅", "服务厅", "办事处", "社区", "街道", "商圈", "广场", "车站", "总站", "客运站", "火车站", "机场", "医院", "学校", "中学", "小学", "大学", "学院", "幼儿园", "公司", "集团", "市场", "超市", "商场",
        "公园", "博物馆", "图书馆", "体育馆", "派出所", "分局", "支队", "大队", "法院", "检察院", "委员会", "管委会", "居委会", "村委会", "银行", "小区", "工地", "车间", "厂", "局", "厅", "部", "院", "所", "站", "馆", "村", "镇", "乡", "区", "县", "市", "路", "街", "店", "园", "港",
    ];

    // How those are called who speak in a section.
    private static readonly string[] SpeakerEndings = ["先生", "女士", "大爷", "大妈", "阿姨", "师傅", "老师", "同学", "教授", "医生", "律师", "专家", "书记", "主任", "局长"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = PlaceEndings.Concat(SpeakerEndings).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int LongestEnding = Endings.Set.Max(ending => ending.Length);

    // What a label is dressed in: 【桃源街道】, 地点：桃源街道.
    private static readonly char[] Frame = ['【', '】', '［', '］', '[', ']', '「', '」', '■', '●', '◆', '▶', '★'];
    private static readonly string[] Introductions = ["地点：", "地点:", "人物：", "讲述人：", "受访者：", "时间：", "现场：", "镜头："];

    /// <summary>How much a display line looks like a label of the text it stands by.</summary>
    public static double Score(string display, string text)
    {
        string trimmed = Undressed(display);
        if (trimmed.Length is < 2 or > 20) return -2;
        double score = 0;
        int at = text.IndexOf(trimmed, StringComparison.Ordinal);
        if (at >= 0) score += at < 40 ? 2.5 : 1.5;
        if (EndsAsName(trimmed)) score += 1.5;
        if (trimmed.Length > LongestName) score -= 2;
        if (HasMarks(trimmed)) score -= 1.5;
        return score;
    }

    /// <summary>True for a label that a text names, wherever in it: no headline of that text.</summary>
    /// <param name="display">The line.</param>
    /// <param name="texts">The text, whole or in parts.</param>
    public static bool IsNamed(string display, IReadOnlyList<string> texts) =>
        Undressed(display) is { Length: >= 2 and <= LongestName } name && EndsAsName(name) && !HasMarks(name) && texts.Any(text => text.Contains(name, StringComparison.Ordinal));

    // The name itself: its last part, where a district or what somebody is stands before it.
    private static string Undressed(string display)
    {
        string bare = display.Trim().Trim(Frame).Trim();
        if (Introductions.FirstOrDefault(word => bare.StartsWith(word, StringComparison.Ordinal)) is { } word) bare = bare[word.Length..].Trim();
        string[] parts = bare.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && bare.Length <= LongestName && IsName(parts[1]) && !parts[0].Any(char.IsPunctuation) ? parts[1] : bare;
    }

    private static bool IsName(string word) => word.Length > 2 && EndsAsName(word);

    private static bool HasMarks(string name) => name.Any(c => char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsAsciiDigit(c));

    private static bool EndsAsName(ReadOnlySpan<char> word)
    {
        for (int length = Math.Min(LongestEnding, word.Length); length > 0; length--)
        {
            if (Endings.Contains(word[^length..])) return true;
        }

        return false;
    }

    /// <summary>True if a text opens by naming what a display line says, as a section names its label.</summary>
    public static bool IsNamedAtOnce(string display, string text) => Undressed(display) is { Length: > 1 } name && text.IndexOf(name, StringComparison.Ordinal) is >= 0 and <= AtOnce;

    /// <summary>True if display lines that stand together are a section's label and its subhead: one of them names what the text opens with. A subhead may be of two lines.</summary>
    public static bool AreWithSubhead(IReadOnlyList<PageElement> displays, string text) =>
        displays.Count is 2 or 3 && displays.Any(e => IsNamedAtOnce(e.Text, text))
        && (displays.Count == 2 || displays.Skip(1).Zip(displays).All(pair => pair.First.Block.FirstLine == pair.Second.Block.LastLine + 1));
}
