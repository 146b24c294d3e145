using System.Text;
using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Masthead.Dates;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Masthead;

/// <summary>Finds the pieces of a masthead in one line, each taken once, the surest first.</summary>
internal static class MastheadScanner
{
    /// <summary>Stands in a line for what has been read already.</summary>
    public const char Mask = '\u0001';

    private const string Han = @"\p{IsCJKUnifiedIdeographs}";
    private const string Phone = @"[：:\s]*(?<value>[（(]?[0-9][0-9（）()—–-]{3,17}[0-9](?:\s*[、/／,，]\s*[0-9][0-9—–-]{4,16}[0-9])*)";

    // In the order tried: a field whose name or form is unmistakable comes before one that could be part of it.
    private static readonly (MastheadField Field, Regex Pattern)[] Patterns =
    [
        // 国内统一连续出版物号 CN 22-0017, 国内统一刊号：CN22—0017/D
        (MastheadField.SerialNumber, New(@"[（(]?(?:国内统一连续出版物号|国内统一连续出版物編號|國內統一連續出版物號|国内统一刊号|國內統一刊號|全国统一刊号|国内刊号|统一刊号|连续出版物号|刊号|刊號)?\s*[：:]?\s*(?<value>CN\s*[0-9]{2}\s*[-—–－―‑]+\s*[0-9]{4})(?:\s*/\s*[A-Z0-9]{1,3})?[）)]?")),
        (MastheadField.Furniture, New(@"(?:每|逢)(?:周|星期|逢周)[一二三四五六日、至]{1,8}出版")),
        (MastheadField.Furniture, New(@"(?:国外发行代号|国外代号|国外邮发代号)\s*[：:]?\s*[A-Z]?[0-9-]+")),
        // 邮发代号：11-23, 代号 1-1
        (MastheadField.PostalCode, New(@"[（(]?(?:国内)?(?:邮发|邮局|邮政|邮局订阅|郵發|订阅|发行)?(?:代号|代號)\s*[：:]?\s*(?<value>[0-9]{1,2}\s*[-—–－―‑]+\s*[0-9]{1,4})[）)]?")),
        // 社址：…, up to the next field or a space
        (MastheadField.Address, New(@"(?:本报社址|本报地址|报社地址|本社地址|编辑部地址|社\s*址|地\s*址)\s*[：:／/]?\s*(?<value>[^\s：:；;|｜" + Mask + @"]{3,40}?)(?=\s|$|[；;|｜" + Mask + @"]|邮编|邮政编码|郵編|郵政編碼|电话|電話|热线|新闻热线|广告|发行|刊号|国内统一|邮发|总第|社长|CN\s*[0-9]|网址)")),
        (MastheadField.Postcode, New(@"(?:邮\s*编|邮政编码|郵編|郵政編碼)\s*[：:]?\s*(?<value>[0-9]{6})(?![0-9](?![0-9]{3}\s*年))")),
        (MastheadField.AdvertisingHotline, New(@"(?:广告刊登热线|广告咨询热线|广告服务热线|广告部热线|广告部电话|广告热线|广告电话|广告咨询|广告刊登|广告经营|广告部|廣告熱線|廣告電話|广告)" + Phone)),
        (MastheadField.NewsHotline, New(@"(?:(?:24|二十四)小时)?(?:新闻报料热线|新闻爆料热线|新闻热线电话|新闻线索热线|新闻热线|新闻报料|新闻爆料|新闻线索|新闻电话|报料热线|爆料热线|报料电话|爆料电话|读者热线|采访热线|本报热线|热线电话|新聞熱線|新聞電話|讀者熱線|(?<!" + Han + ")热线)" + Phone)),
        (MastheadField.OtherPhone, New("(?:" + MastheadLore.OtherPhones + ")" + Phone)),
        (MastheadField.AnnualPrice, New(@"(?:全年定价|全年订价|全年订阅价|全年订报价|年定价|年订价|全年价|年价|全年|全年定價)\s*[：:]?\s*(?:人民币)?\s*(?<value>[0-9]{1,5}(?:\.[0-9]{1,2})?)\s*元(?:整)?|(?:定价|订价|订阅价|定價)\s*[：:]?\s*(?<value>[0-9]{1,5}(?:\.[0-9]{1,2})?)\s*元\s*[/／]\s*年")),
        (MastheadField.Founded, New(@"(?:创刊于|创刊日期|创刊时间|創刊於|创刊)\s*[：:]?\s*(?<date>[0-9〇○零一二三四五六七八九]{4}\s*年(?:\s*[0-9一二三四五六七八九十]{1,2}\s*月(?:\s*[0-9一二三四五六七八九十廿]{1,3}\s*日)?)?)|(?<date>[0-9〇○零一二三四五六七八九]{4}\s*年(?:\s*[0-9一二三四五六七八九十]{1,2}\s*月(?:\s*[0-9一二三四五六七八九十廿]{1,3}\s*日)?)?|[0-9]{4}[.-][0-9]{1,2}[.-][0-9]{1,2})\s*(?:创刊|創刊)")),
        // 总第12328期, 第26415期, 第18号
        (MastheadField.IssueNumber, New(@"(?<total>[（(]?(?:总第|總第|总期第|总期号|总字第|总期数|总期|累计第|总\s*第|总))\s*[：:]?\s*(?<value>[" + ChineseNumber.Class + @"]{1,12})\s*[期号號]?[）)]?")),
        (MastheadField.IssueNumber, New(@"[（(]?(?:(?<year>今年|本年|年度)\s*)?第\s*(?<value>[" + ChineseNumber.Class + @"]{1,12})\s*[期号號][）)]?|(?:期号|期號|刊期)\s*[：:]\s*(?<value>[0-9]{2,7})")),
        (MastheadField.Pages, New(@"(?:(?:本报)?(?:今日|今天|本期|本報今日|当日)(?:本报)?(?:出版|刊出|出|共)*|本报共|共)\s*[：:]?\s*(?<value>[0-9]{1,3}|[一二三四五六七八九十廿百]{1,4})\s*(?:[+＋]\s*(?<more>[0-9]{1,2})\s*)?(?:个|個)?\s*(?:版面|版)")),
        (MastheadField.Date, SolarDateText.Full()),
        (MastheadField.Date, SolarDateText.Dotted()),
        (MastheadField.Date, SolarDateText.DayFirst()),
        (MastheadField.YearMonth, SolarDateText.YearMonth()),
        (MastheadField.YearMonth, SolarDateText.Alone()),
        (MastheadField.MonthDay, SolarDateText.MonthDay()),
        (MastheadField.Lunar, LunarDate.Pattern()),
        (MastheadField.Weekday, New(@"(?:星期|礼拜|禮拜|周|週)(?<value>[一二三四五六日天])(?:\s*[/／、至—–~～-]\s*(?:星期|周|週)?(?<value2>[一二三四五六日天]))?(?!刊|报|報)")),
        (MastheadField.Organizer, New(@"(?:主管主办|主管、主办|主管/主办|主办|主辦|主管)(?:单位|單位)?\s*[：:]\s*(?<value>[" + Han + @"（）()·、]{3,40}?)(?=\s|$|" + Mask + @"|主办|主管|出版)")),
        (MastheadField.Organizer, New(@"(?<!" + Han + @")(?<value>[" + Han + @"（）()·、]{2,30}?)\s*(?<verb>主管\s*[、/／·]?\s*主办|主管主辦|主办|主辦|主管)(?:\s*出版)?(?!" + Han + ")")),
        (MastheadField.Publisher, New(@"(?:编辑出版|出版单位|出版者|出版)\s*[：:]\s*(?<value>[" + Han + @"]{3,24})")),
        (MastheadField.Publisher, New(@"(?<!" + Han + @")(?<value>[" + Han + @"]{2,20}?(?:编辑部|編輯部|报社|報社|出版社|集团|集團|公司|编辑委员会|社))\s*(?:编辑|編輯)?出版(?!" + Han + ")")),
    ];

    private static readonly Regex Slogan = New(@"(?<mark>[·•★☆◆◇●○■□▲—－－-]{1,3})\s*(?<value>" + Han + @"[" + Han + @"，、 　·]{2,22}?)\s*[·•★☆◆◇●○■□▲—－－-]{1,3}");
    private static readonly Regex SloganNamed = New(@"(?:办报理念|办报宗旨|报训|口号)\s*[：:]\s*(?<value>" + Han + @"[" + Han + @"，、 ]{2,22})");
    private static readonly Regex Edition = New(@"(?<![" + Han + @"])(?<value>上午版|下午版|早间版|晚间版|午间版|晨版|早版|晚版|夜版|号外|號外|特刊|周末版|周末特刊|城市版|本埠版|外埠版|海外版|农村版|市区版|[" + Han + @"]{2}(?:新闻)?版)(?![" + Han + "])");
    private static readonly Regex Name = New(@"(?<![" + Han + @"])(?<value>[" + Han + @"]{1,8}?(?:" + MastheadLore.PaperKinds + @"))(?![" + Han + "])");
    private static readonly Regex Latin = New(@"^\s*(?<value>[A-Z][A-Za-z'’&]*(?:[ .·]+[A-Z][A-Za-z'’&]*){0,5})\s*$");
    private static readonly Regex BareDay = New(@"^\s*(?<value>[12][0-9]|3[01]|0?[1-9])\s*[日号]?\s*$");
    private static readonly Regex[] Furniture = [.. MastheadLore.Furniture.Select(p => New(@"(?:" + p + ")"))];

    // What every line that states a masthead field holds: the rest is not looked at closely.
    private static readonly Regex Trigger = New(
        @"[12][0-9]{3}\s*[年./-]|^\s*[12][0-9]{3}\s*$|^\s*[A-D]?0?[0-9]{1,2}\s*$|要闻|头版|封面|[节今]|[〇○零一二三四五六七八九]{4}年|月|星期|礼拜|禮拜|周|週|[期号號]|CN|版|[邮郵]|址|[线線]|[电電]|[办辦]|主管|[报報编編]|校|[社视審审]|元|创刊|創刊|www|@|\.com|\.cn|℃|官方|掌上|扫|周末|参考消息|^\s*[0-9]{1,2}日?\s*$|^\s*[A-Z][A-Za-z .'&]+$|[年·★◆—]|天气|长|策划|统筹|设计|制图|值班|总监|[一二三四五六七八九十廿]\s*$|[初十廿][一二三四五六七八九十]");

    /// <summary>The pieces found in a line, in the order they stand; none in a line that is plainly something else.</summary>
    public static IReadOnlyList<MastheadPiece> Scan(string text)
    {
        if (text.Length > 600 || !Trigger.IsMatch(text)) return [];

        var masked = new StringBuilder(text);
        var pieces = new List<MastheadPiece>();
        foreach ((MastheadField field, Regex pattern) in Patterns) Take(masked, pieces, field, pattern);
        foreach (MastheadPiece piece in StaffReader.Read(masked.ToString())) Add(masked, pieces, piece);
        Take(masked, pieces, MastheadField.Slogan, Slogan);
        Take(masked, pieces, MastheadField.Slogan, SloganNamed);
        foreach (Regex pattern in Furniture) Take(masked, pieces, MastheadField.Furniture, pattern);
        Take(masked, pieces, MastheadField.Publication, Name);
        Take(masked, pieces, MastheadField.Edition, Edition);
        TakeLatin(masked, pieces);
        TakeBareDay(masked, pieces);
        return [.. pieces.OrderBy(p => p.Start)];
    }

    /// <summary>The share of a line's letters, ideographs and digits that its pieces hold: 1 for a line that is masthead through and through.</summary>
    public static double Coverage(string text, IReadOnlyList<MastheadPiece> pieces)
    {
        int all = 0, covered = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            all++;
            if (pieces.Any(p => i >= p.Start && i < p.Start + p.Length)) covered++;
        }

        return all == 0 ? 0 : (double)covered / all;
    }

    /// <summary>What a line holds beside its pieces, or an empty text.</summary>
    public static string Rest(string text, IReadOnlyList<MastheadPiece> pieces)
    {
        var rest = new StringBuilder(text);
        foreach (MastheadPiece piece in pieces)
        {
            for (int i = piece.Start; i < piece.Start + piece.Length; i++) rest[i] = ' ';
        }

        string trimmed = Regex.Replace(rest.ToString(), @"\s{2,}", " ").Trim();
        return trimmed.Any(char.IsLetterOrDigit) ? trimmed : "";
    }

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static void Take(StringBuilder masked, List<MastheadPiece> pieces, MastheadField field, Regex pattern)
    {
        foreach (Match match in pattern.Matches(masked.ToString()))
        {
            if (match.Length > 0 && !string.IsNullOrWhiteSpace(match.Value) && IsPlausible(field, match)) Add(masked, pieces, new MastheadPiece(field, match.Index, match.Length, match));
        }
    }

    private static bool IsPlausible(MastheadField field, Match match) => field switch
    {
        MastheadField.Lunar => LunarText.From(match) is { } lunar && (lunar.Month is not null || lunar.YearName is not null),
        MastheadField.Date => SolarDateText.Read(match, out _, out _),
        MastheadField.Publication => !MastheadLore.NoPapers.Contains(match.Value),
        MastheadField.IssueNumber => ChineseNumber.TryParse(match.Groups["value"].ValueSpan, out int n) && n > 0,
        MastheadField.Pages => ChineseNumber.TryParse(match.Groups["value"].ValueSpan, out int pages) && pages is > 0 and < 1000,
        _ => true,
    };

    private static void Add(StringBuilder masked, List<MastheadPiece> pieces, MastheadPiece piece)
    {
        pieces.Add(piece);
        for (int i = piece.Start; i < piece.Start + piece.Length; i++) masked[i] = Mask;
    }

    // 江城晚报 Jiangcheng Evening News, CHENGSHI WANBAO: the name once more, in letters.
    private static void TakeLatin(StringBuilder masked, List<MastheadPiece> pieces)
    {
        Match name = Latin.Match(masked.ToString().Replace(Mask, ' '));
        if (name.Success) Add(masked, pieces, new MastheadPiece(MastheadField.Furniture, name.Groups["value"].Index, name.Groups["value"].Length, name));
    }

    // 正月初八 19: the day stands alone, large, beside what says the month.
    private static void TakeBareDay(StringBuilder masked, List<MastheadPiece> pieces)
    {
        if (pieces.Exists(p => p.Field is MastheadField.Date or MastheadField.MonthDay)) return;
        string left = masked.ToString().Replace(Mask, ' ');
        Match day = BareDay.Match(left);
        if (day.Success) Add(masked, pieces, new MastheadPiece(MastheadField.BareDay, day.Index, day.Length, day));
    }
}
