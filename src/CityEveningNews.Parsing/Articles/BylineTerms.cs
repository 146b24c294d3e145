using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Articles;

/// <summary>The words that bylines (署名) and leads are made of, as parts of patterns: each is listed once, here.</summary>
internal static class BylineTerms
{
    /// <summary>A personal or place name's characters.</summary>
    public const string Han = @"\u4E00-\u9FFF";

    /// <summary>What stands between two parts of a byline.</summary>
    public const string Gap = @"\s　、，,；;/／|｜丨：:";

    /// <summary>Opening brackets that a byline or a lead is set in, for use in a set.</summary>
    public const string Opening = @"（(〔【\[［〖";

    /// <summary>Closing brackets, for use in a set.</summary>
    public const string Closing = @"）)〕】\]］〗";

    /// <summary>Marks that papers set before a byline or a lead, for use in a set.</summary>
    public const string Marks = "□■◇◆○●◎▲△★☆▶►▷▍▎※";

    /// <summary>How the name of a news house ends: 江城晚报, 江城新闻网, 上游新闻, 大河客户端.</summary>
    public const string HouseEnd = "(?:[报報社台臺网網刊]|新[闻聞]|客户端|融媒体?|全媒体?|[传傳]媒)";

    /// <summary>A news agency, whose dateline stays with the text.</summary>
    public const string Agency = "(?:新[华華]社|新[华華]网|中新社|中新网|中央社|人民网|央[视視]新[闻聞](?:客户端)?)";

    /// <summary>The paper itself: 本报, 本网.</summary>
    public const string OwnHouse = "本[报報刊网網台社]";

    /// <summary>A day: 2月18日, 18日.</summary>
    public const string Day = @"(?:\d{1,2}月)?\d{1,2}日";

    /// <summary>记者 by their rank or trade.</summary>
    public const string Rank = "(?:全媒体|融媒体?|首席|特派|特[约約]|[见見][习習]|[实實][习習]|[摄攝]影)";

    /// <summary>Words and picture by the same people: 文/图, 图文.</summary>
    public const string WordsAndPicture = @"(?:文[字图圖]?\s*[/／、及和·]\s*(?:[图圖]片?|[摄攝]影?)|[图圖]\s*[/／、·]\s*文|文[图圖]|[图圖]文|文并[摄攝图圖])";

    /// <summary>What somebody did for a story, in words of two characters and more that may stand before or after the names.</summary>
    public const string Work =
        "(?:[采採][写寫访訪]|撰[文稿]|[执執][笔筆]|口述|整理|[编編][译譯]|翻[译譯]|文字|[摄攝]影|[图圖]片|供[图圖]|[制製][图圖]|[绘繪][图圖]|漫[画畫]|[视視][频頻]|海[报報]|[剪][辑輯]|[编編][辑輯]|[统統][筹籌]|策[划劃]|作者)";

    /// <summary>That the names before it reported: 报道, 图文报道.</summary>
    public const string Report = "(?:(?:[摄攝]影|[图圖]文|[综綜]合)?[报報][道导導])";

    /// <summary>记者 with whatever says of which house and rank they are; then the other titles.</summary>
    public const string Title =
        $@"(?<title>(?:{Start}(?:{HouseBefore}[{Han}]{{0,8}}?\s?|[A-Z]?[{Han}-[由据據]]{{0,12}}?)|{OwnHouse})?{Rank}*(?<!与|同|向|对|答|中外|各国|外国)[记記]者"
        + $@"|(?:{OwnHouse})?(?:特[约約])?通[讯訊][员員]|(?:[见見][习習]|[实實][习習])生|(?:{Start}[{Han}]{{0,8}}?|{OwnHouse})(?:特[约約]|首席)?[评評][论論][员員])";

    /// <summary>What somebody did, before the names: 采写：, 摄影 ….</summary>
    public const string WorkBefore = $@"(?<work>{Start}{Work}(?=[{Gap}]+(?!{Work}|{Report}|[文图圖摄攝](?:[{Gap}]|$))[^{Gap}]))";

    /// <summary>What is nobody: where they wrote from, whose pictures they were.</summary>
    public const string Aside =
        $@"(?<aside>[发發]自[{Han}]{{2,6}}|(?<=[/／])[{Han}]{{2,4}}(?={Report})|(?<=[{Gap}]|[{Han}]{{2}}){PlaceNames.Pattern}(?:(?={Report})|(?:{Day})?[专專]?[电電])"
        + $@"|[图圖]片?[{Gap}]*(?:均?由)?(?:受[访訪]者?|[采採][访訪][对對]象|[网網]友|资料)[{Han}]{{0,6}})";

    /// <summary>What somebody did, after the names.</summary>
    public const string Duty =
        $@"(?<duty>(?<both>{WordsAndPicture}(?=$|[{Gap}])|(?:[摄攝]影|[图圖]文)[报報][道导導])|(?<report>{Report})|{Work}(?=$|[{Gap}]|{Work}|{Report})|[综綜]合(?=$|[{Gap}])|[摄攝]影?"
        + $@"|(?<=^|[\s、，/／]|[{Han}]{{3}})[文图圖](?=$|[\s、，/／：:]|(?![报報][道导導])[{Han}]{{2}}))";

    // Where a word of a byline may begin.
    private const string Start = $"(?<=^|[{Gap}{Opening}{Marks}])";

    // 齐鲁晚报·齐鲁壹点记者, “新华视点”记者, 江城日报 记者.
    private const string HouseBefore = $@"(?:“[^“”]{{2,8}}”|[{Han}]{{1,10}}?{HouseEnd}(?:[·/／\-—]|\s(?={Rank}*[记記]者)))";
}
