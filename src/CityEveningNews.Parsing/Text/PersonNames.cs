using System.Buffers;

namespace CityEveningNews.Parsing.Text;

/// <summary>Chinese personal names as papers print them: tells whether a run of characters can be one, and cuts names that an extractor ran together.</summary>
internal static class PersonNames
{
    // By falling frequency, after the 2020 census figures as commonly published, then rarer ones that bylines carry; traditional forms last.
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵"
        + "万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解"
        + "牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚"
        + "皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾"
        + "茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由習习洪凤贝云宁水柳年付赖荀历阎木益蔚鄂缴暴矫綦逄毋蓬吾"
        + "張劉陳楊黃趙吳孫馬鄭梁謝許韓馮鄧蕭袁潘於蔣葉蘇呂盧鍾譚陸範賈韋傅鄒龍賀顧龔邵萬錢嚴湯溫鄺莊聶魯歐關蘭區畢單駱藍遊費衛應邊師區麥連羅喬賴寧紀華饒農簡車項蘆婁竇黨宮閔鄔欒榮叢鞏談樂儲勞閻";

    // Surnames so rare, and so common as words, that they make a name only where nothing but a name can stand.
    private const string Doubtful =
        "楼盘满位厉伊区权帅屠豆朴盖练井祖漆巴支卿国狄索晋相云容敬来都普戈鹿薄雍羊乌母公哈利於呼居干但尉斯元束衣信展阴智奉植衡富尧闭凤贝花强冼郜海阚廉禹晁阙浦辜裘亓邰赫杭况鲜印逯隆茹诺慕玉银亢嵇宾戎茅冶檀昝习習範區遊";

    // The commonest surnames that hardly anybody has for a given name: in the middle of a run they begin the next name.
    private static readonly SearchValues<char> SurnamesOnly = SearchValues.Create("王李张刘陈赵吴周徐孙郭");

    // Words that stand where a name might and are none.
    private static readonly HashSet<string> NoNames =
    [
        "报道", "报导", "摄影", "文图", "图文", "记者", "本报", "通讯员", "出版", "主办", "主管", "今日", "联合", "综合", "整理", "供稿", "编辑", "校对", "总编辑", "星期", "农历", "本版", "电话", "热线", "邮箱", "值班", "时评",
    ];

    private static readonly string[] CompoundSurnames =
    [
        "欧阳", "上官", "司马", "司徒", "诸葛", "东方", "皇甫", "尉迟", "令狐", "慕容", "夏侯", "公孙", "长孙", "宇文", "轩辕", "闻人", "端木", "南宫", "独孤", "百里", "澹台", "呼延", "歐陽", "司馬", "諸葛", "東方",
    ];

    private static readonly Dictionary<char, double> Rank = Surnames.Select((c, i) => (c, i)).GroupBy(p => p.c).ToDictionary(g => g.Key, g => Math.Log(g.First().i + 10));

    /// <summary>True if a run between spaces can be one name: two to four characters, longer with a middle dot, or with Latin letters in it.</summary>
    public static bool IsName(string text)
    {
        if (text.Length is < 2 or > 16) return false;
        int ideographs = text.Count(IsIdeograph), letters = text.Count(char.IsAsciiLetter), dots = text.Count(c => c is '·' or '•' or '.');
        if (ideographs + letters + dots != text.Length || ideographs + letters == 0) return false;
        return dots > 0 || letters > 0 || (ideographs <= 4 && !NoNames.Contains(text));
    }

    /// <summary>True if a run can be one name by its form, and is no word that stands beside names: two to four ideographs, or up to twelve with a dot inside.</summary>
    public static bool CouldBe(ReadOnlySpan<char> run)
    {
        if (run.Length is < 2 or > 12) return false;
        int dot = run.IndexOfAny('·', '•');
        if (dot < 0 && run.Length > 4) return false;
        for (int i = 0; i < run.Length; i++)
        {
            if (!IsIdeograph(run[i]) && run[i] != '〇' && !char.IsSurrogate(run[i]) && (i != dot || i == 0 || i == run.Length - 1)) return false;
        }

        return !NoNames.Contains(run.ToString());
    }

    /// <summary>True if a run looks like a name even where nothing says that one stands there: it begins with a surname that is no common word.</summary>
    public static bool LooksLike(ReadOnlySpan<char> run) =>
        CouldBe(run) && (run.Contains('·') || BeginsWithSurname(run)) && run.Length <= (CompoundSurname(run) is null ? 12 : 4);

    /// <summary>True if a run looks like a name and is as long as most are: with a surname of one character no more than three.</summary>
    public static bool IsTypical(string run) => LooksLike(run) && (run.Length <= 3 || run.Contains('·') || CompoundSurname(run) is not null);

    /// <summary>True if a run begins with a surname that is no common word.</summary>
    public static bool BeginsWithSurname(ReadOnlySpan<char> run) =>
        run.Length > 0 && ((Rank.ContainsKey(run[0]) && !Doubtful.Contains(run[0])) || CompoundSurname(run) is not null);

    /// <summary>Cuts names run together, e.g. 刘佳雪吕闯陆续王跃, where surnames allow it; a run that cannot be cut is given back whole.</summary>
    /// <param name="run">The run, without spaces.</param>
    public static IReadOnlyList<string> Cut(string run)
    {
        // best[i]: the least cost of cutting the first i characters into names; a surname costs by its rank, and two-character names cost more than three.
        var best = new double[run.Length + 1];
        var from = new int[run.Length + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (int start = 0; start < run.Length; start++)
        {
            if (double.IsInfinity(best[start])) continue;
            for (int length = 2; length <= 4 && start + length <= run.Length; length++)
            {
                double cost = best[start] + Cost(run.AsSpan(start, length));
                if (cost >= best[start + length]) continue;
                best[start + length] = cost;
                from[start + length] = start;
            }
        }

        if (double.IsInfinity(best[^1])) return [run];
        var names = new List<string>();
        for (int end = run.Length; end > 0; end = from[end]) names.Insert(0, run[from[end]..end]);
        return names;
    }

    private static double Cost(ReadOnlySpan<char> name)
    {
        if (CompoundSurname(name) is not null) return name.Length > 2 ? 4 : double.PositiveInfinity;
        if (name.Length > 3 || !Rank.TryGetValue(name[0], out double rank)) return double.PositiveInfinity;
        return rank + (name.Length == 2 ? 1.0 : 0.5) + (name[1..].ContainsAny(SurnamesOnly) ? 2 : 0);
    }

    private static string? CompoundSurname(ReadOnlySpan<char> name)
    {
        foreach (string surname in CompoundSurnames)
        {
            if (name.StartsWith(surname)) return surname;
        }

        return null;
    }

    private static bool IsIdeograph(char c) => c is >= '\u3400' and <= '\u9FFF';
}
