namespace CityEveningNews.Parsing.Masthead;

/// <summary>How papers print the weather beside their names.</summary>
internal static class WeatherForms
{
    private const string Han = @"\p{IsCJKUnifiedIdeographs}";
    private const string Sky = "(?:晴|阴|多云|小雨|中雨|大雨|暴雨|阵雨|雷阵雨|小雪|中雪|大雪|阵雪|雨夹雪)";
    private const string Skies = "有?" + Sky + @"(?:\s*[转到间]\s*" + Sky + ")*";
    private const string Degrees = @"(?:\s*(?:℃|°C|度))";
    private const string Temperature = @"(?:最[高低])?(?:气温|温度|温)?\s*[：:]?\s*-?[0-9]{1,2}(?:" + Degrees + @"?\s*[～~/—–至到-]\s*-?[0-9]{1,2}" + Degrees + @"|\s*(?:℃|°C))";
    private const string Wind = @"(?:[东西南北偏]{1,3}(?:[转到][东西南北偏]{1,3})?风力?\s*[0-9一二三四五六七八]{1,2}(?:\s*[～~—–至到转-]\s*[0-9一二三四五六七八])?\s*级|微风)";
    private const string Air = @"空气质量\s*[：:]?\s*(?:优|良|(?:轻度|中度|重度)污染)";
    private const string When = "(?:(?:[今明后]|昨)[日天晚晨夜]|白天|夜间)";
    private const string Days = "(?:(?:" + When + @")\s*[：:]?\s*)*";
    private const string Statement = Days + "(?:" + Skies + "|" + Temperature + "|" + Wind + "|" + Air + ")";

    // 江城天气：, 江城 or 江城今日：, whose weather it is; neither 明日小雨 nor a paper's name is a place.
    private const string Heading = Han + @"{0,6}天气(?:预报)?[：:\s]\s*(?:" + Han + @"{2,4}\s+)?|(?!" + Han + "{0,3}[晴阴云雨雪])" + Han + @"{2,4}(?<![报報])(?:\s*[：:]\s*|\s+|(?=" + When + "[：:]))";

    /// <summary>江城 今天 晴间多云 8℃～19℃ 北风3级: two statements or more, a figure among them, and nothing after them.</summary>
    public const string Forecast =
        "(?<!" + Han + @")(?=[^\u0001]*[0-9]\s*(?:℃|°C|度|级))(?<box>" + Heading + ")?" + Statement + @"(?:[\s，,、；;|｜]*" + Statement + @")+(?=\s*(?:$|\u0001))";

    /// <summary>One such statement, or what heads it.</summary>
    public const string Part =
        "今日天气|天气预报|天气[：:]|今天(?:白天|夜间)|(?:本市|市区)?" + Statement + "|最[高低]气?温度?";
}
