using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Masthead.Dates;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Masthead;

/// <summary>How papers print the fields of their mastheads.</summary>
internal static class MastheadPatterns
{
    /// <summary>The group that a field's name is in if none but a newspaper's own masthead has it: 新闻热线, but not 电话.</summary>
    public const string Own = "own";

    /// <summary>The group of what a paper sets by itself and no story is: where it is on the web, who prints it, the forecast.</summary>
    public const string Box = "box";

    private const string Han = @"\p{IsCJKUnifiedIdeographs}";
    private const string Mask = "\u0001";

    // 85618000, (0431)8561-8000转8012, 85618000、85618001, 85618000 85618001, 2595 3111
    private const string Phone = @"[：:\s]*(?<value>(?:[0-9]{4}\s[0-9]{4}(?![0-9年/.—–-])|[（(]?[0-9][0-9（）()—–-]{3,17}[0-9])(?:\s*转\s*[0-9]{1,5})?(?:\s*[、/／,，]\s*[0-9][0-9—–-]{4,16}[0-9]|\s+(?:0[0-9]{2,3}[—–-]?)?[0-9]{7,8}(?![0-9年/.—–-]))*)";
    private const string Day = @"[0-9〇○零一二三四五六七八九]{4}\s*年(?:\s*[0-9一二三四五六七八九十]{1,2}\s*月(?:\s*[0-9一二三四五六七八九十廿]{1,3}\s*日)?)?";
    private const string Pages = @"(?<value>[0-9]{1,3}|[一二三四五六七八九十廿百]{1,4})";
    private const string MorePages = @"(?<more>[0-9]{1,2})";
    private const string PostcodeName = @"(?:邮\s*编|邮政编码|郵編|郵政編碼)";
    private const string Weekdays = "(?:周|週|星期)[一二三四五六日、至和及周週]{1,8}";

    /// <summary>The fields, in the order tried: one whose name or form is unmistakable comes before one that could be part of it.</summary>
    public static readonly (MastheadField Field, Regex Pattern)[] Fields =
    [
        // 国内统一连续出版物号 CN 22-0017, 国内统一刊号：CN22—0017/D, 国内统一刊号：22-0017
        (MastheadField.SerialNumber, New(@"[（(]?(?:(?:(?:国内统一连续出版物号|国内统一连续出版物編號|國內統一連續出版物號|国内统一刊号|國內統一刊號|全国统一刊号|国内刊号|统一刊号|连续出版物号|刊号|刊號)\s*[：:]?\s*)?CN\s*[：:]?|(?:国内统一连续出版物号|国内统一刊号|統一刊號|国内刊号)\s*[：:]?)\s*(?<value>[0-9]{2}\s*[-—–－―‑]+\s*[0-9]{4})(?:\s*/\s*[A-Z0-9]{1,3})?[）)]?")),
        (MastheadField.Furniture, New("(?<own>(?:本报)?(?:[每逢]{1,2}" + Weekdays + "出版|(?:[每逢]{0,2}" + Weekdays + "|(?:法定)?节假日)休刊))|" + Weekdays + "出版")),
        (MastheadField.Furniture, New(@"(?<own>国外发行代号|国外代号|国外邮发代号)\s*[：:]?\s*[A-Z]?[0-9-]+")),
        // 邮发代号：11-23, 邮发代号（11-23）, 代号 1-1
        (MastheadField.PostalCode, New(@"[（(]?(?:国内)?(?:邮发|邮局|邮政|邮局订阅|郵發|订阅|发行)?(?:代号|代號)\s*[：:（(]?\s*(?<value>[0-9]{1,2}\s*[-—–－―‑]+\s*[0-9]{1,4})[）)]?")),
        // 社址：…, 通讯地址：…, up to the next field or a space
        (MastheadField.Address, New(@"(?:(?<own>本报社址|本报地址|报社地址|本社地址|编辑部地址|社\s*址)|(?:通讯|通訊)?地\s*址)\s*[：:／/]?\s*(?!" + PostcodeName + @")(?<value>[^\s：:；;|｜" + Mask + @"]{3,40}?(?:\s[0-9]+\s?号[^\s：:；;|｜" + Mask + @"]*)?)(?=\s|$|[；;|｜" + Mask + @"]|" + PostcodeName + @"|电话|電話|热线|新闻热线|广告|发行|刊号|国内统一|邮发|总第|社长|CN\s*[0-9]|网址)")),
        (MastheadField.Postcode, New(@"(?:地\s*址\s*[：:]?\s*)?" + PostcodeName + @"\s*[：:]?\s*(?<value>[0-9]{6})(?![0-9](?![0-9]{3}\s*年))")),
        (MastheadField.AdvertisingHotline, New(@"(?:(?<own>(?:本报)?(?:广告刊登热线|广告咨询热线|广告服务热线|广告部热线|广告部电话|广告热线|广告电话|广告咨询|广告刊登|广告经营|广告部|廣告熱線|廣告電話))|广告)" + Phone)),
        (MastheadField.NewsHotline, New(@"(?:(?<own>(?:本报|本報)?(?:(?:24|二十四)小时)?(?:新闻报料热线|新闻爆料热线|新闻热线电话|新闻线索热线|新闻热线|新闻报料|新闻爆料|新闻线索|新闻电话|报料热线|爆料热线|报料电话|爆料电话|读者热线|新聞熱線|新聞電話|報料熱線|讀者熱線|本报热线|本報熱線))|(?<!" + Han + ")(?:采访热线|採訪熱線|热线电话|熱線電話|热线|熱線))" + Phone)),
        (MastheadField.OtherPhone, New("(?:本报|本報)?(?:24小时)?(?:(?<own>" + string.Join('|', MastheadLore.OwnPhones) + ")|" + string.Join('|', MastheadLore.OtherPhones) + ")" + Phone)),
        // 江眼热线 96096 广告刊登 84701110: by the paper's short name, the advertising line beside it
        (MastheadField.NewsHotline, New("(?<!" + Han + ")" + Han + "{2,4}(?:热线|熱線)" + Phone + @"(?=\s*" + Mask + ")")),
        (MastheadField.AnnualPrice, New(@"(?:(?:订价|定价)\s*[：:]\s*)?(?:(?<own>全年定价|全年订价|全年订阅价|全年订报价|全年报价|年定价|年订价|全年价|全年定價)|年价|全年)\s*[：:]?\s*(?:人民币)?\s*(?<value>[0-9]{1,5}(?:\.[0-9]{1,2})?)\s*元(?:整)?|(?:定价|订价|订阅价|定價)\s*[：:]?\s*(?<value>[0-9]{1,5}(?:\.[0-9]{1,2})?)\s*元\s*[/／]\s*年")),
        (MastheadField.Founded, New(@"(?:本[报報])?(?:创刊于|始创于|创刊日期|创刊时间|創刊於|创刊)\s*[：:]?\s*(?<date>" + Day + ")|(?<date>" + Day + @"|[0-9]{4}[.-][0-9]{1,2}[.-][0-9]{1,2})\s*(?:创刊|創刊)")),
        // 总第12328期, （总第12328期）, 总第9988-9989期, 第26415期, 第18号, NO.5678
        (MastheadField.IssueNumber, New(@"(?<total>(?<aside>[（(])?(?:总第|總第|总期第|总期号|总字第|总期数|总期|累计第|总\s*第|总))\s*[：:]?\s*(?<value>[" + ChineseNumber.Class + @"]{1,12})(?:\s*[-—–－～~、/]\s*[0-9]{1,6}(?=\s*[期号號]))?\s*[期号號]?[）)]?")),
        (MastheadField.IssueNumber, New(@"[（(]?(?:(?<year>今年|本年|年度)\s*)?第\s*(?<value>[" + ChineseNumber.Class + @"](?:\s?[" + ChineseNumber.Class + @"]){0,11})(?:\s*[-—–－～~、/]\s*[0-9]{1,6})?\s*[期号號][）)]?|(?:期号|期號|刊期)\s*[：:]\s*(?<value>[0-9]{2,7})|(?<![A-Za-z])(?:NO|No)\s?\.\s?(?<value>[0-9]{3,6})(?![0-9-])")),
        // 今日16版, 今日24版+特刊8版, 今日两叠32版, 今日A叠16版 B叠8版, 今日A1-A16版, 今日8版（含特刊4版）
        (MastheadField.Pages, New(@"(?:(?:本报)?(?:今日|今天|本期|本報今日|当日)(?:本报)?(?:出版|刊出|出|共)*|本报共|共)\s*[：:]?\s*(?:"
            + @"A叠\s*" + Pages + @"\s*版(?:[\s、，+＋]*[B-E]叠\s*" + MorePages + @"\s*版)*"
            + @"|(?:对开|四开|4开|[两二三四五六]叠)?(?:A0?1\s*[-—–至~～]\s*A)?" + Pages + @"\s*(?:[+＋]\s*" + MorePages + @"\s*)?(?:个|個)?\s*版面?(?:\s*[+＋]\s*(?:特刊|增刊|副刊|专刊)?\s*" + MorePages + @"\s*版)*"
            + @"(?:\s*(?:[、，]?\s*[A-E]叠\s*[0-9]{1,2}\s*版)+)?(?:\s*[（(](?:[含另附][^（）()]{2,12}版|[A-E][A-E0-9\s、—–-]+)[）)])?)")),
        (MastheadField.Date, SolarDateText.Full()),
        (MastheadField.Date, SolarDateText.Dotted()),
        (MastheadField.Date, SolarDateText.Compact()),
        (MastheadField.Date, SolarDateText.DayFirst()),
        (MastheadField.YearMonth, SolarDateText.YearMonth()),
        (MastheadField.YearMonth, SolarDateText.Alone()),
        (MastheadField.MonthDay, SolarDateText.MonthDay()),
        (MastheadField.MonthDay, SolarDateText.MonthDayAlone()),
        (MastheadField.Lunar, LunarDate.Pattern()),
        (MastheadField.Weekday, New(@"(?:今日|今天)?(?:星期|礼拜|禮拜|周|週)(?<value>[一二三四五六日天])(?:\s*[/／、至—–~～-]\s*(?:星期|周|週)?(?<value2>[一二三四五六日天]))?(?!刊|报|報)")),
        (MastheadField.Organizer, New(@"(?:主管主办|主管、主办|主管/主办|主办|主辦|主管)(?:单位|單位)?\s*[：:]\s*(?<value>[" + Han + @"（）()·、]{3,40}?)(?=\s|$|" + Mask + @"|主办|主管|出版)")),
        (MastheadField.Organizer, New(@"(?<!\S)(?:主管主办|主办|主辦)\s+(?<value>[" + Han + @"]{2,20}(?:社|集团|集團|委|部|局|台|中心|公司))(?!\S)")),
        (MastheadField.Organizer, New(@"(?<!" + Han + @")(?:本报由)?(?<value>[" + Han + @"（）()·、]{2,30}?)\s*(?<verb>(?<own>主管\s*[、/／·]?\s*主[办辦])|主办|主辦|主管)(?:\s*出版)?(?!" + Han + ")")),
        (MastheadField.Publisher, New(@"(?:编辑出版|出版单位|出版者|出版)\s*[：:]\s*(?<value>[" + Han + @"]{3,24})")),
        (MastheadField.Publisher, New(@"(?<!" + Han + @")(?<value>[" + Han + @"]{2,20}?(?:编辑部|編輯部|报社|報社|出版社|集团|集團|公司|编辑委员会|融媒体中心|社))\s*(?:编辑|編輯)?出版(?:发行|發行)?(?!" + Han + ")")),
    ];

    /// <summary>A slogan between ornaments, or with its name.</summary>
    public static readonly Regex[] Slogans =
    [
        New(@"(?<mark>[·•★☆◆◇●○■□▲—－－-]{1,3})\s*(?<value>" + Han + @"[" + Han + @"，、 　·]{2,22}?)\s*[·•★☆◆◇●○■□▲—－－-]{1,3}"),
        New(@"(?:办报理念|办报宗旨|报训|口号)\s*[：:]\s*(?<value>" + Han + @"[" + Han + @"，、 ]{2,22})"),
    ];

    /// <summary>An edition of the day.</summary>
    public static readonly Regex Edition = New(@"(?<![" + Han + @"])(?<value>上午版|下午版|早间版|晚间版|午间版|晨版|早版|晚版|夜版|号外|號外|周末版|[" + Han + @"]{0,4}(?:特刊|增刊|合刊|专刊)|创刊号|试刊(?:号)?|城市版|本埠版|外埠版|海外版|农村版|市区版|[" + Han + @"]{2}(?:新闻)?版)(?![" + Han + "])");

    /// <summary>A paper's name, by what it ends in.</summary>
    public static readonly Regex Name = New(@"(?<![" + Han + @"])(?<value>[" + Han + @"]{1,8}?(?:" + MastheadLore.PaperKinds + ")|" + MastheadLore.PaperNames + ")(?![" + Han + "])");

    /// <summary>What may be a paper's name where a masthead has one.</summary>
    public static readonly Regex PossibleName = New(@"(?<![" + Han + @"])(?<value>[" + Han + @"]{1,7}[报報])(?<!" + MastheadLore.NoPaperEndings + ")(?![" + Han + "])");

    /// <summary>Words in letters and nothing else: the name once more.</summary>
    public static readonly Regex Latin = New(@"^\s*(?<value>[A-Z][A-Za-z'’&]*(?:[ .·]+[A-Z][A-Za-z'’&]*){0,5})\s*$");

    /// <summary>A day by itself.</summary>
    public static readonly Regex BareDay = New(@"^\s*(?<value>[12][0-9]|3[01]|0?[1-9])\s*[日号]?\s*$");

    /// <summary>A telephone number without a name, as it stands beside who answers it.</summary>
    public static readonly Regex BarePhone = New(@"(?<![0-9A-Za-z.])(?:Tel|TEL)?\s*[：:.]?\s*[（(]?(?:0[0-9]{2,3}[）)—–-]*[0-9]{7,8}|1[3-9][0-9]{9}|[0-9]{7,8})[）)]?(?![0-9年月])");

    /// <summary>What else mastheads hold.</summary>
    public static readonly Regex[] Furniture = [.. MastheadLore.Furniture.Select(p => New("(?:" + p + ")"))];

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
