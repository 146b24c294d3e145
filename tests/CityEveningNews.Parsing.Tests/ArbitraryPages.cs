using CsCheck;

namespace CityEveningNews.Parsing.Tests;

/// <summary>Pages such as no editor sends twice: pieces of newspaper in any order, set in any measure, and spoilt as extractors spoil them.</summary>
internal static class ArbitraryPages
{
    // Sentences of a newspaper's kind: with figures, quotations, brackets and names of the length and make-up that real ones have.
    private static readonly string[] Sentences =
    [
        "昨日，记者从市公交集团获悉，早晚高峰将加密班次，老年卡照常使用。", "“以前从地铁口走到家要二十分钟，现在只要五分钟。”家住河西的李大妈说。", "据介绍，该项目总投资3.6亿元，计划于2022年10月底前全部完工。",
        "截至2月18日24时，全市累计接种12.5万剂次。", "“这条路修了三年，终于通了！”", "市图书馆（总馆）周一闭馆，周末延长开放至21:00。", "他在《我的河》一文里写道：“水落下去，石头就露出来了……”",
        "去年腊月二十九，大雪封山。", "坪上村的孕妇等不到车；二十几个年轻人抬着担架走了十里山路。", "所有窗口全部正常开放。", "目前，伤者情况稳定，事故原因正在调查之中。", "为了做好疫情防控工作，大厅实行“一米线”制度，请市民自觉配合。",
        "工作人员王丽说", "当日气温降至零下11℃，供热企业24小时值守", "A股三大指数集体收涨，CPI同比上涨0.9%。", "问：怎么办？答：先预约，再取号。", "——一位老读者的来信", "新的时刻表从明天起执行", "摄氏三十度", "图为市民在江边散步。",
    ];

    private static readonly Gen<string> Character = Gen.Frequency(
        (12, Gen.Char['一', '丿'].Select(c => c.ToString())),
        (6, Any("的", "了", "年", "日", "人", "市", "，", "。", "、", "“", "”", "（", "）", "《", "》", "：", "；", "！", "？", "…", "—", "·", "1", "9", "a", "Z", "%", "-", " ", "\u3000")),
        (1, Any("⽣", "⻓", "１", "Ａ", "．", "\u00A0", "\u2003", "\u200B", "\uFEFF", "\u00AD", "\0", "\u0007", "\t", "\uD842\uDFB7", "\uD842", "\uDFB7", "e\u0301", "\u202E", "ﬁ", "㍿", "①", "〇", "臺")),
        (1, Gen.Char.Select(c => c.ToString())));

    private static readonly Gen<string> Noise = Character.Array[0, 30].Select(string.Concat);

    private static readonly Gen<string> Name = Any("刘佳雪", "王 跃", "欧阳明", "吕闯", "陆续", "屈 佩", "买买提·艾力", "言之", "司马", "李二", "葛凤刚", "John");

    private static readonly Gen<string> Byline = Gen.Select(
        Any("/城市晚报全媒体记者 ", "本报记者 ", "□本报记者 ", "记者 ", "（记者 ", "文/", "文/图 ", "通讯员 ", "/城市晚报记者", "摄影：", "□", "实习生", "本报评论员 ", ""),
        Name.Array[1, 4],
        Any(" ", "", "、", "\n", " 通讯员 ", "\n实习生"),
        Any(" 报道 摄", " 报道", "/文 摄", " 摄", "文/图", "）", "", "\n报道 摄", "报道摄"),
        (title, names, between, end) => title + string.Join(between, names) + end);

    private static readonly Gen<string> Lead = Any(
        "本报讯（记者 王小二 通讯员 李四）", "本报讯", "【本报讯】", "本報訊（記者 張三）", "新华社北京2月18日电（记者 赵六、钱七）", "新华社2月18日电 ", "据新华社电", "本报讯（记者\n刘佳雪）", "本报北京电 ", "中新社北京2月18日电 ", "本报讯（", "本报讯（记者 。）");

    private static readonly Gen<string> Masthead = Any(
        "城市晚报", "城 市 晚 报", "城市晚报编辑部出版", "2021年2月", "2021年2月19日 星期五", "二〇二一年二月十九日", "2021.02.19", "2022年4月16/17日 星期六/日", "正月初八 19", "19", "星期五", "周五", "辛丑年正月初八", "农历辛丑年正", "月初八", "总第12328期",
        "总第\n12328期", "CN22-0017", "国内统一连续出版物号 CN 22-0017", "邮发代号11-23", "今日4版", "88600997广告热线：88990011今日4版", "新闻热线：88600997", "吉林日报报业集团主管主办", "创刊于1983年5月1日", "社址：人民大街1号", "邮编130021 全年定价360元",
        "社长：荣晓峰", "社长/荣晓峰", "总编辑\n沈长余", "沈长余编辑：葛凤刚", "责校", "责编：刘一 美编：李二 责校：", "★用新闻温暖你我★", "用新闻温暖你我", "下午版", "192021年2月", "电话：", "2021年2月30日", "2021年13月", "第\n", "今日");

    private static readonly Gen<string> Caption = Gen.Select(
        Any("图为市民在江边散步。", "市民在江边放风筝", "（上图）孩子们在雪地里\n玩耍", "江边的灯光", "2月18日，志愿者在车站服务。", "图①：新桥", ""),
        Any(" 刘佳雪 摄", "刘佳雪摄", "\n刘佳雪 摄", "（资料图片）", " 新华社发", " 新华社记者 赵六 摄（影像中国）", "（影像\n中国）", " 供图", ""),
        (text, credit) => text + credit);

    private static readonly Gen<string> Pointing = Any(
        "（下转第二版）", "（上接第一版）", "下转3版", "（详见第二版）", "详见A03版", "（相关报道见第4版）", "详见今日二版", "导读", "02", "- 1 -", "www.example.cn", "第 2 版", "（影像中国）", "——", "—", "***", "■", "▲", "“", "”", "。", "（", "）", "···", "、", "□", "/");

    private static readonly Gen<string> Prose = Gen.Select(Any(Sentences).Array[1, 8], Gen.Frequency((5, Gen.Const("")), (1, Lead), (1, Noise)), Gen.Frequency((9, Gen.Const("")), (1, Byline)))
        .Select((sentences, lead, byline) => lead + string.Concat(sentences) + byline);

    // Text set in a column: wrapped at a measure, indented or not, cut anywhere as the foot of a column cuts it.
    private static readonly Gen<string> Column = Gen.Select(Prose.Array[1, 4], Gen.Int[4, 34], Any("　　", "", "  ", "    "), Gen.Bool, Gen.Int[0, 60], Gen.Int[0, 60])
        .Select((paragraphs, measure, indent, squeezed, before, after) =>
        {
            string[] lines = [.. paragraphs.SelectMany(p => Wrap(indent + p, measure, squeezed))];
            int first = before > 30 ? 0 : before % lines.Length, last = after > 30 ? 0 : after % (lines.Length - first);
            return string.Join('\n', lines[first..^last]);
        });

    private static readonly Gen<string> Headlines = Gen.Select(
        Any("涉及七个老旧小区 十月底前全部完工", "新 桥 通 车", "我市启动全员核酸检测", "——写在新学期开学之际", "老街", "“一米线”守护平安", "政务大厅", "访谈：一座城的记忆", "雪", "100天", "春天，在路上", "全媒体记者在路上").Array[1, 4],
        Any("\n", "\n", "\n\n", " "),
        (lines, between) => string.Join(between, lines));

    private static readonly Gen<string> Piece = Gen.Frequency(
        (5, Column), (4, Headlines), (2, Byline), (2, Caption), (3, Masthead), (2, Pointing), (1, Lead), (1, Noise), (1, Noise.Array[2, 6].Select(lines => string.Join('\n', lines))));

    // A piece as an extractor gives it: doubled by a shadow, one character a line, set wide, glued together, or read across with another.
    private static readonly Gen<string> Spoilt = Gen.Select(Piece, Piece, Gen.Int[0, 24], Any(" ", "  ", "\u3000", "", "      "))
        .Select((one, other, way, gap) => way switch
        {
            0 => one + one,
            1 => one + "\n" + one,
            2 => one + " " + one,
            3 => string.Join('\n', one.Where(c => c != '\n').Take(20)),
            4 => string.Join(gap, one.Take(20)),
            5 => one.Replace("\n", "", StringComparison.Ordinal),
            6 or 7 => Across(one, other, gap),
            8 => one.Replace("\n", "\n\n", StringComparison.Ordinal),
            9 => one.Replace("，", "，\n", StringComparison.Ordinal).Replace("”", "\n”", StringComparison.Ordinal),
            10 => one + "\n" + one + "\n" + one,
            11 => one + other,
            _ => one,
        });

    /// <summary>A page of up to two dozen pieces.</summary>
    public static readonly Gen<string> Page = Gen.Select(
            Gen.Select(Spoilt, Gen.Frequency((6, Gen.Const("\n\n")), (4, Gen.Const("\n")), (1, Gen.Const("\f")), (1, Gen.Const("\n\n\n")), (1, Gen.Const("\n \u3000\n")))).Select((piece, end) => piece + end).Array[0, 24],
            Any("\n", "\n", "\n", "\r\n", "\r", "\u2028", "\u0085"))
        .Select((pieces, end) => end == "\n" ? string.Concat(pieces) : string.Concat(pieces).Replace("\n", end, StringComparison.Ordinal));

    private static IEnumerable<string> Wrap(string text, int measure, bool squeezed)
    {
        string rest = text.Replace("\n", squeezed ? "" : "\n", StringComparison.Ordinal);
        while (rest.Length > measure)
        {
            // A mark does not begin a line: it hangs, or is squeezed into the line.
            int end = squeezed && "，。、”）》".Contains(rest[measure]) ? measure + 1 : measure;
            yield return rest[..end];
            rest = rest[end..];
        }

        if (rest.Length > 0) yield return rest;
    }

    private static string Across(string left, string right, string gap)
    {
        string[] lefts = left.Split('\n'), rights = right.Split('\n');
        return string.Join('\n', Enumerable.Range(0, Math.Max(lefts.Length, rights.Length))
            .Select(i => i >= lefts.Length ? rights[i] : i >= rights.Length ? lefts[i] : lefts[i] + gap + rights[i]));
    }

    private static Gen<string> Any(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
