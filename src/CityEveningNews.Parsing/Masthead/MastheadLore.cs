namespace CityEveningNews.Parsing.Masthead;

/// <summary>What newspapers call things in their mastheads. Longest names first wherever one begins another.</summary>
internal static class MastheadLore
{
    /// <summary>What a paper's name ends in (日报, 晚报, …), in both scripts.</summary>
    public const string PaperKinds =
        "日报|晚报|早报|晨报|午报|夜报|都市报|商报|时报|周报|快报|导报|新报|今报|青年报|生活报|文摘报|文汇报|文匯報|法制报|法治报|工人报|农民报|经济报|财经报|邮报|"
        + "信报|画报|电视报|广播报|教育报|体育报|科技报|健康报|妇女报|少年报|老年报|消息报|先驱报|论坛报|联合报|世界报|公报|大公报|民报|华报|侨报|旅游报|证券报|消费报|文艺报|"
        + "日報|晚報|早報|晨報|午報|夜報|都市報|商報|時報|周報|週報|快報|導報|新報|今報|青年報|生活報|文摘報|經濟日報|聯合報|明報|信報|公報|世界報|論壇報|"
        + "周末|参考消息|新民晚报|经济观察报|人民政协报|解放军报|中国青年报|环球时报|电讯报|通讯报|新闻报|家庭报|市场报|星报|社区报|城市报|城报";

    /// <summary>Words that end in 报 and name no paper.</summary>
    public static readonly HashSet<string> NoPapers = ["海报", "简报", "喜报", "捷报", "通报", "公报", "情报", "预报", "举报", "汇报", "播报", "日报", "晚报", "早报", "周报", "本报", "周末"];

    /// <summary>Names that end in no such word.</summary>
    public const string PaperNames =
        "参考消息|解放军报|生活报|青年报|文汇报|文匯報|文摘报|新闻报|城市报|经济观察报|每日经济新闻|信報財經新聞|作家文摘|人民铁道";

    /// <summary>Words in 报 that are no paper's name, and end many a headline.</summary>
    public const string NoPaperEndings =
        "(?:海|简|喜|捷|通|情|预|举|汇|播|申|上|填|谎|瞒|呈|战|回|警|电|年|季|财|墙|板|壁|抄|登|见|读|订|送|看|办|本|党|各|小|好|恶|善|相|图|必|以|倒|急|速|天气预|上|发|虚|误|漏|续|投|加|转)[报報]";

    /// <summary>Names of telephones that only a paper has.</summary>
    public static readonly string[] OwnPhones =
    [
        "发行热线", "发行电话", "發行熱線", "发行部", "订报热线", "订报电话", "订阅热线", "订阅电话", "投递热线", "投递电话", "发行投诉", "总编室电话", "总编室", "总编办", "编辑部电话", "采编热线", "零售热线", "手机报热线", "夜班电话", "新闻QQ",
    ];

    /// <summary>Names of other telephones: their lines belong to the masthead where it stands.</summary>
    public static readonly string[] OtherPhones =
    [
        "投诉热线", "投诉电话", "监督电话", "监督热线", "举报电话", "办公室电话", "办公室", "电话总机", "总机", "電話", "电话", "传真", "傳真", "发行", "编辑部", "经营热线", "法律顾问热线", "印刷质量热线", "印刷热线", "客服热线", "客户服务电话", "服务热线", "便民热线",
        "微信热线", "值班电话", "值班手机", "违法和不良信息举报电话", "QQ群", "QQ",
    ];

    /// <summary>Days that a masthead names beside the date.</summary>
    public static readonly string[] Feasts = ["元旦", "春节", "除夕", "小年", "腊八", "元宵", "端午", "七夕", "中秋", "重阳", "国庆", "劳动", "儿童", "教师", "建军"];

    /// <summary>The twenty-four solar terms.</summary>
    public static readonly string[] SolarTerms =
    [
        "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒",
    ];

    /// <summary>Of the words in the lists above and of these every line holds one that states a field in words; the others are not looked at closely.</summary>
    public static readonly string[] Words =
    [
        "年", "月", "星期", "礼拜", "禮拜", "周", "週", "期", "号", "號", "版", "报", "報", "CN", "No.", "NO.", "邮", "郵", "址", "线", "線", "Tel", "代号", "代號", "主办", "主辦", "主管", "创刊", "創刊", "出版", "元", "价", "價", "宗旨", "理念",
        "口号", "爆料", "特刊", "增刊", "合刊", "专刊", "试刊", "·", "★", "☆", "◆", "◇", "●", "○", "■", "□", "▲", "—", "－", "@", ".c", "www", "mail", "MCI", "ISSN", "微信", "微博", "公众号", "抖音", "快手", "网", "網", "客户端", "APP", "视频号", "头条", "掌上", "智慧", "扫",
        "短信", "关注", "订阅", "免费", "内部资料", "发行", "休刊", "机关", "对开", "對開", "四开", "Vol", "VOL", "今日", "要闻", "头版", "封面", "导读", "晴", "阴", "云", "雨", "雪", "℃", "°C", "风", "温", "天气", "限行", "空气质量", "信箱", "印", "许可证", "法律顾问", "登记证",
    ];

    /// <summary>Furniture of a masthead: accounts, apps, codes, printing notes, the weather.</summary>
    public static readonly string[] Furniture =
    [
        @"ISSN\s*[0-9]{4}[-—–－][0-9]{3}[0-9X]|MCI\s?\(P\)\s*[0-9/]+",
        // 微信公众号：jcwb2012, 江城晚报官方微信 jcwb, 新浪微博：@江城晚报
        @"(?<box>\p{IsCJKUnifiedIdeographs}{0,8}(?:微信公众号|公众号|官方微信|微信号|微信|官方微博|新浪微博|微博|抖音号|快手号|视频号|头条号)\s*[：:]?\s*(?:@\s*\p{IsCJKUnifiedIdeographs}{2,10}|@?[A-Za-z][A-Za-z0-9_-]{2,}(?![A-Za-z0-9_.-])))",
        @"(?<!\p{IsCJKUnifiedIdeographs})(?:(?<own>官方)?(?:微信|微博|抖音|快手|网站|網站|客户端|公众号|公眾號|视频号|头条号|APP|app)(?:公众号|号)?(?:二维码)?)+(?!\p{IsCJKUnifiedIdeographs})",
        @"(?<!\p{IsCJKUnifiedIdeographs})(?:掌上|智慧)\p{IsCJKUnifiedIdeographs}{2,4}(?!\p{IsCJKUnifiedIdeographs})",
        @"(?<!\p{IsCJKUnifiedIdeographs})\p{IsCJKUnifiedIdeographs}{2,8}?(?:(?<own>客户端|公众号|官方微信|官方微博)|微信|微博|APP|新闻网|视频号|抖音号|头条号|二维码|手机报|数字报|电子版|电子报|融媒体)(?!\p{IsCJKUnifiedIdeographs})",
        @"(?<!\p{IsCJKUnifiedIdeographs})(?:下载|扫)?\p{IsCJKUnifiedIdeographs}{2,6}[晚日早晨时商都]报网(?!\p{IsCJKUnifiedIdeographs})",
        @"扫(?:一扫|码|描二维码|描|二维码)\p{IsCJKUnifiedIdeographs}{0,16}",
        @"手机报\p{IsCJKUnifiedIdeographs}{0,10}发送?短信\p{IsCJKUnifiedIdeographs}{0,4}[A-Za-z0-9]*到[0-9]+",
        @"(?:欢迎|敬请)?关注(?:我们|\p{IsCJKUnifiedIdeographs}{2,10})",
        @"欢迎订阅|(?:全国)?各地邮局均?可订阅|免费赠阅|内部资料|(?:全国|国内外|国内)(?:公开)?发行",
        @"(?:(?<own>中共)\p{IsCJKUnifiedIdeographs}{2,12}机关报|\p{IsCJKUnifiedIdeographs}{2,12}机关报)",
        @"(?:对开|四开|对開|對開)\s*[一二三四五六七八九十0-9]{1,3}\s*[版張张](?:\s*(?:彩印|套红))?",
        // 今日出紙六大張半
        @"今日出[纸紙]\s*[一二三四五六七八九十0-9]{1,3}\s*大?\s*[张張]半?",
        @"今年第\s*[0-9]+\s*期|(?:VOL|Vol)\s?\.\s?[0-9]+",
        // A01, 01, 第1版; alone on its line the first is no headline wherever it stands
        @"第\s*[一二三四五六七八九十0-9]{1,3}\s*版|(?<own>^\s*[A-D]01\s*版?\s*$)|(?<![A-Za-z0-9.：:-])[A-D]?0[0-9]{1,2}\s*版?(?![0-9元])|(?<![A-Za-z0-9])[A-D]0?[1-9](?![0-9])",
        @"(?<!\p{IsCJKUnifiedIdeographs})今日(?:导读|要闻|看点|推荐|关注)(?!\p{IsCJKUnifiedIdeographs})|(?:要闻|头版|封面|一版|(?<!\p{IsCJKUnifiedIdeographs})导读)(?=\s|$)",
        WeatherForms.Forecast,
        @"今日限行\s*[：:]?\s*(?:尾号)?\s*[0-9](?:\s*[和、]\s*[0-9])?",
        @"(?<feast>(?:今日|今天|明日|明天)?(?:" + string.Join('|', Feasts) + @")节?(?=\s|$))",
        @"^\s*年\s*$",
        @"(?<box>[A-Za-z0-9._-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)",
        // www.jcwb.com, 江城网：http://www.jcnet.cn, 江城新闻 www.jcnews.cn
        @"(?<box>(?:(?<!\p{IsCJKUnifiedIdeographs})\p{IsCJKUnifiedIdeographs}{1,6}(?:网|網|在线|新闻|新聞)\s*[：:]?\s*)?(?:(?:https?://)?(?:www\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|cn|net|org|com\.cn|tw|hk|mo|sg)(?:/[A-Za-z0-9/._-]*)?|www\.[A-Za-z0-9.-]+))",
        @"\p{IsCJKUnifiedIdeographs}{0,6}(?:网址|官网|网站|電郵|邮箱|信箱|投稿邮箱|电子邮箱|电子信箱|E-?mail|微信号|微信公众号|新浪微博|官方网站)\s*[：:]",
        @"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|\b(?:MON|TUE|WED|THU|FRI|SAT|SUN|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?",
        @"(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\.?)\s*[0-9]{1,2}\s*,?\s*[12][0-9]{3}",
        @"(?<feast>(?:今日|今天|明日|明天|昨日|[一二三四五六七八九十廿初]{2,3}日?|[0-9]{1,2}日)\s*(?:" + string.Join('|', SolarTerms) + "))",
        "(?<feast>(?:" + string.Join('|', SolarTerms) + @")(?:次日)?(?=\s|$))",
        WeatherForms.Part,
        @"(?<box>\p{IsCJKUnifiedIdeographs}{2,14}(?:公司|厂|廠|中心)(?:印刷|承印)(?=\s|$)|(?:印刷|承印)[：:]\s*\p{IsCJKUnifiedIdeographs}{2,20}(?:公司|厂|廠|中心)(?=\s|$))",
        @"(?<own>广告(?:经营)?许可证|广告登记证|准印证|开印时间|本报(?:常年)?法律顾问)号?\s*[：:]\s*\S{1,24}(?:\s+\p{IsCJKUnifiedIdeographs}{2,4}律师)*",
        @"\p{IsCJKUnifiedIdeographs}{2,12}(?:印刷|承印)(?:有限)?(?:公司|厂|中心)?(?=\s|$)|(?:印刷|承印|广告经营许可证|广告许可证|广告登记证|发行范围|准印证号?|开印|印数|期发行量|法律顾问)[：:]?\s*\S{0,24}",
        @"(?<!\p{IsCJKUnifiedIdeographs})(?:(?<own>(?:统一|本期|本市|本地|外埠|国内|全国)?零售(?:价|每份)|每份零售)|(?:本地|本市|外埠)?零售|每份|定价|订价|月价|月定价|季价|半年价|每月定价|每月|每季|售价|报价)\s*[：:]?\s*(?:每份)?\s*(?:人民币)?\s*"
            + @"(?:[0-9]+(?:\.[0-9]+)?\s*元|(?:港幣|新臺幣)?[一二三四五六七八九十百]{1,3}元(?:[一二三四五六七八九]角)?)(?:\s*[/／]?\s*(?:份|月|季))?(?:整)?|(?<![0-9.])[0-9]+(?:\.[0-9]+)?元/?(?:份|每份)",
    ];
}
