namespace CityEveningNews.Parsing.Masthead;

/// <summary>Chinese personal names as papers print them.</summary>
internal static class PersonNames
{
    // The family names of some 98 in 100 Chinese, in both scripts, most common first.
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺"
        + "毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪季樊兰殷庄伍聂章鲁岳翟申欧耿关焦左柳甘祝包宁尚符舒阮纪梅童凌毕单裴霍成苗谷盛曲冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤"
        + "时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥郁南班储芮原栗燕楚鄢劳"
        + "湛翁荀历谌幸奚平皮葛詹俞伏强尧段涂安阎温揭蔺木水丰宣茹习阿益蔚闻党战门鄂缴那阳仝扈暴矫初邸宿綦逄由毋修勾危衣计蓬吾年由"
        + "張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸韋賈鄒龍賀顧龔萬錢嚴湯喬賴莊蘭聶魯歐關寧紀單駱藍華饒農簡車項連蘆麥婁竇黨宮費衛應閔鄔邊師欒榮叢鞏鄺談樂儲勞閻溫";

    private static readonly HashSet<char> SingleSurnames = [.. Surnames];

    private static readonly string[] CompoundSurnames =
        ["欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "端木", "百里", "呼延", "歐陽", "司馬", "諸葛", "東方"];

    // Words that stand where a name might and are none.
    private static readonly HashSet<string> NoNames =
    [
        "报道", "报导", "摄影", "文图", "图文", "记者", "本报", "通讯员", "出版", "主办", "主管", "今日", "联合", "综合", "整理", "供稿", "编辑", "校对", "总编辑", "星期", "农历", "本版", "电话", "热线", "邮箱", "值班",
    ];

    /// <summary>Whether a run could be one name: two to four ideographs, or longer with a dot between a given and a family name.</summary>
    public static bool CouldBe(ReadOnlySpan<char> run)
    {
        if (run.Length < 2 || run.Length > 12) return false;
        int dot = run.IndexOfAny('·', '•');
        if (dot < 0 && run.Length > 4) return false;
        for (int i = 0; i < run.Length; i++)
        {
            if (!IsIdeograph(run[i]) && (i != dot || i == 0 || i == run.Length - 1)) return false;
        }

        return !NoNames.Contains(run.ToString());
    }

    /// <summary>Whether a run looks like a name even where nothing says that one stands there: it begins with a family name.</summary>
    public static bool LooksLike(ReadOnlySpan<char> run) => CouldBe(run) && (run.Contains('·') || StartsWithSurname(run)) && run.Length <= (StartsWithCompound(run) ? 4 : 12);

    /// <summary>Whether a run begins with a family name.</summary>
    public static bool StartsWithSurname(ReadOnlySpan<char> run) => run.Length > 0 && (SingleSurnames.Contains(run[0]) || StartsWithCompound(run));

    /// <summary>Cuts names that run together (张三丰李四王五六) into names of two or three characters; null if they cannot be.</summary>
    public static IReadOnlyList<string>? Split(string run)
    {
        if (run.Length is < 5 or > 16) return null;
        var names = new List<string>();
        return Take(run, 0, names) ? names : null;
    }

    private static bool Take(string run, int at, List<string> names)
    {
        if (at == run.Length) return true;
        foreach (int length in (ReadOnlySpan<int>)[3, 2])
        {
            if (at + length > run.Length || !StartsWithSurname(run.AsSpan(at))) continue;
            names.Add(run.Substring(at, length));
            if (Take(run, at + length, names)) return true;
            names.RemoveAt(names.Count - 1);
        }

        return false;
    }

    private static bool StartsWithCompound(ReadOnlySpan<char> run)
    {
        foreach (string surname in CompoundSurnames)
        {
            if (run.StartsWith(surname)) return true;
        }

        return false;
    }

    private static bool IsIdeograph(char c) => c is >= '\u3400' and <= '\u9FFF' or '〇' || char.IsSurrogate(c);
}
